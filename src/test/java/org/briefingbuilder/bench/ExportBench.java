package org.briefingbuilder.bench;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.briefingbuilder.app.Publishing;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Digest;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.text.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// A long brief from the passages to the checked file, and one twice as long. Runs in a JVM with a
/// heap of 1 GB.
@Tag("bench")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class ExportBench {

    private static final int QUOTATIONS = 2000;

    @AfterEach
    void allFiguresAreReached() {
        Figures.allReached();
    }

    @Test
    void aBriefOfTwoThousandQuotations(@TempDir Path folder) {
        export(folder.resolve("warm.pdf"), 200);
        Timed once = export(folder.resolve("once.pdf"), QUOTATIONS);
        Timed twice = export(folder.resolve("twice.pdf"), 2 * QUOTATIONS);
        long heap = Runtime.getRuntime().maxMemory() / (1024 * 1024);
        Figures.say(
                "Export of " + once.pages + " pages with 2,000 quotations, all checks included",
                String.format(Locale.ROOT, "%.1f s, heap bound %d MB", once.seconds, heap),
                "≤ 20 s and ≤ 1 GB",
                once.seconds <= 20 && heap <= 1024);
        beside("WeasyPrint", folder, once, List.of("weasyprint", "digest.html", "other.pdf"));
        beside(
                "LibreOffice",
                folder,
                once,
                List.of("soffice", "--headless", "--convert-to", "pdf", "digest.html"));
        double ratio = twice.seconds / once.seconds;
        double longer = (double) twice.pages / once.pages;
        Figures.say(
                "Export of " + twice.pages + " pages beside " + once.pages,
                String.format(Locale.ROOT, "%.2f × the time for %.2f × the pages", ratio, longer),
                "≤ 2.2 ×",
                ratio <= 2.2);
    }

    /// The same digest as one HTML file, given to another program in the same run.
    private static void beside(String name, Path folder, Timed ours, List<String> command) {
        export(folder.resolve("digest.html"), QUOTATIONS);
        try {
            long start = System.nanoTime();
            Process process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("other.log").toFile())
                            .start();
            boolean ended = process.waitFor(80, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Figures.say(
                    "The same digest, checks included, beside " + name + " without any",
                    String.format(
                            Locale.ROOT,
                            "%.1f s beside %s%.1f s: %.2f ×",
                            ours.seconds,
                            ended ? "" : "more than ",
                            seconds,
                            ours.seconds / seconds),
                    "< 1 ×",
                    ours.seconds < seconds);
        } catch (IOException notInstalled) {
            Figures.say(
                    "The same digest beside " + name,
                    "not installed here",
                    "measured where it is",
                    true);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// A brief of about four pages, exported; for timing the commands that read it.
    static Path fourPages(Path folder) {
        Path pdf = folder.resolve("four-pages.pdf");
        export(pdf, 32);
        return pdf;
    }

    private record Timed(double seconds, int pages) {}

    private static Timed export(Path to, int quotations) {
        Material material = new Material(quotations);
        Publishing publishing =
                new Publishing(
                        () -> material.contents,
                        material.texts::get,
                        digest ->
                                material.texts
                                        .getOrDefault(digest, "")
                                        .getBytes(StandardCharsets.UTF_8));
        long start = System.nanoTime();
        var outcome = publishing.export(material.brief, Publishing.Options.to(to), Progress.NONE);
        double seconds = (System.nanoTime() - start) / 1e9;
        var published = assertInstanceOf(Publishing.Outcome.Published.class, outcome);
        return new Timed(seconds, published.pages());
    }

    /// Sources of twenty paragraphs each, one passage in every second paragraph, all quoted.
    private static final class Material {
        private static final Stamp STAMP =
                new Stamp("A. Author", Instant.parse("2026-03-01T09:00:00Z"));
        private static final String[] WORDS =
                ("supply of refined copper and lithium depends on few partners while ports customs"
                     + " and tariffs shape what a ministry may promise to industry before any"
                     + " agreement on digital assets is signed by all who must carry its cost")
                        .split(" ");

        private final Random random = new Random(11);
        private final Map<String, String> texts = new HashMap<>();
        private final List<BriefBlock> blocks = new ArrayList<>();
        private final List<Item> items = new ArrayList<>();
        private final Contents contents;
        private final Brief brief;

        Material(int quotations) {
            for (int source = 1; blocks.size() < quotations; source++) {
                addSource(source, quotations);
            }
            List<Section> themes = new ArrayList<>();
            for (int from = 0; from < blocks.size(); from += 50) {
                List<BriefBlock> part = blocks.subList(from, Math.min(from + 50, blocks.size()));
                themes.add(
                        new Section(
                                Section.Role.OTHER,
                                "Theme " + (from / 50 + 1),
                                Optional.empty(),
                                part,
                                List.of()));
            }
            Section evidence =
                    new Section(
                            Section.Role.EVIDENCE, "Evidence", Optional.empty(), List.of(), themes);
            brief =
                    new Brief(
                            "b1",
                            "What supply depends on",
                            "quotation-digest",
                            new Brief.Facts(
                                    "Supply",
                                    "OFFICIAL",
                                    List.of("A. Author"),
                                    "Evidence Unit",
                                    "1.0",
                                    "2026-03-01",
                                    "en",
                                    "",
                                    "A4",
                                    Optional.empty()),
                            List.of(evidence),
                            STAMP);
            items.add(brief);
            contents = Contents.of(items);
        }

        private void addSource(int number, int quotations) {
            StringBuilder text = new StringBuilder();
            List<Block> outline = new ArrayList<>();
            for (int paragraph = 0; paragraph < 20; paragraph++) {
                int start = text.length();
                text.append(sentence(38));
                outline.add(new Block(Block.Kind.PARAGRAPH, 0, new Span(start, text.length())));
                text.append("\n\n");
            }
            String clean = text.toString().strip();
            String digest = Digest.of(clean);
            texts.put(digest, clean);
            Reference reference =
                    new Reference(
                            "Report " + number,
                            List.of("Author " + number),
                            "",
                            "Institute",
                            "2025-0" + (1 + number % 9),
                            "",
                            "en",
                            "report");
            Source source =
                    new Source(
                            "s" + number,
                            number,
                            reference,
                            "report-" + number + ".txt",
                            "text",
                            digest,
                            digest,
                            digest,
                            new Outline(outline, List.of()),
                            List.of(),
                            Words.count(clean),
                            false,
                            List.of(),
                            Optional.empty(),
                            STAMP);
            items.add(source);
            for (int p = 0; p < 20 && blocks.size() < quotations; p += 2) {
                String id = "p" + number + "x" + p;
                Anchor anchor = Anchor.of(clean, outline.get(p).span());
                items.add(
                        new Passage(
                                id, source.id(), anchor, List.of(), Passage.State.ACCEPTED, STAMP));
                blocks.add(new BriefBlock.Quotation("q" + id, id, List.of(), ""));
            }
        }

        private String sentence(int words) {
            StringBuilder sentence = new StringBuilder("Here ");
            for (int i = 0; i < words; i++) {
                sentence.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            return sentence.toString().strip() + " " + random.nextInt(1_000_000) + ".";
        }
    }
}
