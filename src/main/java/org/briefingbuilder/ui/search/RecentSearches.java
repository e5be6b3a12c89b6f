package org.briefingbuilder.ui.search;

import org.briefingbuilder.ui.kit.Preferences;

import java.util.ArrayList;
import java.util.List;

/// What a person searched for last, latest first.
final class RecentSearches {

    private static final String KEY = "search.recent";
    private static final int MOST = 8;

    private final Preferences preferences;

    RecentSearches(Preferences preferences) {
        this.preferences = preferences;
    }

    List<String> list() {
        return preferences.get(KEY, "").lines().filter(line -> !line.isBlank()).toList();
    }

    void add(String words) {
        String plain = words.replaceAll("\\s+", " ").strip();
        if (plain.isEmpty()) {
            return;
        }
        List<String> now = new ArrayList<>(list());
        now.removeIf(plain::equalsIgnoreCase);
        now.addFirst(plain);
        preferences.put(KEY, String.join("\n", now.subList(0, Math.min(MOST, now.size()))));
    }
}
