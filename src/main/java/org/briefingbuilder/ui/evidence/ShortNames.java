package org.briefingbuilder.ui.evidence;

import org.briefingbuilder.model.Source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A word for each source that stands for it where there is room for one: the first of its title
/// that no source before it has taken, else its place in the library.
final class ShortNames {

    private static final Set<String> COMMON =
            Set.of(
                    "the", "and", "for", "with", "from", "into", "its", "are", "how", "why", "what",
                    "when", "who", "has", "have", "new", "کا", "کی", "کے", "اور", "میں", "سے", "پر",
                    "نے", "کو", "ہے", "ایک", "یہ");

    private final Map<String, String> names = new HashMap<>();

    ShortNames(List<Source> inOrder) {
        Set<String> taken = new HashSet<>();
        for (Source source : inOrder) {
            names.put(source.id(), name(source, taken));
        }
    }

    String of(Source source) {
        return names.getOrDefault(source.id(), source.title());
    }

    private static String name(Source source, Set<String> taken) {
        for (String word : source.title().split("[^\\p{L}\\p{M}\\p{N}]+")) {
            String plain = word.toLowerCase(Locale.ROOT);
            if (word.length() > 2 && !COMMON.contains(plain) && taken.add(plain)) {
                return word;
            }
        }
        return "#" + source.order();
    }
}
