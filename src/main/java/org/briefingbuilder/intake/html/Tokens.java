package org.briefingbuilder.intake.html;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an element is called and what a text says, in words of which [Odds] knows how they speak.
final class Tokens {
    private static final Pattern PART =
            Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\\x00-\\x7f]+");
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LONGEST_NAMES = 200;
    private static final int MOST_NAMES = 20;
    private static final int MOST_PARTS = 8;
    private static final int MOST_WORDS = 40;
    private static final int FEW_WORDS = 5;

    private Tokens() {}

    /// `<div`, the parts of its classes and of its id (`related`, `related-posts`), `role=list`.
    static Set<String> of(Element element) {
        Set<String> tokens = new LinkedHashSet<>();
        tokens.add("<" + element.normalName());
        String[] names = bounded(element.className()).strip().split("\\s+");
        for (int i = 0; i < Math.min(names.length, MOST_NAMES); i++) {
            addParts(names[i], tokens);
        }
        addParts(bounded(element.id()), tokens);
        for (String attribute : List.of("role", "itemprop")) {
            String value = bounded(element.attr(attribute)).toLowerCase(Locale.ROOT);
            if (!value.isEmpty()) {
                tokens.add(attribute + "=" + value);
            }
        }
        return tokens;
    }

    private static String bounded(String names) {
        return names.length() > LONGEST_NAMES ? names.substring(0, LONGEST_NAMES) : names;
    }

    private static void addParts(String name, Set<String> tokens) {
        Matcher m = PART.matcher(name);
        String last = "";
        for (int i = 0; i < MOST_PARTS && m.find(); i++) {
            String part = m.group().toLowerCase(Locale.ROOT);
            if (part.length() > 1 && part.length() <= MOST_NAMES) {
                tokens.add(part);
            }
            if (!last.isEmpty() && last.length() + part.length() < 30) {
                tokens.add(last + "-" + part);
            }
            last = part;
        }
    }

    /// The first words of a text, pairs of them, and how it begins (`^read`), ends (`more$`) and
    /// reads as a whole (`=read more`). Numbers are all the same.
    static Set<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (words.size() < MOST_WORDS && m.find()) {
            String word = m.group().toLowerCase(Locale.ROOT);
            words.add(word.chars().allMatch(Character::isDigit) ? "0" : word);
        }
        Set<String> tokens = new LinkedHashSet<>(words);
        int n = words.size();
        if (n == 0) {
            return tokens;
        }
        for (int i = 1; i < n; i++) {
            tokens.add(words.get(i - 1) + " " + words.get(i));
        }
        tokens.add("^" + words.getFirst());
        tokens.add(words.getLast() + "$");
        if (n > 1) {
            tokens.add("^" + words.get(0) + " " + words.get(1));
            tokens.add(words.get(n - 2) + " " + words.get(n - 1) + "$");
        }
        if (n <= FEW_WORDS) {
            tokens.add("=" + String.join(" ", words));
        }
        return tokens;
    }
}
