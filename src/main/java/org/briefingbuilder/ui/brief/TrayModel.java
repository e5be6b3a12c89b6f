package org.briefingbuilder.ui.brief;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.passages.KnownPassage;
import org.briefingbuilder.ui.kit.passages.PassageFinder;
import org.briefingbuilder.ui.kit.passages.PassageIndex;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The passages that a brief can be made of, filtered, with counts by theme. Filtering is done
/// elsewhere, and only while somebody looks; the newest question wins. For the thread of the
/// window.
final class TrayModel implements AutoCloseable {

    /// What is shown.
    enum Which {
        /// Those that a person took up: neither suggested nor rejected.
        ACCEPTED,
        ALL
    }

    /// What came of looking through all passages.
    ///
    /// @param counts passages of each theme's id, whatever theme or words are asked for
    private record Found(List<Passage> passages, Map<String, Integer> counts) {}

    private final Desk desk;
    private final ObjectProperty<Which> which = new SimpleObjectProperty<>(Which.ACCEPTED);
    private final ObjectProperty<Optional<String>> theme =
            new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<Passage> passages = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Map<String, Integer>> counts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final Runnable stop;
    private boolean following = true;
    private boolean missed;

    TrayModel(Desk desk) {
        this.desk = desk;
        which.addListener(_ -> look());
        theme.addListener(_ -> look());
        words.addListener(_ -> look());
        stop = desk.watch(this::follow);
        look();
    }

    ObjectProperty<Which> whichProperty() {
        return which;
    }

    /// The id of the only theme that is shown.
    ObjectProperty<Optional<String>> themeProperty() {
        return theme;
    }

    /// That a passage or the title of its source must hold, each.
    StringProperty wordsProperty() {
        return words;
    }

    /// By source, then as they stand in it.
    ObservableList<Passage> passages() {
        return passages;
    }

    ReadOnlyObjectProperty<Map<String, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// Whether anybody looks; until then nothing is asked.
    void follow(boolean now) {
        following = now;
        if (now && missed) {
            look();
        }
    }

    @Override
    public void close() {
        stop.run();
    }

    private void follow(Announced announced) {
        boolean concerns =
                announced.edit().changes().stream()
                        .flatMap(c -> c.before().or(c::after).stream())
                        .anyMatch(
                                item ->
                                        item instanceof Passage
                                                || item instanceof Source
                                                || item instanceof Theme);
        if (concerns) {
            look();
        }
    }

    private void look() {
        missed = !following;
        if (missed) {
            return;
        }
        Which asked = which.get();
        Optional<String> askedTheme = theme.get();
        List<String> askedWords =
                List.of(words.get().strip().toLowerCase(Locale.ROOT).split("\\s+"));
        PassageFinder.of(desk)
                .ask(
                        this,
                        index -> find(index, asked, askedTheme, askedWords),
                        found -> {
                            if (!found.passages().equals(passages)) {
                                passages.setAll(found.passages());
                            }
                            counts.set(found.counts());
                        });
    }

    private static Found find(
            PassageIndex index, Which which, Optional<String> theme, List<String> words) {
        Contents contents = index.contents();
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> titles = new HashMap<>();
        List<Passage> found =
                index.all(PassageIndex.Sorting.PLACE).stream()
                        .map(KnownPassage::passage)
                        .filter(p -> isWanted(p, which))
                        .peek(p -> p.tags().forEach(t -> counts.merge(t.theme(), 1, Integer::sum)))
                        .filter(p -> theme.isEmpty() || carries(p, theme.get()))
                        .filter(p -> holds(p, contents, titles, words))
                        .toList();
        return new Found(found, counts);
    }

    private static boolean isWanted(Passage passage, Which which) {
        return switch (which) {
            case ALL -> true;
            case ACCEPTED ->
                    passage.state() != Passage.State.SUGGESTED
                            && passage.state() != Passage.State.REJECTED;
        };
    }

    private static boolean carries(Passage passage, String theme) {
        return passage.tags().stream().map(Tag::theme).anyMatch(theme::equals);
    }

    private static boolean holds(
            Passage passage, Contents contents, Map<String, String> titles, List<String> words) {
        if (words.stream().allMatch(String::isEmpty)) {
            return true;
        }
        String title =
                titles.computeIfAbsent(
                        passage.source(),
                        id ->
                                contents.source(id)
                                        .map(s -> s.title().toLowerCase(Locale.ROOT))
                                        .orElse(""));
        String own = passage.anchor().words().toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> own.contains(word) || title.contains(word));
    }
}
