package org.briefingbuilder.ui.brief;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Commands;
import org.briefingbuilder.ui.kit.Marks;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Passages;
import org.briefingbuilder.ui.kit.Scope;
import org.briefingbuilder.ui.kit.Seat;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The evidence: passages that can be quoted, those that are quoted already dimmed. Enter, a double
/// click or dragging puts them into the brief.
final class TrayPane {

    private static final PseudoClass USED = PseudoClass.getPseudoClass("used");

    /// UTF-16 units of a passage's words; about three lines.
    private static final int SHOWN = 110;

    /// Pixels that a scroll bar may take.
    private static final double SCROLL = 9;

    private final Seat seat;
    private final TrayModel model;
    private final Consumer<List<String>> quote;
    private final ListView<Passage> list = new ListView<>();
    private final FlowPane themes = new FlowPane();
    private final VBox box;
    private final VBox empty;
    private Set<String> used = Set.of();

    /// @param quote puts passages into the brief at its current place
    TrayPane(Seat seat, TrayModel model, BriefModel brief, Consumer<List<String>> quote) {
        this.seat = seat;
        this.model = model;
        this.quote = quote;
        list.setItems(model.passages());
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel()
                .getSelectedItems()
                .addListener((javafx.collections.ListChangeListener<Passage>) _ -> selected());
        list.focusedProperty().addListener(_ -> selected());
        list.setAccessibleText(seat.say("brief.evidence"));
        list.getStyleClass().add("brief-tray");
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Commands.mark(list, Scope.READING);
        themes.getStyleClass().add("brief-tray-themes");
        empty = Panes.empty(Feather.FEATHER, seat.say("brief.evidence.empty"));
        empty.visibleProperty().bind(javafx.beans.binding.Bindings.isEmpty(model.passages()));
        StackPane layered = new StackPane(list, empty);
        VBox.setVgrow(layered, Priority.ALWAYS);
        box =
                new VBox(
                        Panes.heading(seat.say("brief.evidence"), which()),
                        themes,
                        words(),
                        layered);
        box.getStyleClass().addAll("side", "brief-tray-pane");
        model.countsProperty().addListener(_ -> showThemes());
        model.themeProperty().addListener(_ -> showThemes());
        brief.briefProperty().addListener(_ -> use(brief.brief()));
        use(brief.brief());
        showThemes();
    }

    Region node() {
        return box;
    }

    ListView<Passage> list() {
        return list;
    }

    private MenuButton which() {
        MenuButton button = new MenuButton();
        button.getStyleClass().addAll("flat", "brief-which");
        ToggleGroup group = new ToggleGroup();
        for (TrayModel.Which which : TrayModel.Which.values()) {
            RadioMenuItem item = new RadioMenuItem(seat.say(key(which)));
            item.setToggleGroup(group);
            item.setSelected(which == model.whichProperty().get());
            item.setOnAction(_ -> model.whichProperty().set(which));
            button.getItems().add(item);
        }
        button.setText(seat.say(key(model.whichProperty().get())));
        model.whichProperty().addListener((_, _, now) -> button.setText(seat.say(key(now))));
        return button;
    }

    private static String key(TrayModel.Which which) {
        return "brief.which." + which.name().toLowerCase(Locale.ROOT);
    }

    private Node words() {
        TextField field = new TextField();
        field.setPromptText(seat.say("brief.evidence.filter"));
        Panes.name(field, seat.say("brief.evidence.filter"));
        field.textProperty().bindBidirectional(model.wordsProperty());
        field.getStyleClass().add("brief-tray-words");
        field.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        list.requestFocus();
                        if (list.getSelectionModel().isEmpty()) {
                            list.getSelectionModel().selectFirst();
                        }
                    } else if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                        event.consume();
                        field.clear();
                    }
                });
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(field);
        row.getStyleClass().add("brief-tray-filter");
        return row;
    }

    private void showThemes() {
        Map<String, Integer> counts = model.countsProperty().get();
        List<Node> marks = new ArrayList<>();
        for (Theme theme : seat.desk().contents().themes()) {
            int count = counts.getOrDefault(theme.id(), 0);
            boolean on = model.themeProperty().get().equals(Optional.of(theme.id()));
            if (count > 0 || on) {
                ToggleButton button = new ToggleButton(seat.words().number(count), Marks.of(theme));
                button.getStyleClass().addAll("flat", "brief-theme");
                button.setSelected(on);
                button.setAccessibleText(
                        seat.say("brief.evidence.theme", theme.name(), (long) count));
                button.setTooltip(new javafx.scene.control.Tooltip(theme.name()));
                button.setOnAction(
                        _ ->
                                model.themeProperty()
                                        .set(
                                                button.isSelected()
                                                        ? Optional.of(theme.id())
                                                        : Optional.empty()));
                marks.add(button);
            }
        }
        themes.getChildren().setAll(marks);
    }

    private void use(Optional<Brief> brief) {
        Set<String> now = new HashSet<>();
        brief.ifPresent(b -> b.quotations().map(BriefBlock.Quotation::passage).forEach(now::add));
        if (!now.equals(used)) {
            used = now;
            list.refresh();
        }
    }

    private List<String> chosen() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(java.util.Objects::nonNull)
                .map(Passage::id)
                .toList();
    }

    private void selected() {
        if (list.isFocused()) {
            seat.focus().selectedPassages().setAll(chosen());
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            quoteChosen();
        }
    }

    void quoteChosen() {
        List<String> ids = chosen();
        if (!ids.isEmpty()) {
            quote.accept(ids);
        }
    }

    /// A passage: three lines of its words, then its theme, where it is from, and its state.
    private final class Cell extends ListCell<Passage> {
        private final Label words = Panes.wrapped("", "serif", "brief-tray-text");
        private final HBox line = new HBox();
        private final VBox content = new VBox(words, line);

        Cell() {
            getStyleClass().add("brief-tray-cell");
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("brief-tray-line");
            content.setMinWidth(0);
            setOnMouseClicked(
                    event -> {
                        if (event.getClickCount() == 2
                                && event.getButton() == MouseButton.PRIMARY
                                && !isEmpty()) {
                            quoteChosen();
                        }
                    });
            setOnDragDetected(
                    event -> {
                        if (isEmpty()) {
                            return;
                        }
                        Dragboard drag = startDragAndDrop(TransferMode.COPY);
                        drag.setContent(Passages.content(chosen(), getItem().anchor().words()));
                        drag.setDragView(snapshot(null, null));
                        event.consume();
                    });
        }

        @Override
        protected void updateItem(Passage passage, boolean none) {
            super.updateItem(passage, none);
            if (none || passage == null) {
                setGraphic(null);
                setAccessibleText("");
                pseudoClassStateChanged(USED, false);
                return;
            }
            Contents contents = seat.desk().contents();
            String text = passage.anchor().words().replace('\n', ' ').strip();
            String cut = shortened(text);
            words.setText(cut);
            Panes.script(words, cut);
            boolean isUsed = used.contains(passage.id());
            pseudoClassStateChanged(USED, isUsed);
            List<Node> parts = new ArrayList<>();
            passage.tags().stream()
                    .map(Tag::theme)
                    .flatMap(id -> contents.theme(id).stream())
                    .limit(3)
                    .map(Marks::of)
                    .forEach(parts::add);
            contents.source(passage.source()).ifPresent(s -> from(s, passage, isUsed, parts));
            Attribution.state(passage.state(), seat.words())
                    .ifPresent(said -> parts.add(warning(said)));
            line.getChildren().setAll(parts);
            setAccessibleText(
                    seat.words()
                            .list(
                                    java.util.stream.Stream.concat(
                                                    java.util.stream.Stream.of(text),
                                                    parts.stream()
                                                            .map(Node::getAccessibleText)
                                                            .filter(java.util.Objects::nonNull))
                                            .toList()));
            setGraphic(content);
        }

        /// The source and the place are each in their own direction.
        private void from(Source source, Passage passage, boolean isUsed, List<Node> parts) {
            Label named = part(Attribution.named(source, seat.words()));
            named.setMinWidth(0);
            parts.add(named);
            String place =
                    Attribution.place(source.outline(), passage.anchor().span(), seat.words());
            if (!place.isEmpty()) {
                parts.add(part(place));
            }
            if (isUsed) {
                parts.add(part(seat.say("brief.used")));
            }
        }

        private Label warning(String said) {
            Label label = part(said);
            label.getStyleClass().setAll("label", "warn");
            return label;
        }

        private Label part(String said) {
            Label label = Panes.muted(said);
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.setAccessibleText(said);
            return label;
        }

        @Override
        protected double computePrefWidth(double height) {
            return 0;
        }

        /// As high as its words at the width that the list has.
        @Override
        protected double computePrefHeight(double width) {
            if (isEmpty()) {
                return super.computePrefHeight(width);
            }
            double inner =
                    getListView().getWidth() - snappedLeftInset() - snappedRightInset() - SCROLL;
            return snappedTopInset() + content.prefHeight(inner) + snappedBottomInset();
        }
    }

    /// Cut after a word.
    private static String shortened(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int cut = text.lastIndexOf(' ', SHOWN);
        int end = cut < SHOWN / 2 ? text.offsetByCodePoints(0, SHOWN / 2) : cut;
        return text.substring(0, end) + "…";
    }
}
