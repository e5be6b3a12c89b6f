package org.briefingbuilder.ui.library;

import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.text.Digest;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Words;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Sources for tests, described by what a test is about.
final class Shelves {

    static final Naming ENGLISH =
            new Naming(Locale.UK, kind -> kind.replace('-', ' '), new Words("en")::date);

    private Shelves() {}

    static Source source(String id, int order, Reference reference) {
        return source(id, order, reference, false, List.of());
    }

    static Source source(
            String id, int order, Reference reference, boolean incomplete, List<String> warnings) {
        return new Source(
                id,
                order,
                reference,
                id + ".txt",
                "text",
                Digest.of("original of " + id),
                Digest.of(words(id)),
                Digest.of(words(id)),
                new Outline(
                        List.of(
                                new Block(
                                        Block.Kind.PARAGRAPH, 0, new Span(0, words(id).length()))),
                        List.of()),
                List.of(),
                100 + order,
                incomplete,
                warnings,
                Optional.empty(),
                new Stamp("Amina", Instant.EPOCH.plusSeconds(order)));
    }

    /// The clean text of such a source.
    static String words(Source source) {
        return words(source.id());
    }

    private static String words(String id) {
        return ("The words of " + id + " are many. ").repeat(20).strip();
    }

    static Deposit text(Source source) {
        return Deposit.text(words(source));
    }

    static Deposit original(Source source) {
        return Deposit.original(("original of " + source.id()).getBytes(StandardCharsets.UTF_8));
    }

    /// As in the pictures: some with a publisher, one in Urdu, one that was not read whole.
    static List<Item> office() {
        return List.of(
                source(
                        "s1",
                        1,
                        reference(
                                "Experts Urge Strengthening Tech Policies, Tapping into Critical"
                                        + " Mineral Wealth of the Country before Others Do",
                                "CASS",
                                "2025-01-29",
                                "report")),
                source(
                        "s2",
                        2,
                        reference(
                                "Pakistan’s ‘Digital Pivot’ in Washington – A New Dawn with Trump",
                                "",
                                "2025-07",
                                "webpage")),
                source(
                        "s3",
                        3,
                        by(
                                "M. A. A. Baig",
                                "Navigating Risks and Benefits of Pakistan’s Tech Dependency on"
                                        + " China",
                                ""),
                        true,
                        List.of("import.empty-pages")),
                source(
                        "s4",
                        4,
                        new Reference(
                                "معدنیات اور محصولات: ایک مختصر جائزہ",
                                List.of(),
                                "",
                                "نمونہ",
                                "2026-01-15",
                                "",
                                "ur",
                                "article-newspaper")),
                source(
                        "s5",
                        5,
                        reference(
                                "Meta explores collaboration with Pakistan in AI, digital trade,"
                                        + " and e-commerce",
                                "BR",
                                "2025-10-29",
                                "article-newspaper")));
    }

    static Reference reference(String title, String publisher, String date, String kind) {
        return new Reference(title, List.of(), "", publisher, date, "", "en", kind);
    }

    static Reference by(String author, String title, String date) {
        return new Reference(
                title,
                List.of(author),
                "",
                "",
                date,
                "",
                "",
                "document",
                Map.of(
                        Fact.TITLE, Origin.META,
                        Fact.AUTHORS, Origin.HEAD,
                        Fact.KIND, Origin.FORMAT));
    }

    static Contents contents(Source... sources) {
        return Contents.of(List.of(sources));
    }

    /// So many sources as a busy office has them: long titles, Urdu ones, some without facts.
    static List<Item> many(int count) {
        Random random = new Random(7);
        String[] publishers = {"The Daily Lantern", "CASS", "BR", "خبرنامہ", ""};
        String[] kinds = {"article-newspaper", "report", "webpage", "speech", "document"};
        List<Item> sources = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String title =
                    switch (i % 5) {
                        case 0 -> "معدنیات اور محصولات: ایک مختصر جائزہ نمبر " + i;
                        case 1 -> "Pakistan’s ‘Digital Pivot’ in Washington – A New Dawn " + i;
                        case 2 -> "Tariffs " + i;
                        case 3 ->
                                ("Experts Urge Strengthening of Technology Policies " + i + " ")
                                        .repeat(6);
                        default -> "AI اور معیشت: Report no. " + i + " of the ministry";
                    };
            String date = i % 7 == 0 ? "" : "2025-%02d-%02d".formatted(1 + i % 12, 1 + i % 28);
            sources.add(
                    source(
                            "s%05d".formatted(i),
                            i,
                            new Reference(
                                    title.strip(),
                                    i % 4 == 0 ? List.of("M. A. A. Baig") : List.of(),
                                    "",
                                    publishers[random.nextInt(publishers.length)],
                                    date,
                                    "",
                                    i % 5 == 0 ? "ur" : "en",
                                    kinds[random.nextInt(kinds.length)]),
                            i % 50 == 0,
                            i % 40 == 0 ? List.of("import.little-text") : List.of()));
        }
        return sources;
    }
}
