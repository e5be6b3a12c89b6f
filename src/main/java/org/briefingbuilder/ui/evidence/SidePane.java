package org.briefingbuilder.ui.evidence;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Marks;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Spot;
import org.kordamp.ikonli.feather.Feather;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Beside the list: themes by sources, themes that come together, how much of each source is
/// tagged.
final class SidePane {

    /// Pairs of themes that are shown before one asks for all.
    private static final int FEW_PAIRS = 5;

    private static final double ROW = 28;

    private final Seat seat;
    private final EvidenceModel model;
    private final MatrixView matrix;
    private final VBox pairs = new VBox();
    private final ListView<Source> read = new ListView<>();
    private final VBox node = new VBox();
    private boolean allPairs;

    SidePane(Seat seat, EvidenceModel model) {
        this.seat = seat;
        this.model = model;
        this.matrix = new MatrixView(model, new Phrases(seat.words()));
        node.getStyleClass().addAll("side", "evidence-side");
        HBox title =
                Panes.heading(
                        seat.say("evidence.matrix"),
                        counts(),
                        Panes.iconButton(Feather.COPY, seat.say("evidence.copy"), this::copy));
        VBox.setMargin(matrix, new javafx.geometry.Insets(0, 12, 0, 14));
        read.setFixedCellSize(ROW);
        read.setAccessibleText(seat.say("evidence.read"));
        read.setCellFactory(_ -> new ReadCell());
        read.getStyleClass().add("read-list");
        read.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        Optional.ofNullable(read.getSelectionModel().getSelectedItem())
                                .ifPresent(this::open);
                        event.consume();
                    }
                });
        VBox.setVgrow(read, Priority.ALWAYS);
        node.getChildren()
                .addAll(
                        title,
                        matrix,
                        Panes.heading(seat.say("evidence.together")),
                        pairs,
                        Panes.heading(seat.say("evidence.read")),
                        read);
        model.overviewProperty().addListener(_ -> show());
        show();
    }

    Node node() {
        return node;
    }

    private MenuButton counts() {
        CheckMenuItem found = new CheckMenuItem(seat.say("evidence.counts.found"));
        found.selectedProperty().bindBidirectional(model.countingFoundProperty());
        MenuItem copy = new MenuItem(seat.say("evidence.copy"));
        copy.setOnAction(_ -> copy());
        MenuButton menu = new MenuButton(seat.say("evidence.counts"));
        menu.getItems().addAll(found, new SeparatorMenuItem(), copy);
        menu.getStyleClass().addAll("flat", "quiet-menu");
        return menu;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(
                matrix.matrix()
                        .asTable(seat.say("evidence.by.theme-name"), seat.say("evidence.total")));
        Clipboard.getSystemClipboard().setContent(content);
        seat.toasts().show(seat.say("evidence.copied"));
    }

    private void show() {
        Overview overview = model.overview();
        pairs.getChildren().clear();
        List<Overview.Together> all = overview.together();
        int shown = allPairs ? all.size() : Math.min(FEW_PAIRS, all.size());
        all.subList(0, shown)
                .forEach(pair -> pairs.getChildren().add(pair(overview.contents(), pair)));
        if (all.isEmpty()) {
            pairs.getChildren().add(Panes.styled(Panes.muted(seat.say("evidence.alone")), "line"));
        } else if (all.size() > FEW_PAIRS && !allPairs) {
            pairs.getChildren()
                    .add(
                            Panes.link(
                                    seat.say("evidence.all-pairs", all.size()),
                                    () -> {
                                        allPairs = true;
                                        show();
                                    }));
        }
        List<Source> sources = overview.contents().sources();
        if (!read.getItems().equals(sources)) {
            read.getItems().setAll(sources);
        }
        read.refresh();
    }

    private Node pair(Contents contents, Overview.Together pair) {
        Theme one = contents.theme(pair.one()).orElseThrow();
        Theme other = contents.theme(pair.other()).orElseThrow();
        String words = seat.say("evidence.pair", one.name(), other.name());
        Label name = new Label(words);
        name.setMinWidth(0);
        HBox row =
                new HBox(
                        Marks.of(one),
                        Marks.of(other),
                        name,
                        Panes.gap(),
                        Panes.muted(seat.words().number(pair.count())));
        row.getStyleClass().add("pair-row");
        Button button = new Button("", row);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("flat", "row-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(words + ", " + pair.count());
        row.prefWidthProperty().bind(button.widthProperty().subtract(28));
        button.setOnAction(
                _ -> {
                    Set<String> both = new LinkedHashSet<>(List.of(pair.one(), pair.other()));
                    model.filterProperty()
                            .set(model.filter().withThemes(both, true).withSources(Set.of()));
                });
        return button;
    }

    private void open(Source source) {
        seat.focus().show(new Spot(source.id(), new Span(0, 0)));
    }

    private final class ReadCell extends ListCell<Source> {
        private final Label title = new Label();
        private final Label share = new Label();
        private final HBox row = new HBox(title, Panes.gap(), share);

        ReadCell() {
            row.getStyleClass().add("read-row");
            title.setMinWidth(0);
            share.setMinWidth(USE_PREF_SIZE);
            share.getStyleClass().add("muted");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
            setOnMouseClicked(
                    event -> {
                        if (event.getClickCount() == 2 && getItem() != null) {
                            open(getItem());
                        } else if (getItem() != null) {
                            model.filterProperty()
                                    .set(
                                            model.filter()
                                                    .withThemes(Set.of())
                                                    .withSources(Set.of(getItem().id())));
                        }
                    });
        }

        @Override
        protected void updateItem(Source source, boolean empty) {
            super.updateItem(source, empty);
            if (empty || source == null) {
                setGraphic(null);
                return;
            }
            double tagged = model.overview().read().getOrDefault(source.id(), 0.0);
            title.setText(source.title());
            Panes.script(title, source.title());
            title.getStyleClass().remove("warn");
            if (tagged == 0) {
                title.getStyleClass().add("warn");
            }
            share.setText(
                    tagged == 0
                            ? seat.say("evidence.nothing-yet")
                            : seat.say("evidence.tagged-share", percent(tagged)));
            setGraphic(row);
            setAccessibleText(source.title() + ", " + share.getText());
        }

        private String percent(double share) {
            return seat.words().percent(Math.max(0.01, share));
        }
    }
}
