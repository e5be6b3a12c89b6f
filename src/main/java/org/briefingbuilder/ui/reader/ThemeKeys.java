package org.briefingbuilder.ui.reader;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The themes in the order of the codebook, inner ones below their outer ones; the first nine have
/// digits as keys.
record ThemeKeys(List<Theme> themes) {

    static final int KEYS = 9;

    ThemeKeys {
        themes = List.copyOf(themes);
    }

    static ThemeKeys of(Contents contents) {
        List<Theme> all = contents.themes();
        List<Theme> ordered = new ArrayList<>(all.size());
        add(all, Optional.empty(), ordered);
        return new ThemeKeys(ordered);
    }

    private static void add(List<Theme> all, Optional<String> outer, List<Theme> ordered) {
        for (Theme theme : all) {
            if (theme.parent().equals(outer)) {
                ordered.add(theme);
                add(all, Optional.of(theme.id()), ordered);
            }
        }
    }

    /// The theme of a digit from 1 to 9.
    Optional<Theme> at(int digit) {
        return digit <= themes.size() ? Optional.of(themes.get(digit - 1)) : Optional.empty();
    }

    List<Theme> keyed() {
        return themes.subList(0, Math.min(KEYS, themes.size()));
    }

    /// Why a theme is found whose name and mark lack these letters.
    static Optional<String> wordWith(Theme theme, String letters) {
        String wanted = letters.strip().toLowerCase(Locale.ROOT);
        return theme.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || theme.mark().equalsIgnoreCase(wanted)
                ? Optional.empty()
                : theme.words().stream()
                        .filter(w -> w.toLowerCase(Locale.ROOT).contains(wanted))
                        .findFirst();
    }

    /// Those with these letters in their name, mark or words; names that begin with them first.
    List<Theme> search(String letters) {
        String wanted = letters.strip().toLowerCase(Locale.ROOT);
        List<Theme> found = new ArrayList<>();
        List<Theme> then = new ArrayList<>();
        for (Theme theme : themes) {
            String name = theme.name().toLowerCase(Locale.ROOT);
            if (name.startsWith(wanted) || theme.mark().equalsIgnoreCase(wanted)) {
                found.add(theme);
            } else if (name.contains(wanted)
                    || theme.words().stream()
                            .anyMatch(w -> w.toLowerCase(Locale.ROOT).contains(wanted))) {
                then.add(theme);
            }
        }
        found.addAll(then);
        return found;
    }
}
