package org.briefingbuilder.intake.draft;

import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Reference;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Guesses a text's language: by its script, then by its commonest letters or words.
public final class Language {
    /// Letters enough to tell.
    private static final int SAMPLE = 20_000;

    private static final String URDU_ONLY = "ٹڈڑںےھہ";
    private static final String PERSIAN_TOO = "پچگژ";
    private static final Map<String, Set<String>> SMALL_WORDS = smallWords();

    private Language() {}

    /// A BCP 47 tag; empty when the text does not tell.
    public static String of(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        sample.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> ofScript(most.getKey(), counts, sample))
                .orElse("");
    }

    static Reference describe(Reference r, String language) {
        return new Facts().or(r).language(language, Origin.TEXT).reference();
    }

    private static String ofScript(
            UnicodeScript script, Map<UnicodeScript, Integer> counts, String sample) {
        return switch (script) {
            case ARABIC -> arabic(sample);
            case HEBREW -> "he";
            case CYRILLIC -> "ru";
            case GREEK -> "el";
            case HANGUL -> "ko";
            case HIRAGANA, KATAKANA -> "ja";
            case HAN -> counts.containsKey(UnicodeScript.HIRAGANA) ? "ja" : "zh";
            case DEVANAGARI -> "hi";
            case BENGALI -> "bn";
            case LATIN -> latin(sample);
            default -> "";
        };
    }

    private static String arabic(String sample) {
        long letters = sample.codePoints().filter(Character::isLetter).count();
        long urdu = sample.chars().filter(c -> URDU_ONLY.indexOf(c) >= 0).count();
        long persian = sample.chars().filter(c -> PERSIAN_TOO.indexOf(c) >= 0).count();
        if (urdu * 100 > letters * 2) {
            return "ur";
        }
        return persian * 100 > letters * 2 ? "fa" : "ar";
    }

    private static String latin(String sample) {
        String best = "";
        int most = 0;
        String[] words = sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        for (Map.Entry<String, Set<String>> language : SMALL_WORDS.entrySet()) {
            int count = 0;
            for (String word : words) {
                count += language.getValue().contains(word) ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = language.getKey();
            }
        }
        return best;
    }

    private static Map<String, Set<String>> smallWords() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        words.put("en", Set.of("the", "and", "of", "to", "in", "that", "is", "for", "with", "was"));
        words.put(
                "fr", Set.of("le", "les", "des", "et", "du", "une", "est", "dans", "que", "pour"));
        words.put(
                "de",
                Set.of("der", "die", "und", "das", "den", "ist", "nicht", "mit", "ein", "von"));
        words.put("es", Set.of("el", "los", "las", "y", "del", "una", "que", "por", "con", "para"));
        words.put(
                "it",
                Set.of("il", "gli", "della", "che", "di", "per", "una", "con", "sono", "nel"));
        words.put("pt", Set.of("os", "das", "dos", "uma", "que", "para", "com", "não", "em", "ao"));
        words.put(
                "nl",
                Set.of("het", "een", "van", "en", "niet", "dat", "zijn", "voor", "met", "de"));
        return words;
    }
}
