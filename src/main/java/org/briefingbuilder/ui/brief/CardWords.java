package org.briefingbuilder.ui.brief;

import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.Wording;
import org.briefingbuilder.text.Span;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The words of a quotation as its card shows them, and which words of the passage are meant by a
/// place in them. All places are UTF-16 units, either *shown* or *of the passage*.
///
/// @param words the passage's
record CardWords(String words, List<Alteration> alterations, List<Wording.Piece> pieces) {

    CardWords {
        alterations = List.copyOf(alterations);
        pieces = List.copyOf(pieces);
    }

    static CardWords of(String words, List<Alteration> alterations) {
        return new CardWords(words, alterations, Wording.of(words, alterations).pieces());
    }

    /// The words of the passage between two shown places, whole words only; empty when there are
    /// none.
    Optional<Span> meant(int from, int to) {
        int start = ofPassage(Math.min(from, to), true);
        int end = ofPassage(Math.max(from, to), false);
        return end <= start ? wordAt(start) : wholeWords(new Span(start, end));
    }

    /// The word around or after a place of the passage.
    Optional<Span> wordAt(int at) {
        return wordSpans().stream().filter(word -> at < word.end()).findFirst();
    }

    /// The next word's end after, or the start before, one end of a selection.
    Optional<Span> grown(Optional<Span> selection, boolean forward) {
        List<Span> all = wordSpans();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (selection.isEmpty()) {
            return Optional.of(forward ? all.getFirst() : all.getLast());
        }
        Span span = selection.get();
        if (forward) {
            return Optional.of(
                    all.stream()
                            .filter(word -> word.end() > span.end())
                            .findFirst()
                            .map(word -> new Span(span.start(), word.end()))
                            .orElse(span));
        }
        return all.stream()
                .filter(word -> word.end() < span.end() && word.start() >= span.start())
                .reduce((_, last) -> last)
                .map(word -> new Span(span.start(), word.end()));
    }

    /// The next word alone, or the one before.
    Optional<Span> stepped(Optional<Span> selection, boolean forward) {
        List<Span> all = wordSpans();
        if (selection.isEmpty()) {
            return grown(selection, forward);
        }
        Span span = selection.get();
        Optional<Span> next =
                forward
                        ? all.stream().filter(word -> word.start() >= span.end()).findFirst()
                        : all.stream()
                                .filter(word -> word.end() <= span.start())
                                .reduce((_, last) -> last);
        return next.or(() -> selection);
    }

    /// The shown places of words of the passage.
    Span shown(Span span) {
        return new Span(shownAt(span.start(), true), shownAt(span.end(), false));
    }

    private int shownAt(int at, boolean begins) {
        int shown = 0;
        for (Wording.Piece piece : pieces) {
            switch (piece) {
                case Wording.Piece.Verbatim v -> {
                    boolean here = begins ? at < v.span().end() : at <= v.span().end();
                    if (here) {
                        return shown + Math.max(0, at - v.span().start());
                    }
                }
                case Wording.Piece.Omitted o -> {
                    if (begins ? at < o.span().end() : at <= o.span().end()) {
                        return begins ? shown : shown + o.words().length();
                    }
                }
                case Wording.Piece.Replaced r -> {
                    if (begins ? at < r.span().end() : at <= r.span().end()) {
                        return begins ? shown : shown + r.words().length();
                    }
                }
                case Wording.Piece.Inserted _ -> {}
            }
            shown += piece.words().length();
        }
        return shown;
    }

    private int ofPassage(int place, boolean begins) {
        int shown = 0;
        int last = 0;
        for (Wording.Piece piece : pieces) {
            int end = shown + piece.words().length();
            switch (piece) {
                case Wording.Piece.Verbatim v -> {
                    if (begins ? place < end : place <= end) {
                        return v.span().start() + Math.max(0, place - shown);
                    }
                    last = v.span().end();
                }
                case Wording.Piece.Omitted o -> {
                    if (begins ? place < end : place <= end) {
                        return begins ? o.span().start() : o.span().end();
                    }
                    last = o.span().end();
                }
                case Wording.Piece.Replaced r -> {
                    if (begins ? place < end : place <= end) {
                        return begins ? r.span().start() : r.span().end();
                    }
                    last = r.span().end();
                }
                case Wording.Piece.Inserted _ -> {
                    if (place < end) {
                        return last;
                    }
                }
            }
            shown = end;
        }
        return last;
    }

    private Optional<Span> wholeWords(Span span) {
        List<Span> touched = wordSpans().stream().filter(word -> word.overlaps(span)).toList();
        return touched.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(touched.getFirst().start(), touched.getLast().end()));
    }

    /// Where words stand in the passage: stretches that hold a letter or a digit, with the
    /// punctuation that is within them.
    private List<Span> wordSpans() {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(words);
        List<Span> spans = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (words.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
                spans.add(new Span(start, end));
            }
            start = end;
        }
        return spans;
    }
}
