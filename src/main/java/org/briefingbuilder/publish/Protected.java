package org.briefingbuilder.publish;

import org.briefingbuilder.text.Folding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names and affiliations that may not appear in a brief.
///
/// @param names as they were given, longest first
record Protected(List<String> names, List<Pattern> patterns) {

    Protected {
        names = List.copyOf(names);
        patterns = List.copyOf(patterns);
    }

    static Protected of(Collection<String> names) {
        List<String> sorted =
                names.stream()
                        .map(String::strip)
                        .filter(name -> name.codePoints().anyMatch(Character::isLetter))
                        .distinct()
                        .sorted((a, b) -> b.length() - a.length())
                        .toList();
        List<Pattern> patterns = new ArrayList<>();
        for (String name : sorted) {
            patterns.add(
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}])"
                                    + Pattern.quote(folded(name))
                                    + "(?![\\p{L}\\p{N}])"));
        }
        return new Protected(sorted, patterns);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /// The first of the names that stands in a text as whole words, whatever its case, its spaces
    /// and its dashes.
    Optional<String> in(String text) {
        if (names.isEmpty() || text.isBlank()) {
            return Optional.empty();
        }
        String folded = folded(text);
        for (int i = 0; i < names.size(); i++) {
            if (patterns.get(i).matcher(folded).find()) {
                return Optional.of(names.get(i));
            }
        }
        return Optional.empty();
    }

    private static String folded(String text) {
        return Folding.of(text).folded().toLowerCase(Locale.ROOT);
    }
}
