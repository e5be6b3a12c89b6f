package org.briefingbuilder.ui.evidence;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Commands;
import org.briefingbuilder.ui.kit.Dropdown;
import org.briefingbuilder.ui.kit.Marks;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Place;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Scope;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.passages.PassageFilter;
import org.briefingbuilder.ui.kit.terms.TermsSheet;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The place where all passages are looked through, compared and changed many at a time.
public final class EvidencePlace implements Place {

    /// Themes that have a key of their own.
    private static final int KEYS = 9;

    private final Seat seat;
    private final EvidenceModel model;
    private final Bulk bulk;
    private final FilterBar bar;
    private final PassageList list;
    private final StackPane middle = new StackPane();
    private final SplitPane node = new SplitPane();

    /// Whether the list gets the keyboard once it is there.
    private boolean awaited;

    public EvidencePlace(Seat seat) {
        this.seat = seat;
        this.model = new EvidenceModel(seat.desk());
        this.bulk = new Bulk(seat);
        this.bar = new FilterBar(seat, model);
        this.list = new PassageList(seat, model);
        VBox.setVgrow(middle, Priority.ALWAYS);
        Node side = new SidePane(seat, model).node();
        node.getItems().addAll(new VBox(bar.node(), middle), side);
        SplitPane.setResizableWithParent(side, false);
        node.setDividerPositions(seat.preferences().get("passages.divider", 0.7));
        node.getDividers()
                .getFirst()
                .positionProperty()
                .addListener((_, _, now) -> seat.preferences().put("passages.divider", now));
        node.getStyleClass().add("evidence");
        Commands.mark(list.node(), Scope.PASSAGES);
        list.node()
                .setOnContextMenuRequested(
                        event -> menu().show(list.node(), event.getScreenX(), event.getScreenY()));
        commands();
        seat.commands()
                .answer("passages.search", words -> go(PassageFilter.all().withWords(words)));
        seat.commands()
                .answer("passages.theme", id -> go(PassageFilter.all().withThemes(Set.of(id))));
        model.listingProperty().addListener(_ -> show());
        model.setActive(false);
        show();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        model.setActive(true);
        list.publish();
    }

    @Override
    public void left() {
        awaited = false;
        model.setActive(false);
    }

    @Override
    public void focus() {
        awaited = list.node().getScene() == null;
        list.node().requestFocus();
    }

    /// The words by which what is shown was found.
    public String shownWords() {
        return model.listing().filter().words();
    }

    EvidenceModel model() {
        return model;
    }

    PassageList list() {
        return list;
    }

    private void go(PassageFilter filter) {
        model.filterProperty().set(filter);
        seat.focus().placeProperty().set(PlaceName.PASSAGES);
        focus();
    }

    private void show() {
        Listing listing = model.listing();
        if (listing.found() > 0) {
            put(list.node());
        } else if (listing.all() > 0) {
            put(
                    Panes.empty(
                            Feather.FILTER,
                            seat.say("evidence.none-fits"),
                            Panes.link(
                                    seat.say("evidence.clear"),
                                    () -> model.filterProperty().set(PassageFilter.all()))));
        } else if (seat.desk().contents().count(Passage.class) == 0) {
            put(Panes.empty(Feather.BOOKMARK, seat.say("evidence.empty")));
        } else {
            middle.getChildren().clear();
        }
    }

    private void put(Node shown) {
        if (!middle.getChildren().equals(List.of(shown))) {
            middle.getChildren().setAll(shown);
        }
        if (awaited && shown == list.node()) {
            awaited = false;
            shown.requestFocus();
        }
    }

    private void commands() {
        add("passages.open", ids -> list.open(), "Enter");
        for (int i = 0; i < KEYS; i++) {
            int at = i;
            add(
                    "passages.tag-" + (i + 1),
                    ids -> theme(at).ifPresent(t -> bulk.toggle(ids, t)),
                    String.valueOf(i + 1));
        }
        add("passages.tag", this::chooseTheme, "T");
        add("passages.tag-again", bulk::again, "R");
        add("passages.accept", ids -> bulk.mark(ids, Passage.State.ACCEPTED), "A");
        add("passages.dispute", ids -> bulk.mark(ids, Passage.State.DISPUTED), "D");
        add("passages.question", ids -> bulk.mark(ids, Passage.State.OPEN), "O");
        add("passages.to-brief", _ -> toBrief(), "B");
        add("passages.terms", this::terms, "U");
        add("passages.remove", bulk::remove, "Del");
        add("passages.copy", _ -> copy(), "Ctrl+C");
        seat.commands()
                .add("passages.words", Scope.PASSAGES, () -> bar.words().requestFocus(), "F");
    }

    private void add(String id, Consumer<List<String>> action, String key) {
        seat.commands().add(id, Scope.PASSAGES, () -> action.accept(list.chosen()), key);
    }

    private void terms(List<String> ids) {
        TermsSheet.show(
                seat,
                ids.stream().flatMap(id -> seat.desk().contents().passage(id).stream()).toList());
    }

    private Optional<Theme> theme(int at) {
        List<Theme> themes = seat.desk().contents().themes();
        return at < themes.size() ? Optional.of(themes.get(at)) : Optional.empty();
    }

    private void toBrief() {
        if (!list.chosen().isEmpty()) {
            list.publish();
            seat.commands().run("passage.to-brief");
        }
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(list.text());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Themes to give or take, looked for by name.
    private void chooseTheme(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        List<Choice.Entry> entries = new ArrayList<>();
        for (Theme theme : seat.desk().contents().themes()) {
            entries.add(
                    new Choice.Entry(theme.id(), theme.name(), Optional.of(Marks.of(theme)), ""));
        }
        Dropdown[] dropdown = new Dropdown[1];
        Choice choice =
                new Choice(
                        seat.say("evidence.tag-with", ids.size()),
                        seat.say("evidence.find", seat.say("evidence.theme")),
                        entries,
                        id -> bulk.carried(ids, id),
                        (id, _) -> {
                            dropdown[0].hide();
                            seat.desk().contents().theme(id).ifPresent(t -> bulk.toggle(ids, t));
                        });
        dropdown[0] = new Dropdown(seat.overlay(), choice);
        dropdown[0].showBelow(bar.node());
        choice.focus();
    }

    private ContextMenu menu() {
        List<String> ids = list.chosen();
        ContextMenu menu = new ContextMenu();
        menu.getItems().add(item("passages.open"));
        menu.getItems().add(item("passages.to-brief"));
        menu.getItems().add(item("passages.copy"));
        Menu tag = new Menu(seat.say("evidence.menu.tag"));
        Menu untag = new Menu(seat.say("evidence.menu.untag"));
        for (Theme theme : seat.desk().contents().themes()) {
            Choice.Chosen carried = bulk.carried(ids, theme.id());
            if (carried != Choice.Chosen.YES) {
                tag.getItems().add(item(theme, () -> bulk.tag(ids, theme)));
            }
            if (carried != Choice.Chosen.NO) {
                untag.getItems().add(item(theme, () -> bulk.untag(ids, theme)));
            }
        }
        untag.setDisable(untag.getItems().isEmpty());
        Menu state = new Menu(seat.say("evidence.menu.state"));
        Phrases phrases = new Phrases(seat.words());
        for (Passage.State each : Passage.State.values()) {
            MenuItem item = new MenuItem(phrases.state(each));
            item.setOnAction(_ -> bulk.mark(ids, each));
            state.getItems().add(item);
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        tag,
                        untag,
                        state,
                        new SeparatorMenuItem(),
                        item("passages.remove"));
        menu.getItems().forEach(item -> item.setDisable(item.isDisable() || ids.isEmpty()));
        return menu;
    }

    private MenuItem item(String command) {
        String key = seat.commands().hint(command);
        MenuItem item =
                new MenuItem(seat.say("command." + command) + (key.isEmpty() ? "" : "   " + key));
        item.setOnAction(_ -> seat.commands().run(command));
        return item;
    }

    private static MenuItem item(Theme theme, Runnable action) {
        MenuItem item = new MenuItem(theme.name(), Marks.of(theme));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
