package org.briefingbuilder.intake.pdf;

import java.util.List;

/// Tells whether words in Arabic letters came out of a file in pieces: Nastaliq is drawn as bodies
/// and dots on a slope, and what most programs write about that into a PDF gives back letters that
/// stand alone, words that stick together, signs strewn between them, or letters without their
/// dots. Each of the signs is enough.
final class BrokenScript {

    /// Words below which nothing is said.
    private static final int ENOUGH = 20;

    /// The longest words of Arabic, Persian and Urdu have about so many letters.
    private static final int LONGEST = 16;

    private int words;
    private int lone;
    private int letters;
    private int stuck;
    private int strewn;
    private int finals;
    private int goOn;

    private BrokenScript() {}

    static boolean isIn(List<String> texts) {
        BrokenScript seen = new BrokenScript();
        texts.forEach(seen::look);
        return seen.isBroken();
    }

    private boolean isBroken() {
        return words > ENOUGH
                && (lone * 100 > words * 45
                        || stuck * 4 > letters
                        || strewn * 3 > words
                        || finals > ENOUGH && goOn * 3 > finals);
    }

    private void look(String text) {
        if (text.chars().filter(c -> isArabic((char) c)).count() * 3 < text.length()) {
            return;
        }
        for (String word : text.split("\\s+")) {
            int own = (int) word.chars().filter(c -> isArabic((char) c)).count();
            if (own == 0) {
                strewn += word.length() == 1 && !isNumber(word.charAt(0)) ? 1 : 0;
                continue;
            }
            words++;
            lone += isArabic(word.charAt(0)) && word.length() < 3 ? 1 : 0;
            letters += own;
            stuck += own > LONGEST ? own : 0;
            finals(word);
        }
    }

    /// Letters that only end words, and how many of them have a letter behind them.
    private void finals(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == 'ں' || word.charAt(i) == 'ے') {
                finals++;
                boolean last = i + 1 == word.length() || !Character.isLetter(word.charAt(i + 1));
                goOn += last ? 0 : 1;
            }
        }
    }

    private static boolean isNumber(char c) {
        return Character.isDigit(c) || c == '–' || c == '-' || c == '•';
    }

    private static boolean isArabic(char c) {
        return c >= 0x600 && c < 0x700 || c >= 0x750 && c < 0x780 || c >= 0xfb50 && c < 0xfeff;
    }
}
