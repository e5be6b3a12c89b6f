package org.briefingbuilder.ui.library;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Marks;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Words;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How many passages of a source carry each theme: a number in the theme's colour.
final class ThemeDots {

    /// What has room beside a publisher and a date.
    private static final int MOST = 4;

    private final Desk desk;
    private final Words words;

    ThemeDots(Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    /// Shows the themes with the most passages, in the order of the codebook.
    void show(String source, HBox row) {
        Map<String, Integer> counts = desk.tally().themesOf(source);
        List<Theme> most =
                counts.keySet().stream()
                        .flatMap(id -> desk.contents().theme(id).stream())
                        .sorted(
                                Comparator.comparing((Theme t) -> -counts.getOrDefault(t.id(), 0))
                                        .thenComparing(Theme::order)
                                        .thenComparing(Theme::id))
                        .limit(MOST)
                        .sorted(Comparator.comparing(Theme::order).thenComparing(Theme::id))
                        .toList();
        int passages = desk.tally().passagesOfSource(source);
        String more =
                counts.size() > most.size()
                        ? words.of("library.row.more", counts.size() - most.size())
                        : most.isEmpty() && passages > 0 ? words.number(passages) : "";
        Shown now = new Shown(most, most.stream().map(t -> count(counts, t)).toList(), more);
        if (now.equals(row.getUserData())) {
            return;
        }
        row.setUserData(now);
        row.getChildren().clear();
        for (Theme theme : most) {
            row.getChildren().add(Marks.count(theme, words.number(count(counts, theme))));
        }
        if (!more.isEmpty()) {
            row.getChildren().add(more(more));
        }
    }

    private record Shown(List<Theme> themes, List<Integer> counts, String more) {}

    private static int count(Map<String, Integer> counts, Theme theme) {
        return counts.getOrDefault(theme.id(), 0);
    }

    /// The same in words; none before the passages are counted.
    String spoken(String source) {
        if (!desk.tally().isCounted()) {
            return "";
        }
        String passages = words.of("library.row.passages", desk.tally().passagesOfSource(source));
        String themes =
                desk.tally().themesOf(source).entrySet().stream()
                        .flatMap(
                                count ->
                                        desk.contents().theme(count.getKey()).stream()
                                                .map(
                                                        theme ->
                                                                words.of(
                                                                        "library.row.theme",
                                                                        theme.name(),
                                                                        count.getValue())))
                        .sorted()
                        .collect(Collectors.collectingAndThen(Collectors.toList(), words::list));
        return themes.isEmpty() ? passages : passages + ": " + themes;
    }

    private static Label more(String text) {
        Label label = Panes.styled(new Label(text), "small", "muted");
        label.setMinSize(Label.USE_PREF_SIZE, Label.USE_PREF_SIZE);
        return label;
    }
}
