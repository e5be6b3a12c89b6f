package org.briefingbuilder.store;

import org.briefingbuilder.text.Span;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Arrays;

/// The form in which words are indexed and looked for, and a map back to the words themselves.
///
/// Invisible marks vanish; ligatures, full-width letters and Arabic presentation forms become
/// letters (Unicode NFKD); Arabic vowel signs, hamza marks and tatweel vanish; Arabic letters
/// become the Urdu ones that look like them. Case and Latin accents are left to SQLite's tokenizer.
final class SearchForm {

    private static final @Nullable String[] OPENED = new String[0x10000];

    private final String form;

    /// For each unit of the form, where the unit it stands for is in the words.
    private final int[] places;

    private SearchForm(String form, int[] places) {
        this.form = form;
        this.places = places;
    }

    /// The form alone; most words in Latin letters are their own.
    static String formOf(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c >= '\u00ad' || c == '\0') {
                return of(words).form();
            }
        }
        return words;
    }

    static SearchForm of(String words) {
        StringBuilder form = new StringBuilder(words.length());
        int[] places = new int[words.length() + 16];
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            String letters = isOpened(c) ? opened(c) : String.valueOf(c);
            for (int k = 0; k < letters.length(); k++) {
                char letter = simple(letters.charAt(k));
                if (isKept(letter)) {
                    if (form.length() == places.length) {
                        places = Arrays.copyOf(places, places.length * 2);
                    }
                    places[form.length()] = i;
                    form.append(letter);
                }
            }
        }
        return new SearchForm(form.toString(), places);
    }

    String form() {
        return form;
    }

    /// The stretch of the words that a stretch of the form, not empty, stands for.
    Span original(int start, int end) {
        return new Span(places[start], places[end - 1] + 1);
    }

    private static String opened(char c) {
        // Races are harmless: each thread would put the same.
        String known = OPENED[c];
        if (known == null) {
            known = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
            OPENED[c] = known;
        }
        return known;
    }

    /// Arabic letters, Latin and Arabic presentation forms, full-width letters.
    private static boolean isOpened(char c) {
        return (c >= '\u0620' && c <= '\u06ff')
                || (c >= '\u0750' && c <= '\u077f')
                || (c >= '\ufb00' && c <= '\ufb06')
                || (c >= '\ufb50' && c <= '\ufdff')
                || (c >= '\ufe70' && c <= '\ufefc')
                || (c >= '\uff01' && c <= '\uff5e');
    }

    private static char simple(char c) {
        return switch (c) {
            case 'ي', 'ى' -> 'ی';
            case 'ك' -> 'ک';
            case 'ه' -> 'ہ';
            case '\0' -> ' ';
            default -> c;
        };
    }

    private static boolean isKept(char c) {
        boolean arabicMark =
                c == '\u0640'
                        || (c >= '\u0610' && c <= '\u061a')
                        || (c >= '\u064b' && c <= '\u065f')
                        || c == '\u0670'
                        || (c >= '\u06d6'
                                && c <= '\u06ed'
                                && Character.getType(c) != Character.OTHER_LETTER);
        boolean invisible =
                c == '\u00ad'
                        || (c >= '\u200b' && c <= '\u200f')
                        || (c >= '\u202a' && c <= '\u202e')
                        || (c >= '\u2060' && c <= '\u2069')
                        || c == '\ufeff';
        return !arabicMark && !invisible && c != MARK_START && c != MARK_END;
    }

    /// Stand around the words found while a result is read; not letters of any text (Unicode
    /// noncharacters).
    static final char MARK_START = '\ufdd0';

    static final char MARK_END = '\ufdd1';
}
