package org.briefingbuilder.ui.evidence;

import org.briefingbuilder.model.Passage;
import org.briefingbuilder.text.Quote;
import org.briefingbuilder.text.Sought;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.List;

/// A passage's words as the list shows them: with a little of what stands around them when they
/// begin or end within a sentence, cut around what is sought when they are long.
record Excerpt(List<Piece> pieces) {

    /// UTF-16 units of a passage that are shown at most, and those before what is sought.
    private static final int MOST = 420;

    private static final int LEAD = 140;

    private static final String SENTENCE_END = ".!?…؟۔:;\"”’»)";

    /// What a piece is.
    enum Kind {
        /// Words around the passage.
        AROUND,
        WORDS,
        /// Words that are sought.
        FOUND
    }

    record Piece(Kind kind, String text) {}

    static Excerpt of(Passage passage, Sought sought) {
        Quote quote = passage.anchor().quote();
        String words = quote.exact();
        List<Span> found = sought.in(words);
        Span shown = shown(words, found);
        List<Piece> pieces = new ArrayList<>();
        if (shown.start() > 0) {
            pieces.add(new Piece(Kind.AROUND, "… "));
        } else {
            before(quote).ifPresent(text -> pieces.add(new Piece(Kind.AROUND, text)));
        }
        int at = shown.start();
        for (Span span : found) {
            if (span.start() >= at && span.end() <= shown.end()) {
                put(Kind.WORDS, words.substring(at, span.start()), pieces);
                put(Kind.FOUND, span.in(words), pieces);
                at = span.end();
            }
        }
        put(Kind.WORDS, words.substring(at, shown.end()), pieces);
        if (shown.end() < words.length()) {
            pieces.add(new Piece(Kind.AROUND, " …"));
        } else {
            after(quote).ifPresent(text -> pieces.add(new Piece(Kind.AROUND, text)));
        }
        return new Excerpt(List.copyOf(pieces));
    }

    /// Only the words, on one line.
    String words() {
        StringBuilder words = new StringBuilder();
        pieces.stream()
                .filter(piece -> piece.kind() != Kind.AROUND)
                .forEach(piece -> words.append(piece.text()));
        return words.toString();
    }

    private static void put(Kind kind, String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text.replaceAll("\\s+", " ")));
        }
    }

    private static Span shown(String words, List<Span> found) {
        if (words.length() <= MOST) {
            return new Span(0, words.length());
        }
        int first = found.isEmpty() ? 0 : found.getFirst().start();
        int start = first <= LEAD ? 0 : wordStart(words, first - LEAD, first);
        int end = Math.min(words.length(), start + MOST);
        return new Span(start, end == words.length() ? end : wordEnd(words, end, start));
    }

    private static int wordStart(String words, int from, int limit) {
        int blank = words.indexOf(' ', from);
        return blank < 0 || blank >= limit ? limit : blank + 1;
    }

    private static int wordEnd(String words, int to, int limit) {
        int blank = words.lastIndexOf(' ', to);
        return blank > limit ? blank : Character.isLowSurrogate(words.charAt(to)) ? to - 1 : to;
    }

    private static java.util.Optional<String> before(Quote quote) {
        String text = quote.prefix().substring(quote.prefix().lastIndexOf('\n') + 1);
        String plain = text.strip();
        if (plain.isEmpty() || endsSentence(plain)) {
            return java.util.Optional.empty();
        }
        boolean cut = text.length() == quote.prefix().length();
        int from = cut ? text.indexOf(' ') + 1 : 0;
        return java.util.Optional.of((cut ? "…" : "") + text.substring(from).replaceAll("\\s", " "))
                .filter(around -> around.strip().length() > 1);
    }

    private static java.util.Optional<String> after(Quote quote) {
        int line = quote.suffix().indexOf('\n');
        String text = line < 0 ? quote.suffix() : quote.suffix().substring(0, line);
        if (text.isBlank() || endsSentence(quote.exact().strip())) {
            return java.util.Optional.empty();
        }
        int to = line < 0 ? text.lastIndexOf(' ') : text.length();
        String around = text.substring(0, Math.max(0, to)).replaceAll("\\s", " ");
        return java.util.Optional.of(around + (line < 0 ? "…" : ""))
                .filter(shown -> shown.strip().length() > 1);
    }

    private static boolean endsSentence(String text) {
        return !text.isEmpty() && SENTENCE_END.indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
