package org.briefingbuilder.ui.themes;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The themes as people see them: each followed by the themes within it. The first nine have a key.
public record Codebook(List<Entry> entries) {

    /// Themes that a digit stands for.
    public static final int KEYS = 9;

    /// @param depth 0: within no other
    /// @param place from 1
    public record Entry(Theme theme, int depth, int place) {

        /// The digit that stands for it.
        public Optional<String> key() {
            return place <= KEYS ? Optional.of(Integer.toString(place)) : Optional.empty();
        }
    }

    public Codebook {
        entries = List.copyOf(entries);
    }

    public static Codebook of(Contents contents) {
        Map<String, List<Theme>> within = new HashMap<>();
        for (Theme theme : contents.themes()) {
            within.computeIfAbsent(theme.parent().orElse(""), _ -> new ArrayList<>()).add(theme);
        }
        List<Entry> entries = new ArrayList<>();
        add(within, "", 0, entries);
        return new Codebook(entries);
    }

    private static void add(
            Map<String, List<Theme>> within, String outer, int depth, List<Entry> entries) {
        for (Theme theme : within.getOrDefault(outer, List.of())) {
            entries.add(new Entry(theme, depth, entries.size() + 1));
            add(within, theme.id(), depth + 1, entries);
        }
    }

    public List<Theme> themes() {
        return entries.stream().map(Entry::theme).toList();
    }

    /// The theme that a digit stands for.
    public Optional<Theme> keyed(int digit) {
        return digit >= 1 && digit <= Math.min(KEYS, entries.size())
                ? Optional.of(entries.get(digit - 1).theme())
                : Optional.empty();
    }

    /// The theme and all themes within it, as they stand.
    public List<Theme> branch(String id) {
        List<Theme> branch = new ArrayList<>();
        int depth = -1;
        for (Entry entry : entries) {
            if (entry.theme().id().equals(id)) {
                depth = entry.depth();
                branch.add(entry.theme());
            } else if (depth >= 0) {
                if (entry.depth() <= depth) {
                    break;
                }
                branch.add(entry.theme());
            }
        }
        return List.copyOf(branch);
    }

    /// The themes whose name, mark or one of whose words has these letters in it; those whose name
    /// begins with them first.
    public List<Theme> search(String letters) {
        String wanted = folded(letters.strip());
        List<Theme> first = new ArrayList<>();
        List<Theme> then = new ArrayList<>();
        for (Theme theme : themes()) {
            if (folded(theme.name()).startsWith(wanted) || folded(theme.mark()).equals(wanted)) {
                first.add(theme);
            } else if (folded(theme.name()).contains(wanted)
                    || theme.words().stream().anyMatch(word -> folded(word).contains(wanted))) {
                then.add(theme);
            }
        }
        first.addAll(then);
        return List.copyOf(first);
    }

    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
