package org.briefingbuilder.intake.draft;

import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A paragraph that is being read: its words, what of them is no part of the text, and what is said
/// about them. Places are UTF-16 units into what was appended; [#entry] tidies the words and moves
/// the places along. Used by one thread.
public final class Strand {
    private final StringBuilder words = new StringBuilder();
    private final List<Removal> cuts = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Span> raised = new ArrayList<>();

    public Strand append(String more) {
        words.append(more);
        return this;
    }

    /// Appends words that stand above their line; see [Raised].
    public Strand appendRaised(String more) {
        int from = words.length();
        words.append(Raised.letters(more));
        boolean goesOn = !raised.isEmpty() && raised.getLast().end() == from;
        int start = goesOn ? raised.removeLast().start() : from;
        raised.add(new Span(start, words.length()));
        return this;
    }

    public int length() {
        return words.length();
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    public boolean endsInBlank() {
        return !words.isEmpty() && words.charAt(words.length() - 1) == ' ';
    }

    /// What was appended since `from` is no part of the text.
    public void cutFrom(int from, String reason) {
        if (from < words.length()) {
            cuts.add(new Removal(new Span(from, words.length()), reason));
        }
    }

    public void mark(Mark mark) {
        if (mark.span().start() < mark.span().end()) {
            marks.add(mark);
        }
    }

    @Override
    public String toString() {
        return words.toString();
    }

    /// The paragraph with tidy words. When nothing of it is left after the cuts it is one removal.
    public Entry entry(Block.Kind kind, int level) {
        cutCalls();
        Entry plain = Entry.of(kind, level, words.toString());
        if (cuts.isEmpty() && marks.isEmpty() || plain.text().isEmpty()) {
            return plain;
        }
        Places places = Places.of(words.toString(), plain.text());
        List<Mark> moved = new ArrayList<>();
        for (Mark mark : marks) {
            Span span = places.of(mark.span());
            if (span.start() < span.end()) {
                moved.add(mark.at(span));
            }
        }
        List<Removal> tidy = tidy(plain.text(), places);
        Entry entry = plain.withMarks(moved);
        if (!tidy.isEmpty() && Tidy.strip(entry.withCuts(tidy).kept()).isEmpty()) {
            return entry.removed(tidy.getFirst().reason());
        }
        return entry.withCuts(tidy);
    }

    private void cutCalls() {
        for (Span span : raised) {
            if (Raised.callNote(words.subSequence(0, span.start()), span.in(words.toString()))) {
                cuts.add(new Removal(span, "note-call"));
            }
        }
        raised.clear();
    }

    /// In order, none over another; where blanks stand on both sides of one, those after it go with
    /// it.
    private List<Removal> tidy(String text, Places places) {
        List<Removal> tidy = new ArrayList<>();
        int end = 0;
        for (Removal cut : cuts.stream().sorted(Comparator.comparing(Removal::span)).toList()) {
            Span span = places.of(cut.span());
            int from = Math.max(end, span.start());
            int to = span.end();
            boolean after = from == 0 || Tidy.isBlank(text.charAt(from - 1));
            while (after && to < text.length() && to > from && text.charAt(to) == ' ') {
                to++;
            }
            if (from < to) {
                boolean goesOn =
                        !tidy.isEmpty()
                                && end == from
                                && tidy.getLast().reason().equals(cut.reason());
                int start = goesOn ? tidy.removeLast().span().start() : from;
                tidy.add(new Removal(new Span(start, to), cut.reason()));
                end = to;
            }
        }
        return tidy;
    }

    /// Where the letters of a text stand after it was tidied: letters stay in order, only white
    /// space and what is no letter goes.
    private record Places(int[] before, int[] at) {

        /// @param before how many letters stand before each place of the untidied text
        /// @param at where each letter stands in the tidy one
        static Places of(String from, String to) {
            int[] before = new int[from.length() + 1];
            int letters = 0;
            for (int i = 0; i < from.length(); i++) {
                before[i] = letters;
                letters += isLetter(from.charAt(i)) ? 1 : 0;
            }
            before[from.length()] = letters;
            int[] at = new int[letters];
            int found = 0;
            for (int i = 0; i < to.length() && found < letters; i++) {
                if (isLetter(to.charAt(i))) {
                    at[found++] = i;
                }
            }
            return new Places(before, Arrays.copyOf(at, found));
        }

        Span of(Span span) {
            int first = Math.min(before[span.start()], at.length);
            int last = Math.min(before[span.end()], at.length);
            if (first >= last) {
                int place = first < at.length ? at[first] : 0;
                return new Span(place, place);
            }
            return new Span(at[first], at[last - 1] + 1);
        }

        private static boolean isLetter(char c) {
            return !Tidy.isBlank(c) && c >= ' ' && (c < 0x7f || c >= 0xa0) && c != '\ufeff';
        }
    }
}
