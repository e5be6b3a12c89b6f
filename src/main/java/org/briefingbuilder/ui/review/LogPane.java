package org.briefingbuilder.ui.review;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

import org.briefingbuilder.model.Logged;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.time.ZoneId;
import java.util.Optional;

/// What was done, by whom and when; each entry leads to what it was done to, and the last ones can
/// be taken back.
final class LogPane implements AutoCloseable {

    /// Stands for everybody in the list of people.
    private static final String ANYBODY = "";

    private final Seat seat;
    private final LogModel model;
    private final LogWords wording;
    private final ListView<LogModel.Row> list = new ListView<>();
    private final Label count = Panes.muted("");
    private final BorderPane root = new BorderPane();

    LogPane(Seat seat) {
        this.seat = seat;
        this.wording = new LogWords(seat.words());
        this.model = new LogModel(seat.desk(), wording::what, ZoneId.systemDefault());
        list.setItems(model.rows());
        list.setCellFactory(_ -> new LogCell(seat, model, wording, this::takeBack));
        list.getStyleClass().add("review-list");
        list.setAccessibleText(seat.say("review.log"));
        list.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                        go();
                    }
                });
        list.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        go();
                    }
                });
        HBox bar = Panes.styled(new HBox(words(), people(), standing()), "review-bar");
        bar.getChildren().addAll(Panes.gap(), count);
        root.setTop(bar);
        root.setCenter(list);
        model.versionProperty().addListener((_, _, _) -> changed());
        model.loadedProperty().addListener((_, _, _) -> changed());
        changed();
    }

    Node node() {
        return root;
    }

    void load() {
        model.load();
    }

    @Override
    public void close() {
        model.close();
    }

    private TextField words() {
        TextField field = new TextField();
        field.setPromptText(seat.say("review.log.words"));
        Panes.name(field, seat.say("review.log.words"));
        field.getStyleClass().add("review-words-field");
        model.wordsProperty().bind(field.textProperty());
        return field;
    }

    private ComboBox<String> people() {
        ComboBox<String> box = new ComboBox<>();
        Panes.name(box, seat.say("review.log.person"));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable String person) {
                        return person == null || person.equals(ANYBODY)
                                ? seat.say("review.log.anybody")
                                : person;
                    }

                    @Override
                    public String fromString(String text) {
                        return text;
                    }
                });
        box.getItems().add(ANYBODY);
        model.people()
                .addListener(
                        (javafx.collections.ListChangeListener<String>)
                                _ ->
                                        model.people().stream()
                                                .filter(who -> !who.isBlank())
                                                .filter(who -> !box.getItems().contains(who))
                                                .toList()
                                                .forEach(box.getItems()::add));
        box.setValue(ANYBODY);
        box.valueProperty()
                .addListener(
                        (_, _, now) ->
                                model.personProperty()
                                        .set(
                                                Optional.ofNullable(now)
                                                        .filter(who -> !who.equals(ANYBODY))));
        return box;
    }

    private CheckBox standing() {
        CheckBox box = new CheckBox(seat.say("review.log.standing"));
        model.standingOnlyProperty().bind(box.selectedProperty());
        return box;
    }

    private void changed() {
        list.refresh();
        boolean some = model.size() > 0;
        list.setPlaceholder(
                model.loadedProperty().get()
                        ? Panes.empty(
                                Feather.CLOCK,
                                seat.say(some ? "review.log.nothing" : "review.log.empty"))
                        : Panes.empty(Feather.CLOCK, seat.say("review.log.loading")));
        int shown = model.shownProperty().get();
        count.setText(
                shown == model.size()
                        ? seat.say("review.log.count", shown)
                        : seat.say("review.log.of", shown, model.size()));
    }

    private void takeBack(Logged entry) {
        model.takeBack(
                entry,
                taken ->
                        seat.toasts()
                                .act(
                                        seat.say("review.log.taken", taken),
                                        seat.say("review.log.again"),
                                        () -> doAgain(taken)));
    }

    private void doAgain(int times) {
        if (times > 0) {
            var _ = seat.desk().redo().thenAccept(done -> done.ifPresent(_ -> doAgain(times - 1)));
        }
    }

    private void go() {
        if (list.getSelectionModel().getSelectedItem() instanceof LogModel.Row.Of(Logged entry)) {
            Leading.to(entry, seat);
        }
    }
}
