package org.briefingbuilder.bench;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.publish.Library;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A brief of four pages with twenty quotations from five sources, one of them in Urdu, as its
/// author writes on it.
final class FourPages {

    private static final String[] WORDS =
            ("supply of refined copper and lithium depends on few partners while ports customs and"
                 + " tariffs shape what a ministry may promise to industry before any agreement on"
                 + " digital assets is signed by all who must carry its cost")
                    .split(" ");
    private static final String URDU =
            "جب سکول گھر سے پانچ کلومیٹر دور ہو تو والدین بیٹیوں کو بھیجنے سے ہچکچاتے ہیں؛ فیس"
                    + " نہیں، ٹرانسپورٹ ہی اصل مسئلہ ہے۔";

    /// The block that changes, in the second theme.
    static final int CHANGING = 8;

    final Library library = new Library();
    private final Random random = new Random(7);
    private final List<List<BriefBlock>> themes = new ArrayList<>();

    FourPages() {
        for (int s = 1; s <= 4; s++) {
            List<BriefBlock> blocks = new ArrayList<>();
            blocks.add(Library.prose(sentence(45) + " [@s" + s + ", para. 2]"));
            List<String> paragraphs = new ArrayList<>();
            for (int p = 0; p < 10; p++) {
                paragraphs.add(sentence(30));
            }
            Source source = source("s" + s, "en", String.join("\n\n", paragraphs));
            for (int p = 0; p < 5; p++) {
                if (s == 4 && p == 4) {
                    blocks.add(quotation("p-ur", source("s5", "ur", URDU), URDU));
                } else {
                    blocks.add(quotation("p" + s + "x" + p, source, paragraphs.get(2 * p)));
                }
                blocks.add(Library.prose(sentence(40)));
            }
            themes.add(blocks);
        }
    }

    Contents contents() {
        return library.contents();
    }

    /// @param word stands in the block that changes
    Brief brief(String word) {
        List<Section> evidence = new ArrayList<>();
        for (int t = 0; t < themes.size(); t++) {
            List<BriefBlock> blocks = new ArrayList<>(themes.get(t));
            if (t == 1) {
                blocks.set(
                        CHANGING,
                        Library.prose("The mills wait for " + word + " before they buy."));
            }
            evidence.add(
                    Library.section(
                            Section.Role.OTHER,
                            "Theme " + (t + 1),
                            blocks.toArray(BriefBlock[]::new)));
        }
        return Library.brief(
                "What supply depends on",
                Library.facts("en"),
                Library.section(
                        Section.Role.SUMMARY,
                        "Summary",
                        Library.prose("Supply depends on a few partners; two of them may leave.")),
                Library.section(
                        Section.Role.RECOMMENDATIONS,
                        "Recommendations",
                        new BriefBlock.Listing(
                                true, List.of("Name a second supplier.", "Publish the terms."))),
                Library.evidence("Evidence", evidence.toArray(Section[]::new)));
    }

    private BriefBlock quotation(String id, Source source, String words) {
        Passage passage = library.passage(id, source, words);
        return library.quotation(passage);
    }

    private Source source(String id, String language, String text) {
        return library.source(
                id,
                Library.reference(
                        language.equals("ur") ? "سوات کی ایک ماں سے گفتگو" : "Report " + id,
                        "A. Author",
                        "Institute " + id,
                        "2025-03",
                        language,
                        "report"),
                text);
    }

    private String sentence(int words) {
        StringBuilder sentence = new StringBuilder("Here");
        for (int i = 0; i < words; i++) {
            sentence.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        return sentence + " " + random.nextInt(1_000_000) + ".";
    }
}
