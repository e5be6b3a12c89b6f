package org.briefingbuilder.ui.start;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.briefingbuilder.ui.kit.Chooser;
import org.briefingbuilder.ui.kit.Icons;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What stands in a window without a project: a new one, the sample, the recent ones, and a place
/// to drop files.
public final class WelcomePane {

    /// What the welcome leads to.
    public interface Doors {

        /// Makes a project, then takes in these documents.
        void create(Path file, List<Path> documents);

        /// Makes the sample project, or opens it again.
        void sample();

        void open(Path file);

        /// Asks for a project, then opens it.
        void choose();
    }

    private final Words words;
    private final Chooser chooser;
    private final WelcomeModel model;
    private final Doors doors;
    private final StackPane root = new StackPane();
    private final ListView<WelcomeModel.Row> recents = new ListView<>();
    private final Button first;

    public WelcomePane(Words words, Chooser chooser, WelcomeModel model, Doors doors) {
        this.words = words;
        this.chooser = chooser;
        this.model = model;
        this.doors = doors;
        this.first = action(Feather.FILE_PLUS, "start.new", "start.new.what", this::create);
        Label title = Panes.styled(new Label(words.of("start.title")), "welcome-title");
        Label subtitle = Panes.wrapped(words.of("start.subtitle"), "muted");
        VBox actions =
                Panes.styled(
                        new VBox(
                                first,
                                action(
                                        Feather.FOLDER,
                                        "start.open",
                                        "start.open.what",
                                        doors::choose),
                                action(
                                        Feather.BOOK_OPEN,
                                        "start.sample",
                                        "start.sample.what",
                                        doors::sample),
                                drop()),
                        "welcome-actions");
        HBox columns = Panes.styled(new HBox(actions, recent()), "welcome-columns");
        HBox.setHgrow(columns.getChildren().getLast(), Priority.ALWAYS);
        VBox.setVgrow(columns, Priority.ALWAYS);
        VBox box = Panes.styled(new VBox(title, subtitle, columns), "welcome");
        box.setMaxSize(980, 640);
        root.getStyleClass().add("welcome-back");
        root.getChildren().add(box);
        StackPane.setAlignment(box, Pos.CENTER);
        root.setOnDragOver(this::over);
        root.setOnDragExited(_ -> root.getStyleClass().remove("dropping"));
        root.setOnDragDropped(this::dropped);
    }

    public Node node() {
        return root;
    }

    /// Puts the keyboard where work begins: on the newest project, or on making one.
    public void focus() {
        if (model.rows().isEmpty()) {
            first.requestFocus();
        } else {
            recents.getSelectionModel().selectFirst();
            recents.requestFocus();
        }
    }

    /// What files mean that were dropped on the window, or handed over by the system.
    public void take(List<Path> files) {
        Dropped.of(files)
                .ifPresent(
                        dropped -> {
                            switch (dropped) {
                                case Dropped.AProject(Path file) -> doors.open(file);
                                case Dropped.Documents(List<Path> documents) ->
                                        create(Naming.forDocuments(documents), documents);
                            }
                        });
    }

    private void create() {
        create(words.of("start.new.name") + Naming.ENDING, List.of());
    }

    private void create(String name, List<Path> documents) {
        Optional<Path> file = chooser.saveAs(words.of("start.new.where"), name, "briefing");
        file.map(Naming::ended).ifPresent(to -> doors.create(to, documents));
    }

    private Button action(Feather icon, String key, String whatKey, Runnable work) {
        Label name = Panes.styled(new Label(words.of(key)), "semibold");
        Label what = Panes.styled(new Label(words.of(whatKey)), "muted", "small");
        VBox said = new VBox(2, name, what);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = new HBox(12, Icons.of(icon), said);
        row.setAlignment(Pos.CENTER_LEFT);
        Button button = Panes.button("", work, "welcome-action");
        button.setGraphic(row);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(words.of(key));
        row.prefWidthProperty().bind(button.widthProperty().subtract(34));
        return button;
    }

    private VBox drop() {
        VBox box =
                Panes.styled(
                        new VBox(
                                Icons.of(Feather.DOWNLOAD),
                                Panes.wrapped(words.of("start.drop"), "muted", "empty-words")),
                        "welcome-drop");
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    private Node recent() {
        recents.setItems(model.rows());
        recents.setCellFactory(_ -> new RecentCell());
        recents.setPlaceholder(Panes.empty(Feather.CLOCK, words.of("start.recent.empty")));
        recents.setAccessibleText(words.of("start.recent"));
        recents.getStyleClass().add("welcome-recents");
        recents.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 1 && event.isStillSincePress()) {
                        openSelected();
                    }
                });
        recents.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        event.consume();
                        openSelected();
                    } else if (event.getCode() == KeyCode.DELETE) {
                        event.consume();
                        forgetSelected();
                    }
                });
        BorderPane pane = new BorderPane(recents);
        pane.setTop(Panes.heading(words.of("start.recent")));
        return Panes.styled(pane, "welcome-recent");
    }

    private void openSelected() {
        WelcomeModel.Row row = recents.getSelectionModel().getSelectedItem();
        if (row != null) {
            doors.open(row.file());
        }
    }

    private void forgetSelected() {
        WelcomeModel.Row row = recents.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.forget(row.file());
        }
    }

    /// A recent project: its name, its folder, and when it was opened.
    private final class RecentCell extends ListCell<WelcomeModel.Row> {

        RecentCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(WelcomeModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            String stem = Naming.stem(row.file());
            Label name = Panes.styled(new Label(stem), "semibold");
            Label folder =
                    Panes.styled(
                            new Label(String.valueOf(row.file().getParent())), "muted", "small");
            folder.setNodeOrientation(javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
            VBox said = new VBox(2, name, folder);
            HBox.setHgrow(said, Priority.ALWAYS);
            said.setMinWidth(0);
            String when =
                    row.gone()
                            ? words.of("start.recent.gone")
                            : words.moment(row.opened(), Instant.now());
            Label end = Panes.styled(new Label(when), row.gone() ? "warn" : "muted", "small");
            end.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = Panes.styled(new HBox(12, said, end), "welcome-recent-row");
            line.setAlignment(Pos.CENTER_LEFT);
            line.getChildren()
                    .add(
                            Panes.iconButton(
                                    Feather.X,
                                    words.of("start.recent.forget", stem),
                                    () -> model.forget(row.file())));
            setGraphic(line);
            setAccessibleText(stem + ", " + when);
        }
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            if (!root.getStyleClass().contains("dropping")) {
                root.getStyleClass().add("dropping");
            }
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        root.getStyleClass().remove("dropping");
        if (event.getDragboard().hasFiles()) {
            take(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
