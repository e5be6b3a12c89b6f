package org.briefingbuilder.ui.reader.text;

import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Parts a paragraph into sentences. A sentence ends with `.`, `!`, `?`, `…`, the Urdu `۔` or `؟`
/// and any closing quotes, brackets or note numbers, before white space; none ends before a small
/// letter, or with the full stop of an initial or a common abbreviation.
final class Sentences {

    private static final String ENDS = ".!?…۔؟。！？";
    private static final String CLOSING = "\"'”’»)]}›٬";
    private static final String OPENING = "\"'“‘«([{‹";

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "gov", "sen", "rep",
                    "hon", "st", "jr", "sr", "vs", "etc", "no", "nos", "vol", "pp", "fig", "art",
                    "sec", "para", "approx", "dept", "est", "inc", "ltd", "co", "corp", "jan",
                    "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
                    "rs", "e.g", "i.e", "cf", "al", "viz", "ibid");

    private Sentences() {}

    /// The sentences of `paragraph`, without the white space between them.
    static List<Span> of(String paragraph) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= paragraph.length(); at++) {
            boolean end = at == paragraph.length();
            if (end || Character.isWhitespace(paragraph.charAt(at))) {
                if (end || endsBefore(paragraph, at, start)) {
                    add(sentences, paragraph, start, at);
                    start = at;
                }
            }
        }
        return sentences;
    }

    private static void add(List<Span> sentences, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(new Span(from, to));
        }
    }

    /// Whether a sentence that began at or after `start` ends before the white space at `blank`.
    static boolean endsBefore(String text, int blank, int start) {
        int at = blank - 1;
        while (at >= start && isAfterEnd(text.charAt(at))) {
            at--;
        }
        if (at < start || ENDS.indexOf(text.charAt(at)) < 0) {
            return false;
        }
        boolean abbreviated = text.charAt(at) == '.' && isAbbreviation(text, at, start);
        return !abbreviated && !goesOn(text, blank);
    }

    private static boolean isAfterEnd(char c) {
        return CLOSING.indexOf(c) >= 0;
    }

    private static boolean isAbbreviation(String text, int stop, int start) {
        int from = stop;
        while (from > start && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        while (from < stop && OPENING.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        String word = text.substring(from, stop);
        boolean initial =
                word.length() == 1 && Character.isUpperCase(word.charAt(0))
                        || word.matches("(\\p{Lu}\\.)+\\p{Lu}");
        return initial || ABBREVIATIONS.contains(word.toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean goesOn(String text, int blank) {
        int at = blank;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at))
                        || OPENING.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at < text.length() && Character.isLowerCase(text.codePointAt(at));
    }
}
