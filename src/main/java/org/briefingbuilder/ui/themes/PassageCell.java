package org.briefingbuilder.ui.themes;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Icons;
import org.briefingbuilder.ui.kit.Marks;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One passage of the source: the marks of its themes, the beginning of its words, and signs for a
/// note and for a state that is not "accepted".
final class PassageCell extends ListCell<Passage> {

    private static final int MARKS = 3;

    /// UTF-16 units that never fit into a row.
    private static final int UNITS = 100;

    private final Seat seat;
    private final Label words = new Label();
    private final HBox row = new HBox();

    PassageCell(Seat seat) {
        this.seat = seat;
        getStyleClass().add("passage-cell");
        row.getStyleClass().addAll("palette-row", "source-row");
        HBox.setHgrow(words, Priority.ALWAYS);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Passage passage, boolean empty) {
        super.updateItem(passage, empty);
        if (empty || passage == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Contents contents = seat.desk().contents();
        List<Theme> themes =
                passage.tags().stream()
                        .map(Tag::theme)
                        .flatMap(id -> contents.theme(id).stream())
                        .toList();
        String line = Fold.line(passage.anchor().words(), UNITS);
        Script.inRow(words, line, seat.words());
        row.getChildren().clear();
        themes.stream().limit(MARKS).map(Marks::of).forEach(row.getChildren()::add);
        if (themes.isEmpty()) {
            row.getChildren().add(Panes.styled(new Region(), "no-mark"));
        }
        if (themes.size() > MARKS) {
            row.getChildren().add(Panes.muted("+" + seat.words().number(themes.size() - MARKS)));
        }
        row.getChildren().add(words);
        boolean hasNotes =
                contents.referringTo(passage.id())
                        .anyMatch(org.briefingbuilder.model.Note.class::isInstance);
        if (hasNotes) {
            row.getChildren().add(Icons.of(Feather.MESSAGE_SQUARE));
        }
        sign(passage.state()).ifPresent(icon -> row.getChildren().add(Icons.of(icon)));
        for (Passage.State state : Passage.State.values()) {
            row.getStyleClass().remove(styleOf(state));
        }
        row.getStyleClass().add(styleOf(passage.state()));
        setGraphic(row);
        setAccessibleText(
                seat.say(
                        "themes.passage.row",
                        seat.words().list(themes.stream().map(Theme::name).toList()),
                        PassageFacts.words(seat, passage.state()),
                        seat.say("themes.passage.row.notes", hasNotes ? 1 : 0),
                        line));
    }

    private static String styleOf(Passage.State state) {
        return "state-" + state.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Feather> sign(Passage.State state) {
        return switch (state) {
            case SUGGESTED -> Optional.of(Feather.CIRCLE);
            case ACCEPTED -> Optional.empty();
            case REVIEWED -> Optional.of(Feather.CHECK);
            case DISPUTED -> Optional.of(Feather.ALERT_TRIANGLE);
            case OPEN -> Optional.of(Feather.HELP_CIRCLE);
            case REJECTED -> Optional.of(Feather.SLASH);
        };
    }
}
