package org.briefingbuilder.bench;

import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.edits.ThemeEdits;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Some;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Quote;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// What a window asks of the contents again and again, with 1,000 sources and 100,000 passages, of
/// which 5,000 stand in one source.
@Tag("bench")
class ContentsBench {
    private static final int ROUNDS = 60;

    private final Random random = new Random(1);

    @Test
    void askedAgainAndAgain() {
        Contents contents = contents();
        Source large = contents.source("s0").orElseThrow();
        Source small = contents.source("s7").orElseThrow();
        Theme theme = contents.themes().getFirst();
        Passage quoted = contents.passage("p5000").orElseThrow();
        often("sources", contents::sources);
        often("themes", contents::themes);
        often("briefs", contents::briefs);
        often("passages of a source with 5,000", () -> contents.passagesOf(large));
        often("passages of a source with 95", () -> contents.passagesOf(small));
        often("count of 5,000", () -> contents.passageCount(large));
        often("counts of all sources", () -> contents.sources().forEach(contents::passageCount));
        seldom(
                "passages of a theme with " + contents.passagesOf(theme).size(),
                () -> contents.passagesOf(theme));
        often("count of a theme", () -> contents.passageCount(theme));
        often("notes about a passage", () -> contents.notesAbout(quoted));
        often("notes about a source with 5,000 passages", () -> contents.notesAbout(large));
        often("briefs quoting a passage", () -> contents.briefsQuoting(quoted));
        seldom("all passages", contents::passages);
        Ids ids = new Ids(random);
        often(
                "tag in a source with 5,000, contents after",
                () -> contents.with(tag(contents, large, ids)));
        seldom(
                "remove a theme",
                () -> contents.with(ThemeEdits.remove(contents, theme, Some.STAMP)));
        Figures.allReached();
    }

    private Edit tag(Contents contents, Source source, Ids ids) {
        Anchor anchor = anchor(100_000 + random.nextInt(100_000));
        return PassageEdits.tag(
                contents,
                source,
                anchor,
                List.of(contents.theme("t3").orElseThrow()),
                "",
                ids,
                Some.STAMP);
    }

    /// The median is to be below 5 ms.
    private static void often(String what, Runnable work) {
        double millis = median(work);
        Figures.say(what, millis(millis), "5 ms", millis < 5);
    }

    private static void seldom(String what, Runnable work) {
        double millis = median(work);
        Figures.say(what, millis(millis), "200 ms", millis < 200);
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, "%.3f ms", millis);
    }

    private static double median(Runnable work) {
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS / 2; i++) {
            work.run();
        }
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2] / 1e6;
    }

    private Contents contents() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            items.add(Some.source("s" + i, i + 1));
        }
        for (int i = 0; i < 300; i++) {
            items.add(Some.theme("t" + i, i + 1));
        }
        for (int i = 0; i < 100_000; i++) {
            String source = i < 5000 ? "s0" : "s" + (1 + random.nextInt(999));
            items.add(passage("p" + i, source, random.nextInt(100_000), "t" + random.nextInt(20)));
        }
        for (int i = 0; i < 20_000; i++) {
            items.add(Some.note("n" + i, "p" + random.nextInt(100_000), i));
        }
        for (int b = 0; b < 50; b++) {
            List<BriefBlock> blocks = new ArrayList<>();
            for (int q = 0; q < 40; q++) {
                blocks.add(Some.quotation("q" + b + "x" + q, "p" + (5000 + random.nextInt(2000))));
            }
            items.add(Some.brief("b" + b, Some.section("t1", blocks)));
        }
        return Contents.of(items);
    }

    private static Passage passage(String id, String source, int start, String theme) {
        return Some.passage(id, source, 0, theme).withAnchor(anchor(start));
    }

    private static Anchor anchor(int start) {
        String words = "ten letters";
        return new Anchor(
                new Span(start, start + words.length()), new Quote(words, "before ", " after"));
    }
}
