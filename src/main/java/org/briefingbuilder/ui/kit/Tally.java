package org.briefingbuilder.ui.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Tag;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many passages there are, by theme, by source and by both, kept up to date at the cost of
/// each edit and not of the project. Rejected passages count as the others. For one thread. Until
/// it has been counted what was there at the start, every number is 0.
public final class Tally {

    private final Map<String, Integer> byTheme = new HashMap<>();
    private final Map<String, Integer> bySource = new HashMap<>();
    private final Map<String, Map<String, Integer>> themesBySource = new HashMap<>();
    private final Map<Pair, Integer> together = new HashMap<>();
    private final Map<Passage.State, Integer> byState = new EnumMap<>(Passage.State.class);
    private final Map<String, Integer> quoted = new HashMap<>();
    private final Map<String, Integer> charactersBySource = new HashMap<>();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper counted = new ReadOnlyBooleanWrapper();
    private int total;

    /// Two themes; the order does not matter.
    private record Pair(String one, String other) {
        static Pair of(String a, String b) {
            return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    public static Tally of(Contents contents) {
        Tally tally = new Tally();
        contents.all().forEach(item -> tally.count(item, 1));
        tally.counted.set(true);
        return tally;
    }

    /// Adds what another one counted; the edits since may have been followed here already.
    void take(Tally other) {
        total += other.total;
        other.byTheme.forEach((theme, by) -> add(byTheme, theme, by));
        other.bySource.forEach((source, by) -> add(bySource, source, by));
        other.themesBySource.forEach(
                (source, themes) -> {
                    Map<String, Integer> here =
                            themesBySource.computeIfAbsent(source, _ -> new HashMap<>());
                    themes.forEach((theme, by) -> add(here, theme, by));
                });
        other.together.forEach((pair, by) -> add(together, pair, by));
        other.byState.forEach((state, by) -> add(byState, state, by));
        other.quoted.forEach((passage, by) -> add(quoted, passage, by));
        other.charactersBySource.forEach((source, by) -> add(charactersBySource, source, by));
        counted.set(true);
        version.set(version.get() + 1);
    }

    /// Whether the numbers are those of the project.
    public boolean isCounted() {
        return counted.get();
    }

    public ReadOnlyBooleanProperty countedProperty() {
        return counted.getReadOnlyProperty();
    }

    /// Passages that carry the theme.
    public int passages(String theme) {
        return byTheme.getOrDefault(theme, 0);
    }

    public int passagesOfSource(String source) {
        return bySource.getOrDefault(source, 0);
    }

    public int passages(String source, String theme) {
        return themesOf(source).getOrDefault(theme, 0);
    }

    /// How many passages of the source carry each theme; a theme that none carries is left out.
    public Map<String, Integer> themesOf(String source) {
        return themesBySource.getOrDefault(source, Map.of());
    }

    /// Passages that carry both themes.
    public int together(String one, String other) {
        return together.getOrDefault(Pair.of(one, other), 0);
    }

    public int inState(Passage.State state) {
        return byState.getOrDefault(state, 0);
    }

    public int total() {
        return total;
    }

    /// How often briefs quote the passage.
    public int quoted(String passage) {
        return quoted.getOrDefault(passage, 0);
    }

    /// UTF-16 units of all passages of the source, overlaps counted twice.
    public int charactersOfSource(String source) {
        return charactersBySource.getOrDefault(source, 0);
    }

    /// Another number after every edit that changed a count.
    public ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    void follow(Announced announced) {
        for (Change change : announced.edit().changes()) {
            change.before().ifPresent(item -> count(item, -1));
            change.after().ifPresent(item -> count(item, 1));
        }
        version.set(version.get() + 1);
    }

    private void count(Item item, int by) {
        if (item instanceof Passage passage) {
            count(passage, by);
        } else if (item instanceof Brief brief) {
            brief.quotations()
                    .map(BriefBlock.Quotation::passage)
                    .forEach(passage -> add(quoted, passage, by));
        }
    }

    private void count(Passage passage, int by) {
        total += by;
        add(bySource, passage.source(), by);
        add(byState, passage.state(), by);
        add(charactersBySource, passage.source(), by * passage.anchor().span().length());
        List<String> themes = new ArrayList<>(passage.tags().size());
        for (Tag tag : passage.tags()) {
            themes.add(tag.theme());
        }
        for (int i = 0; i < themes.size(); i++) {
            add(byTheme, themes.get(i), by);
            Map<String, Integer> of =
                    themesBySource.computeIfAbsent(passage.source(), _ -> new HashMap<>());
            add(of, themes.get(i), by);
            for (int j = 0; j < i; j++) {
                add(together, Pair.of(themes.get(i), themes.get(j)), by);
            }
        }
    }

    private static <K> void add(Map<K, Integer> counts, K key, int by) {
        int now = counts.getOrDefault(key, 0) + by;
        if (now == 0) {
            counts.remove(key);
        } else {
            counts.put(key, now);
        }
    }
}
