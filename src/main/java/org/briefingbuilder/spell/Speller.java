package org.briefingbuilder.spell;

import org.apache.lucene.analysis.hunspell.Hunspell;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.text.Unspoken;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// Looks for words of a text that no dictionary of its language knows. Safe to share between
/// threads.
///
/// Passed over are addresses and citations, words with digits or in capitals only, single letters,
/// and words in another script than the language's: an English name in an Urdu text is no mistake
/// of spelling.
public final class Speller {

    /// Milliseconds for one word's suggestions.
    private static final long PATIENCE = 400;

    /// Suggestions that a menu has room for.
    private static final int SUGGESTED = 6;

    private final Dictionaries dictionaries;

    public Speller(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /// The words in no dictionary, in order; none when there is no dictionary for the language.
    ///
    /// @param text in the marks of prose
    public List<Span> misspelt(String text, String language) {
        List<Hunspell> known = text.isBlank() ? List.of() : dictionaries.of(language);
        if (known.isEmpty()) {
            return List.of();
        }
        boolean arabic = isArabic(language);
        Predicate<String> right = word -> known.stream().anyMatch(d -> d.spell(word));
        List<Span> wrong = new ArrayList<>();
        for (Span span : Unspoken.outside(text, words(text))) {
            String word = span.in(text);
            if (isLooked(word, arabic) && !isRight(plain(word), right)) {
                wrong.add(span);
            }
        }
        return wrong;
    }

    /// What may have been meant, likeliest first. Takes up to some tenths of a second.
    public List<String> suggestions(String word, String language) {
        Set<String> all = new LinkedHashSet<>();
        boolean curly = word.indexOf('\u2019') >= 0;
        for (Hunspell dictionary : dictionaries.of(language)) {
            for (String one : dictionary.suggest(plain(word), PATIENCE)) {
                all.add(curly ? one.replace('\'', '\u2019') : one);
            }
        }
        return all.stream().limit(SUGGESTED).toList();
    }

    private static List<Span> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        List<Span> spans = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (Character.isLetter(text.codePointAt(start))) {
                add(text, new Span(start, end), spans);
            }
            start = end;
        }
        return spans;
    }

    /// What an apostrophe ties together is one word.
    private static void add(String text, Span word, List<Span> words) {
        boolean tied =
                !words.isEmpty()
                        && words.getLast().end() + 1 == word.start()
                        && "'\u2019".indexOf(text.charAt(word.start() - 1)) >= 0;
        words.add(tied ? new Span(words.removeLast().start(), word.end()) : word);
    }

    /// As dictionaries have it: straight apostrophes, no marks that cannot be seen.
    private static String plain(String word) {
        return word.replace('\u2019', '\'').replaceAll("[\u00ad\u200b-\u200f\u2060]", "");
    }

    /// A compound with hyphens is right when each of its parts is.
    private static boolean isRight(String word, Predicate<String> right) {
        if (right.test(word)) {
            return true;
        }
        String[] parts = word.split("[-‐‑]");
        return parts.length > 1
                && Arrays.stream(parts).allMatch(p -> p.length() < 2 || right.test(p));
    }

    private static boolean isLooked(String word, boolean arabic) {
        int letters = (int) word.codePoints().filter(Character::isLetter).count();
        boolean digits = word.codePoints().anyMatch(Character::isDigit);
        boolean capitals =
                word.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase);
        boolean same =
                word.codePoints()
                        .filter(Character::isLetter)
                        .allMatch(c -> (UnicodeScript.of(c) == UnicodeScript.ARABIC) == arabic);
        return letters > 1 && !digits && !capitals && same;
    }

    private static boolean isArabic(String language) {
        return Set.of("ur", "ar", "fa", "ps", "sd", "ug", "ks", "pnb", "skr", "bal")
                .contains(Locale.forLanguageTag(language).getLanguage());
    }
}
