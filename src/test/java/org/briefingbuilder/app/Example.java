package org.briefingbuilder.app;

import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Page;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.text.Words;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/// Documents and sessions made by chance, the same for the same seed.
public final class Example {

    private static final String[] WORDS = {
        "the", "policy", "of", "minerals", "and", "dependency", "a", "stablecoin", "in", "supply",
        "risk", "café", "board", "to", "ministry", "partner", "rare", "earths", "is", "leverage",
        "کرپٹو", "معدنیات", "پالیسی", "dual-use", "export", "control", "bitcoin", "mining", "😀"
    };

    private Example() {}

    /// A session whose clock goes on by a second at each look.
    public static Session session(long seed) {
        AtomicLong second = new AtomicLong(1_790_000_000L + seed);
        return new Session(
                "Amina",
                () -> Instant.ofEpochSecond(second.incrementAndGet()),
                new Ids(new Random(seed)));
    }

    public record Document(Source source, String text, List<Deposit> deposits) {}

    /// A source of so many paragraphs of about fifteen words, with pages, a removal and a warning.
    public static Document document(Session session, Random random, int paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        List<Page> pages = new ArrayList<>();
        int page = 0;
        for (int i = 0; i < paragraphs; i++) {
            if (i > 0) {
                text.append("\n\n");
            }
            int start = text.length();
            text.append(sentence(random, 15));
            Block.Kind kind = i == 0 ? Block.Kind.TITLE : Block.Kind.PARAGRAPH;
            blocks.add(new Block(kind, i == 0 ? 1 : 0, new Span(start, text.length())));
            if (i % 20 == 19) {
                pages.add(new Page("p" + pages.size(), new Span(page, text.length())));
                page = text.length();
            }
        }
        return document(session, text.toString(), new Outline(blocks, pages));
    }

    public static Document document(Session session, String text, Outline outline) {
        String share = "Share this\n\n";
        Deposit clean = Deposit.text(text);
        Deposit raw = Deposit.text(share + text);
        Deposit original = Deposit.original(("<html>" + text).getBytes(StandardCharsets.UTF_8));
        Source source =
                new Source(
                        session.ids().source(),
                        1,
                        new Reference(
                                "On " + text.split(" ", 3)[0],
                                List.of("A. Author", "B. Writer"),
                                "Web Desk",
                                "The Journal",
                                "2026-05",
                                "https://example.org/a",
                                "en",
                                "report"),
                        "paper.html",
                        "html",
                        original.digest(),
                        raw.digest(),
                        clean.digest(),
                        outline,
                        List.of(new Removal(new Span(0, 10), "share-bar")),
                        Words.count(text),
                        false,
                        List.of("warning.no-date"),
                        Optional.empty(),
                        session.stamp());
        return new Document(source, text, List.of(clean, raw, original));
    }

    public static String sentence(Random random, int words) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            sentence.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return sentence.append('.').toString();
    }

    /// The anchor of some words within a paragraph of the source.
    public static Anchor anchor(Source source, String text, Random random) {
        List<Block> blocks = source.outline().blocks();
        Span block = blocks.get(random.nextInt(blocks.size())).span();
        int from =
                blank(text, block.start() + random.nextInt(Math.max(1, block.length() / 2)), block);
        int to = blank(text, Math.min(block.end(), from + 10 + random.nextInt(40)), block);
        return Anchor.of(text, new Span(from, Math.max(from, to)));
    }

    /// The next place that is not within a word.
    private static int blank(String text, int at, Span within) {
        int place = at;
        while (place < within.end() && text.charAt(place) != ' ') {
            place++;
        }
        return place;
    }
}
