package org.briefingbuilder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.briefingbuilder.edits.Furniture;
import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.intake.Reading;
import org.briefingbuilder.intake.Samples;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Delivery;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Page;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.model.Some;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.text.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Page furniture of real documents, put back one by one and all at once.
class RestoringTest {
    @TempDir Path folder;
    private final Map<String, String> texts = new HashMap<>();
    private int gaps;

    @Test
    void ofAPageWithFurnitureEachPartComesBackWhereItWas() throws IOException {
        String article =
                "<p>The first paragraph of the article speaks of ore and of the road to it, and"
                        + " goes on for a while so that it is one.</p>";
        Path page =
                Files.writeString(
                        folder.resolve("page.html"),
                        "<html lang=en><head><title>Ore</title></head><body><nav><a href=/>Home</a>"
                                + " <a href=/a>News</a></nav><article><h1>Ore</h1>"
                                + article
                                + "<div class='share-bar social-share'>Share this on"
                                + " Facebook</div>"
                                + article.replace("first", "second")
                                + "</article><form id=commentform><p>Leave a comment"
                                + " </p></form><footer>Copyright 2025</footer></body></html>");
        try (Intake intake = new Intake()) {
            all(intake.read(page, false, Progress.NONE));
        }
        assertTrue(gaps > 0);
    }

    @Test
    void wordsThatNobodySeesKeepTheirWarningWhenTheyArePutBack() {
        Reading reading;
        try (Intake intake = new Intake()) {
            reading =
                    intake.read(
                            Samples.page(
                                    "BT /F1 12 Tf 72 700 Td (The plan was kept.) Tj 1 g 0 -60 Td"
                                        + " (It was dropped.) Tj 0 g 0 -60 Td (So it stands.) Tj"
                                        + " ET"),
                            "hidden.pdf",
                            false,
                            Progress.NONE);
        }
        Source source = source(reading);
        assertEquals(List.of(), source.doubts());
        Source whole = restored(Contents.of(List.of(source)), source.removed());
        String text = text(whole.text());
        assertEquals(1, whole.doubts().size());
        assertEquals("hidden-colour", whole.doubts().getFirst().reason());
        assertEquals("It was dropped.", whole.doubts().getFirst().span().in(text));
    }

    @Test
    void whatComesBackWhereTwoPagesBeginIsOnTheFirst() {
        Deposit raw = Deposit.text("Menu\n\nThe first line.");
        Deposit text = Deposit.text("The first line.");
        texts.put(raw.digest(), "Menu\n\nThe first line.");
        texts.put(text.digest(), "The first line.");
        Span all = new Span(0, 15);
        Removal menu = new Removal(new Span(0, 4), "menu");
        Source source =
                new Source(
                        "s1",
                        1,
                        Reference.titled("Lines"),
                        "lines.epub",
                        "epub",
                        raw.digest(),
                        raw.digest(),
                        text.digest(),
                        new Outline(
                                List.of(new Block(Block.Kind.PARAGRAPH, 0, all)),
                                List.of(new Page("i", new Span(0, 0)), new Page("1", all))),
                        List.of(menu),
                        3,
                        false,
                        List.of(),
                        Optional.empty(),
                        Some.STAMP);
        Source whole = restored(Contents.of(List.of(source)), List.of(menu));
        assertEquals(
                List.of(new Span(0, 6), new Span(6, 21)),
                whole.outline().pages().stream().map(Page::span).toList());
    }

    @Test
    void ofTheSeedsEveryPassageKeepsItsWords() throws IOException {
        each(Path.of("../shared/seeds"));
    }

    @Test
    @Tag("slow")
    void ofTheCorpusEveryPassageKeepsItsWords() throws IOException {
        each(Path.of("../shared/corpus/good"));
    }

    private void each(Path documents) throws IOException {
        assumeTrue(Files.isDirectory(documents));
        try (Intake intake = new Intake();
                Stream<Path> files = Files.walk(documents)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Reading reading;
                try {
                    reading = intake.read(file, false, Progress.NONE);
                } catch (Problem notRead) {
                    assertTrue(notRead.key().startsWith("import."), file.toString());
                    continue;
                }
                try {
                    all(reading);
                } catch (AssertionError | RuntimeException failed) {
                    throw new AssertionError(file.toString(), failed);
                }
            }
        }
        assertTrue(gaps > 0);
    }

    private void all(Reading reading) {
        Source source = source(reading);
        List<Furniture.Gap> found = Furniture.of(source, reading.raw(), reading.text());
        assertEquals(
                source.removed().size(), found.stream().mapToInt(g -> g.removals().size()).sum());
        for (Furniture.Gap gap : found) {
            String before = reading.text().substring(0, gap.at());
            Span first = gap.removals().getFirst().span();
            assertEquals(
                    letters(without(reading.raw().substring(0, first.start()), source)),
                    letters(before));
        }
        gaps += found.size();
        Contents bare = Contents.of(List.of(source));
        Source whole = restored(bare, source.removed());
        assertEquals(sorted(reading.raw()), sorted(text(whole.text())));
        assertEquals(List.of(), whole.removed());
        Contents marked = Contents.of(marked(source, reading.text(), found));
        restored(marked, source.removed());
        for (Furniture.Gap gap : found.subList(0, Math.min(60, found.size()))) {
            restored(bare, gap.removals());
            restored(marked, gap.removals().subList(0, 1));
        }
        oneAfterTheOther(marked, reading.raw());
    }

    /// Until nothing is left, the last first and then the first.
    private void oneAfterTheOther(Contents start, String raw) {
        Contents contents = start;
        for (int i = 0; i < 40; i++) {
            Source source = contents.sources().getFirst();
            if (source.removed().isEmpty()) {
                assertEquals(sorted(raw), sorted(text(source.text())));
                return;
            }
            List<Furniture.Gap> left = Furniture.of(source, raw, text(source.text()));
            Furniture.Gap gap = i % 2 == 0 ? left.getLast() : left.getFirst();
            contents = contents.with(restore(contents, gap.removals()).edit());
        }
    }

    private Source restored(Contents contents, List<Removal> removals) {
        Source before = contents.sources().getFirst();
        Delivery delivery = restore(contents, removals);
        Contents after = contents.with(delivery.edit());
        Source source = after.sources().getFirst();
        String text = text(source.text());
        for (Passage passage : after.passages()) {
            assertEquals(
                    contents.passage(passage.id()).orElseThrow().anchor().words(),
                    passage.anchor().words());
            assertEquals(Anchor.of(text, passage.anchor().span()), passage.anchor());
        }
        assertEquals(before.removed().size() - removals.size(), source.removed().size());
        assertEquals(text.strip(), text);
        int at = 0;
        for (Block block : source.outline().blocks()) {
            assertTrue(block.span().start() >= at, block.toString());
            assertTrue(block.span().fits(text), block.toString());
            String words = block.span().in(text);
            assertEquals(words.strip(), words);
            at = block.span().end();
        }
        for (Removal removal : removals) {
            String words = removal.span().in(text(source.raw()));
            assertTrue(text.contains(words), words);
        }
        assertPages(before, source, text.length());
        Contents undone = after.with(delivery.edit().inverse("undo", Some.STAMP));
        assertEquals(contents.passages(), undone.passages());
        assertEquals(before, undone.sources().getFirst());
        return source;
    }

    private static void assertPages(Source before, Source after, int length) {
        List<Page> pages = after.outline().pages();
        assertEquals(before.outline().pages().size(), pages.size());
        int at = 0;
        for (Page page : pages) {
            assertEquals(at, page.span().start());
            at = page.span().end();
        }
        assertTrue(pages.isEmpty() || at == length);
    }

    private Delivery restore(Contents contents, List<Removal> removals) {
        Delivery delivery =
                SourceEdits.restore(
                        contents, contents.sources().getFirst(), removals, this::text, Some.STAMP);
        for (Deposit deposit : delivery.deposits()) {
            texts.put(
                    deposit.digest(),
                    new String(deposit.bytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return delivery;
    }

    /// Passages by chance, and some over the gaps.
    private static List<Item> marked(Source source, String text, List<Furniture.Gap> gaps) {
        Random random = new Random(text.length());
        List<Item> items = new ArrayList<>(List.of(source));
        for (int i = 0; i < 40 && !text.isEmpty(); i++) {
            int start = random.nextInt(text.length());
            add(source, text, start, start + random.nextInt(200), items);
        }
        for (Furniture.Gap gap : gaps) {
            if (random.nextBoolean()) {
                add(source, text, gap.at() - random.nextInt(30), gap.at() + 20, items);
            }
            add(source, text, gap.at() - 10, gap.at(), items);
        }
        return items;
    }

    private static void add(Source source, String text, int from, int to, List<Item> items) {
        Span span = new Span(Math.max(0, from), Math.max(0, Math.min(text.length(), to)));
        if (!span.isEmpty() && !span.cutsPair(text)) {
            items.add(
                    new Passage(
                            "p" + items.size(),
                            source.id(),
                            Anchor.of(text, span),
                            List.of(),
                            Passage.State.ACCEPTED,
                            Some.STAMP));
        }
    }

    private String text(String digest) {
        return Objects.requireNonNull(texts.get(digest), digest);
    }

    private Source source(Reading reading) {
        Deposit raw = Deposit.text(reading.raw());
        Deposit text = Deposit.text(reading.text());
        texts.put(raw.digest(), reading.raw());
        texts.put(text.digest(), reading.text());
        return new Source(
                "s1",
                1,
                reading.reference(),
                reading.file(),
                reading.format(),
                reading.original().digest(),
                raw.digest(),
                text.digest(),
                reading.outline(),
                reading.removed(),
                Words.count(reading.text()),
                false,
                List.of(),
                Optional.empty(),
                Some.STAMP);
    }

    private static String without(String raw, Source source) {
        StringBuilder left = new StringBuilder(raw);
        for (Removal removal : source.removed().reversed()) {
            if (removal.span().end() <= raw.length()) {
                left.delete(removal.span().start(), removal.span().end());
            }
        }
        return left.toString();
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s\\p{Z}\\-\u00ad\u2010\u2011]", "");
    }

    private static String sorted(String text) {
        char[] all = letters(text).toCharArray();
        java.util.Arrays.sort(all);
        return new String(all);
    }
}
