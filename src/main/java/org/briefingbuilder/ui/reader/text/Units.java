package org.briefingbuilder.ui.reader.text;

import org.briefingbuilder.text.Span;
import org.briefingbuilder.text.WholeWords;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// Letters (grapheme clusters), words, sentences and paragraphs of a shown text, and how a
/// selection moves, snaps, grows and shrinks by them. Offsets are UTF-16 units of the clean text.
public final class Units {

    /// UTF-16 units on either side within which a sentence is looked for.
    private static final int REACH = 20_000;

    private final Rows rows;
    private final String text;

    public Units(Rows rows) {
        this.rows = rows;
        this.text = rows.text();
    }

    /// The unit at `offset`; at a border between two, the one after it, unless only the one before
    /// touches `offset`.
    public Span at(int offset, Unit unit) {
        int place = rows.snapped(offset);
        return switch (unit) {
            case LETTER -> new Span(place, place);
            case WORD -> word(place);
            case SENTENCE -> sentence(place);
            case PARAGRAPH -> rows.paragraphAt(place);
        };
    }

    /// `selection` with whole units at both of its ends.
    public Span snapped(Span selection, Unit unit) {
        Span first = at(selection.start(), unit);
        Span last = selection.isEmpty() ? first : at(selection.end() - 1, unit);
        return new Span(
                Math.min(first.start(), selection.start()), Math.max(last.end(), selection.end()));
    }

    /// `selection` with the words whole that it cuts at its ends; nothing stays nothing.
    public Span wholeWords(Span selection) {
        return selection.isEmpty() ? selection : WholeWords.around(text, selection);
    }

    /// Whether a selection that begins or ends at `offset` cuts a word in two.
    public boolean cutsWord(int offset) {
        return WholeWords.isWithin(text, offset);
    }

    /// `selection` with one more unit at its end.
    public Span grown(Span selection, Unit unit) {
        int next = skipBlanks(selection.end());
        if (next >= rows.whole().end()) {
            return selection;
        }
        return new Span(selection.start(), Math.max(selection.end(), at(next, unit).end()));
    }

    /// `selection` with one unit less at its end; never less than one unit.
    public Span shrunk(Span selection, Unit unit) {
        if (selection.isEmpty()) {
            return selection;
        }
        Span last = at(selection.end() - 1, unit);
        int end = lastLetterBefore(last.start(), selection.start());
        return end > selection.start() ? new Span(selection.start(), end) : selection;
    }

    /// The place one letter after `offset`.
    public int after(int offset) {
        int place = rows.snapped(offset);
        Span row = rows.words(rows.rowAt(place)).span();
        if (place >= row.end()) {
            OptionalInt next = rows.neighbour(rows.rowAt(place), 1);
            return next.isPresent() ? rows.words(next.getAsInt()).span().start() : place;
        }
        BreakIterator letters = letters(row);
        return row.start() + letters.following(place - row.start());
    }

    /// The place one letter before `offset`.
    public int before(int offset) {
        int place = rows.snapped(offset);
        int index = rows.rowAt(place);
        Span row = rows.words(index).span();
        if (place > row.start()) {
            return row.start() + letters(row).preceding(place - row.start());
        }
        OptionalInt previous = rows.neighbour(index, -1);
        if (previous.isEmpty()) {
            return place;
        }
        Span before = rows.words(previous.getAsInt()).span();
        return before.end() == place
                ? before.start() + letters(before).preceding(before.length())
                : before.end();
    }

    /// The end of the word at or after `offset`.
    public int wordEndAfter(int offset) {
        int at = offset;
        int end = rows.whole().end();
        while (at < end && !isWordPart(at)) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at >= end ? end : Math.max(word(at).end(), after(at));
    }

    /// The start of the word at or before `offset`.
    public int wordStartBefore(int offset) {
        int at = offset;
        int start = rows.whole().start();
        while (at > start && !isWordPart(before(at))) {
            at = before(at);
        }
        return at <= start ? start : word(before(at)).start();
    }

    /// `offset`, moved back to the start of the letter that it would cut in two.
    public int whole(int offset) {
        int place = rows.snapped(offset);
        Span row = rows.words(rows.rowAt(place)).span();
        int inside = place - row.start();
        return place == row.end() || letters(row).isBoundary(inside) ? place : before(place);
    }

    private boolean isWordPart(int at) {
        return Character.isLetterOrDigit(text.codePointAt(at));
    }

    private Span word(int place) {
        Span row = rows.words(rows.rowAt(place)).span();
        if (row.isEmpty()) {
            return row;
        }
        String here = row.in(text);
        int inside = Math.min(place - row.start(), row.length() - 1);
        if (WholeWords.isParted(here, inside)) {
            return WholeWords.at(here, inside).shifted(row.start());
        }
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(here);
        int start = words.isBoundary(inside) ? inside : words.preceding(inside);
        return new Span(row.start() + start, row.start() + words.following(inside));
    }

    private Span sentence(int place) {
        Span paragraph = rows.paragraphAt(place);
        int from = Math.max(paragraph.start(), place - REACH);
        int to = Math.min(paragraph.end(), place + REACH);
        List<Span> sentences = Sentences.of(text.substring(from, to));
        for (Span sentence : sentences) {
            if (place - from <= sentence.end() && place - from < nextStart(sentences, sentence)) {
                return sentence.shifted(from);
            }
        }
        return sentences.isEmpty() ? new Span(place, place) : sentences.getLast().shifted(from);
    }

    private static int nextStart(List<Span> sentences, Span sentence) {
        int next = sentences.indexOf(sentence) + 1;
        return next < sentences.size() ? sentences.get(next).start() : Integer.MAX_VALUE;
    }

    private int skipBlanks(int offset) {
        int at = offset;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int lastLetterBefore(int offset, int least) {
        int at = offset;
        while (at > least && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private BreakIterator letters(Span row) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(row.in(text));
        return letters;
    }
}
