package org.briefingbuilder.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that somebody typed to find texts: every word must occur; words in quotation marks stand
/// beside each other; the last word may be only the beginning of one.
///
/// @param terms stretches of a [Findable] form, all of which it must have
public record Sought(List<String> terms) {

    private static final Pattern PART =
            Pattern.compile("[\"“”„«»]([^\"“”„«»]*)([\"“”„«»]?)|([^\\s\"“”„«»]+)");

    public Sought {
        terms = List.copyOf(terms);
    }

    public static Sought of(String typed) {
        List<String> terms = new ArrayList<>();
        Matcher part = PART.matcher(typed);
        while (part.find()) {
            boolean phrase = part.group(3) == null;
            String words = phrase ? part.group(1) : part.group(3);
            String form = Findable.form(words);
            if (form.isBlank()) {
                continue;
            }
            boolean last = part.end() == typed.length() && (!phrase || part.group(2).isEmpty());
            boolean goesOn =
                    last && Character.isLetterOrDigit(words.codePointBefore(words.length()));
            terms.add(goesOn ? form.stripTrailing() : form);
        }
        return new Sought(terms);
    }

    /// True when nothing is sought; then everything is found.
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /// Whether all of it is in a text of which this is the [Findable] form.
    public boolean isIn(String form) {
        for (String term : terms) {
            if (!form.contains(term)) {
                return false;
            }
        }
        return true;
    }

    /// Where words that are sought stand in a text, in order, none overlapping; of the words that
    /// are only begun, the whole.
    public List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        if (isEmpty()) {
            return found;
        }
        Findable findable = Findable.of(text);
        for (String term : terms) {
            Occurrences.each(
                    findable.form(), term, true, at -> found.add(letters(findable, at, term)));
        }
        found.sort(null);
        List<Span> apart = new ArrayList<>();
        for (Span span : found) {
            if (apart.isEmpty() || apart.getLast().end() <= span.start()) {
                apart.add(span);
            }
        }
        return apart;
    }

    private static Span letters(Findable in, int at, String term) {
        int end = in.form().indexOf(' ', at + Math.max(1, term.stripTrailing().length()));
        return in.original(new Span(at + 1, end));
    }
}
