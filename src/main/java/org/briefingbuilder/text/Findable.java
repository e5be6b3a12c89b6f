package org.briefingbuilder.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// A text as words are looked for in it: its words in small letters, each between single spaces,
/// and a map back to the text itself.
///
/// Accents, Arabic vowel signs and hamza marks, tatweel and invisible marks vanish; ligatures and
/// presentation forms become letters (Unicode NFKD); Arabic letters become the Urdu ones that look
/// like them; all that is neither letter nor digit parts words. For finding, never for showing.
public final class Findable {

    private final String text;
    private final String form;

    /// For each unit of the form, where the unit it stands for is in the text.
    private final int[] places;

    private Findable(String text, String form, int[] places) {
        this.text = text;
        this.form = form;
        this.places = places;
    }

    public static Findable of(String text) {
        StringBuilder form = new StringBuilder(text.length() + 2);
        int[] places = new int[text.length() + 16];
        form.append(' ');
        for (int i = 0; i < text.length(); i++) {
            String letters = Letters.of(text.charAt(i));
            for (int k = 0; k < letters.length(); k++) {
                char letter = letters.charAt(k);
                if (letter != ' ' || form.charAt(form.length() - 1) != ' ') {
                    if (form.length() + 1 >= places.length) {
                        places = Arrays.copyOf(places, places.length * 2);
                    }
                    places[form.length()] = i;
                    form.append(letter);
                }
            }
        }
        if (form.charAt(form.length() - 1) != ' ') {
            places[form.length()] = text.length();
            form.append(' ');
        }
        return new Findable(text, form.toString(), places);
    }

    /// The form alone; begins and ends with a space.
    public static String form(String text) {
        StringBuilder form = new StringBuilder(text.length() + 2).append(' ');
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            String letters = Letters.of(text.charAt(i));
            for (int k = 0; k < letters.length(); k++) {
                char letter = letters.charAt(k);
                if (letter != ' ' || !blank) {
                    form.append(letter);
                }
                blank = letter == ' ';
            }
        }
        return (blank ? form : form.append(' ')).toString();
    }

    public String form() {
        return form;
    }

    /// The stretch of the text that a stretch of the form stands for: letters, with the accents
    /// that are set on the last of them.
    public Span original(Span inForm) {
        int end = places[inForm.end() - 1] + 1;
        while (Folding.combines(text, end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return new Span(places[inForm.start()], end);
    }

    /// What each UTF-16 unit becomes, worked out when first met. Threads may work out the same
    /// answer twice.
    private static final class Letters {
        private static final String[] KNOWN = new String[0x10000];

        static String of(char c) {
            String known = KNOWN[c];
            if (known == null) {
                known = found(c);
                KNOWN[c] = known;
            }
            return known;
        }

        private static String found(char c) {
            if (Character.isSurrogate(c)) {
                return String.valueOf(c);
            }
            String letters =
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD)
                            .toLowerCase(Locale.ROOT);
            StringBuilder kept = new StringBuilder();
            letters.chars().forEach(letter -> put((char) letter, kept));
            return kept.toString();
        }

        private static void put(char c, StringBuilder kept) {
            switch (Character.getType(c)) {
                case Character.NON_SPACING_MARK,
                        Character.COMBINING_SPACING_MARK,
                        Character.ENCLOSING_MARK,
                        Character.FORMAT -> {}
                default -> {
                    if (c != '\u0640') {
                        kept.append(Character.isLetterOrDigit(c) ? alike(c) : ' ');
                    }
                }
            }
        }

        private static char alike(char c) {
            return switch (c) {
                case 'ي', 'ى' -> 'ی';
                case 'ك' -> 'ک';
                case 'ه' -> 'ہ';
                default -> c;
            };
        }
    }
}
