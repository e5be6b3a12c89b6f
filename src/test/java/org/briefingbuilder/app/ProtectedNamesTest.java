package org.briefingbuilder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.briefingbuilder.app.Publishing.Against;
import org.briefingbuilder.app.Publishing.Options;
import org.briefingbuilder.app.Publishing.Outcome;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Terms;
import org.briefingbuilder.publish.Library;
import org.briefingbuilder.publish.Verification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/// Whoever may not be named is named nowhere in an exported brief: not on its pages, nor in its
/// metadata, bookmarks, structure or attachment.
class ProtectedNamesTest {

    private static final List<String> PEOPLE =
            List.of("Nadia Rehmanzai", "Tariq Olusoga", "زرتاج گل خان", "Åsa Lindqvistsson");
    private static final List<String> HOUSES =
            List.of("Kestrel Mining Council", "Ravi Harbour Board", "ادارہ برائے معدنیات");

    private static final List<String> STYLES =
            List.of("", "apa", "ieee", "chicago-notes-bibliography");

    @TempDir Path folder;

    @Test
    void noProtectedNameIsInTwentyBriefs() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            exportAndLook(seed);
        }
    }

    @Tag("slow")
    @Test
    void noProtectedNameIsInAThousandBriefs() throws IOException {
        for (int seed = 100; seed < 1100; seed++) {
            exportAndLook(seed);
        }
    }

    @Test
    void aBriefThatNamesSomebodyAllTheSameIsRefused() throws IOException {
        Made made = made(1);
        Section more =
                Library.section(
                        Section.Role.IMPLICATIONS,
                        "Implications",
                        Library.prose("So said " + made.names().getFirst() + "."));
        List<Section> sections = new ArrayList<>(made.brief().sections());
        sections.add(more);
        Outcome outcome = export(made.library(), made.brief().withSections(sections));
        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, outcome);
        assertEquals("name-protected", refused.findings().getFirst().kind());
        assertFalse(folder.resolve("brief.pdf").toFile().exists());
    }

    private record Made(Library library, Brief brief, List<String> names) {}

    /// A brief that quotes an open source, one under a rule, and open minutes with one remark under
    /// a rule; sometimes the whole occasion is under one.
    private static Made made(long seed) {
        Random random = new Random(seed);
        List<String> names = new ArrayList<>();
        Library library = new Library();
        String speaker = PEOPLE.get(random.nextInt(PEOPLE.size()));
        String house = HOUSES.get(random.nextInt(HOUSES.size()));
        names.add(speaker);
        names.add(house);
        Source open =
                library.source(
                        "sopen",
                        Library.reference(
                                "Open report", "Open Author", "Open House", "2024", "en", "report"),
                        "The register is open to everyone. It costs little to keep.");
        Source closed =
                library.source(
                        "sclosed" + speaker.hashCode(),
                        new Reference(
                                random.nextBoolean() ? "Talk with " + speaker : "Closed talk",
                                List.of(speaker),
                                "",
                                house,
                                "2025-03-01",
                                "https://example.org/talks/" + seed,
                                "en",
                                "speech"),
                        "Chair: "
                                + speaker
                                + " spoke first. The licences were late every year since. "
                                + house
                                + " agreed at once.");
        Source minutes =
                library.source(
                        "sminutes",
                        Library.reference("Minutes", "The Secretary", "", "2025", "en", "report"),
                        "Item two. Nobody audits the pits. " + PEOPLE.getFirst() + " left early.");
        Passage first = library.passage("p1", open, "The register is open to everyone.");
        Passage late = library.passage("p2", closed, "The licences were late every year since.");
        Passage pits = library.passage("p3", minutes, "Nobody audits the pits.");
        Terms.Rule rule = random.nextBoolean() ? Terms.Rule.CHATHAM_HOUSE : Terms.Rule.BACKGROUND;
        library.put(terms("r1", closed.id(), rule, speaker, List.of()));
        List<String> others = List.of(PEOPLE.getFirst());
        library.put(terms("r2", pits.id(), rule, random.nextBoolean() ? "M. Q." : "", others));
        names.add(PEOPLE.getFirst());
        BriefBlock.Quotation quoted = library.quotation(late);
        BriefBlock.Quotation remark = library.quotation(pits);
        String said = "It was said that " + RunIn.mark(quoted.id()) + ".";
        List<BriefBlock> blocks =
                List.of(
                        library.quotation(first),
                        Library.prose(seed % 2 == 0 ? "It was said:" : said),
                        quoted,
                        Library.prose(
                                seed % 3 == 0
                                        ? "And more.^[So " + RunIn.mark(remark.id()) + ".]"
                                        : "And more."),
                        remark,
                        Library.prose("All agree [@" + closed.id() + "; @" + open.id() + "]."));
        List<Section> sections = new ArrayList<>();
        sections.add(
                Library.evidence(
                        "Evidence",
                        Library.section(
                                Section.Role.OTHER,
                                "Registers",
                                blocks.toArray(BriefBlock[]::new))));
        boolean whole = random.nextBoolean();
        if (whole) {
            String guest = PEOPLE.get(random.nextInt(PEOPLE.size()));
            sections.add(
                    Library.section(
                            Section.Role.SPEAKERS,
                            "Speakers",
                            new BriefBlock.Speakers(
                                    List.of(new BriefBlock.Speaker(guest, house, "Pits")))));
            names.add(guest);
        }
        String template =
                List.of("policy-brief", "roundtable-handout", "evidence-note")
                        .get(random.nextInt(3));
        Brief.Facts facts =
                Library.facts(random.nextInt(4) == 0 ? "ur" : "en")
                        .withStyle(STYLES.get(random.nextInt(STYLES.size())))
                        .withMeeting(
                                Optional.of(
                                        new Brief.Meeting(
                                                "Hall", "10:00", whole ? speaker : "The chair")));
        Brief brief = new Brief("b1", "Registers", template, facts, sections, Library.STAMP);
        library.put(brief);
        if (whole) {
            library.put(terms("r3", "b1", rule, "", List.of()));
        }
        return new Made(library, brief, names);
    }

    private static Terms terms(
            String id, String about, Terms.Rule rule, String speaker, List<String> names) {
        return new Terms(
                id, about, rule, speaker, "a closed meeting", "", names, "", Library.STAMP);
    }

    private Outcome export(Library library, Brief brief) {
        Contents contents = library.contents();
        return new Publishing(() -> contents, library::text, library::original)
                .export(brief, Options.to(folder.resolve("brief.pdf")), Progress.NONE);
    }

    private void exportAndLook(long seed) throws IOException {
        Made made = made(seed);
        Outcome outcome = export(made.library(), made.brief());
        Outcome.Published published = assertInstanceOf(Outcome.Published.class, outcome);
        String everything = everything(published.file()).toLowerCase(Locale.ROOT);
        assertTrue(everything.contains("open author"), "who may be named is named");
        for (String name : made.names()) {
            assertFalse(
                    everything.contains(name.toLowerCase(Locale.ROOT)), () -> seed + ": " + name);
        }
        Contents contents = made.library().contents();
        Verification verification =
                Publishing.verify(
                        published.file(),
                        new Against.InProject(contents, made.library()::text),
                        (_, _) -> "",
                        Progress.NONE);
        assertEquals(List.of(), verification.findings());
        assertEquals(3, verification.verified());
    }

    /// The text of the pages, and every string and stream of the file as text.
    private static String everything(Path pdf) throws IOException {
        StringBuilder all = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            all.append(new PDFTextStripper().getText(document));
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                gather(object.getObject(), all, 0);
            }
        }
        return all.toString().replaceAll("\\s+", " ");
    }

    private static void gather(org.apache.pdfbox.cos.COSBase base, StringBuilder all, int depth)
            throws IOException {
        switch (base) {
            case COSString string -> all.append(string.getString()).append('\n');
            case COSStream stream -> {
                byte[] bytes = stream.createInputStream().readAllBytes();
                all.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
                gather(stream.entrySet().stream().map(e -> e.getValue()).toList(), all, depth);
            }
            case org.apache.pdfbox.cos.COSDictionary dictionary ->
                    gather(
                            dictionary.entrySet().stream().map(e -> e.getValue()).toList(),
                            all,
                            depth);
            case org.apache.pdfbox.cos.COSArray array ->
                    gather(List.copyOf(array.toList()), all, depth);
            case null, default -> {}
        }
    }

    private static void gather(
            List<? extends org.apache.pdfbox.cos.COSBase> some, StringBuilder all, int depth)
            throws IOException {
        for (org.apache.pdfbox.cos.COSBase one : some) {
            if (depth < 20 && !(one instanceof COSObject)) {
                gather(one, all, depth + 1);
            }
        }
    }
}
