package org.briefingbuilder.ui.library;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.app.FileReader;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Scope;
import org.briefingbuilder.ui.kit.Seat;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// The sources at the start side of the place where one reads, and what can be done with them.
public final class LibraryPane {

    /// Milliseconds that the arrows rest on a source before it is opened.
    private static final double REST = 120;

    private static final String ORDER = "library.order";
    private static final String GROUPING = "library.grouping";

    private final Seat seat;
    private final LibraryModel model;
    private final SourceList list;
    private final Imports imports;
    private final Revises revises;
    private final SourceActions actions;
    private final TextField find = new TextField();
    private final HBox findBar;
    private final VBox node;
    private final Runnable stopWatching;
    private boolean refreshing;
    private Runnable callOff = () -> {};

    /// Makes ready what the titles of these sources need, while a window is being made; on any
    /// thread.
    public static void warmUp(Contents contents) {
        if (contents.sources().stream().anyMatch(source -> Typeset.hasArabic(source.title()))) {
            Typeset.warmUp();
        }
    }

    public LibraryPane(Seat seat) {
        this(seat, new WarmIntake(seat.desk()));
    }

    private boolean isSeen() {
        Scene scene = node().getScene();
        return scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
    }

    private LibraryPane(Seat seat, WarmIntake intake) {
        this(seat, intake::reader);
        Runnable notYet = intake.later(this::isSeen);
        Runnable before = callOff;
        callOff =
                () -> {
                    before.run();
                    notYet.run();
                };
    }

    /// @param reader of the files that are imported; asked for when an import begins
    LibraryPane(Seat seat, Supplier<FileReader> reader) {
        this.seat = seat;
        this.model =
                new LibraryModel(
                        seat.desk().contents(),
                        Naming.of(seat.words()),
                        seat.desk().tally()::passagesOfSource);
        RowWords rowWords =
                new RowWords(seat.desk(), seat.words(), seat.preferences(), model.grouping()::get);
        this.list = new SourceList(model, rowWords);
        this.imports = new Imports(seat, reader);
        this.revises = new Revises(seat, reader);
        this.actions = new SourceActions(seat, model, list);
        this.findBar = findBar();
        this.node = new VBox(heading());
        Panes.whenShown(node, findBar);
        node.getChildren().add(list.node());
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        node.getStyleClass().addAll("side", "library");
        list.node().setAccessibleText(seat.say("library.sources"));
        list.node().setContextMenu(actions.menu());
        list.onDrop(revises::take);
        remember();
        placeholders();
        follow();
        commands();
        stopWatching = seat.desk().watch(this::edited);
        if (!seat.desk().tally().isCounted()) {
            seat.desk().whenCounted(this::counted);
        }
    }

    public Node node() {
        return node;
    }

    /// Lets files and folders be dropped anywhere on `root`.
    public void acceptDrops(StackPane root) {
        new Drops(seat, imports::take).on(root);
    }

    /// Imports files, and the files in folders.
    public void take(List<Path> files) {
        imports.take(files);
    }

    /// What is on the clipboard becomes sources.
    private void paste() {
        String when =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm.ss", Locale.ROOT)
                        .withZone(ZoneId.systemDefault())
                        .format(seat.desk().session().clock().instant());
        boolean taken = Drops.paste(imports::take, imports::take, seat.say("library.pasted", when));
        if (!taken) {
            seat.toasts().show(seat.say("library.paste.nothing"));
        }
    }

    /// Puts the keyboard into the list.
    public void focus() {
        list.node().requestFocus();
    }

    /// The window closes.
    public void close() {
        callOff.run();
        stopWatching.run();
    }

    LibraryModel model() {
        return model;
    }

    Imports imports() {
        return imports;
    }

    private Node heading() {
        Button options = Panes.iconButton(Feather.SLIDERS, seat.say("library.options"), () -> {});
        ContextMenu menu = new OptionsMenu(seat.words(), model).menu();
        options.setOnAction(_ -> menu.show(options, javafx.geometry.Side.BOTTOM, 0, 0));
        return Panes.heading(
                seat.say("library.sources"),
                Panes.iconButton(Feather.SEARCH, seat.say("library.find"), this::openFind),
                options,
                Panes.iconButton(
                        Feather.PLUS,
                        seat.say("command.library.import"),
                        () -> seat.commands().run("library.import")));
    }

    private HBox findBar() {
        find.setPromptText(seat.say("library.find.prompt"));
        Panes.name(find, seat.say("library.find"));
        find.textProperty().bindBidirectional(model.filter());
        find.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        closeFind();
                    } else if (event.getCode() == KeyCode.DOWN
                            || event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        focus();
                    }
                });
        Label found = Panes.muted("");
        found.getStyleClass().add("small");
        found.setMinWidth(Label.USE_PREF_SIZE);
        found.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        seat.say(
                                                "library.sources.found",
                                                model.found().get(),
                                                model.count().get()),
                                model.found(),
                                model.count()));
        HBox.setHgrow(find, Priority.ALWAYS);
        HBox bar =
                new HBox(
                        find,
                        found,
                        Panes.iconButton(
                                Feather.X, seat.say("library.find.clear"), this::closeFind));
        bar.getStyleClass().add("find-bar");
        bar.setVisible(false);
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    private void openFind() {
        findBar.setVisible(true);
        find.requestFocus();
        find.selectAll();
    }

    private void closeFind() {
        find.clear();
        findBar.setVisible(false);
        focus();
    }

    private void placeholders() {
        Node empty =
                Panes.empty(
                        Feather.FILE_PLUS,
                        seat.say("library.empty"),
                        Panes.button(
                                seat.say("library.empty.action"),
                                () -> seat.commands().run("library.import"),
                                "primary"));
        Node nothingFound =
                Panes.empty(
                        Feather.SEARCH,
                        seat.say("library.find.none"),
                        Panes.link(seat.say("library.find.clear"), this::closeFind));
        list.node()
                .placeholderProperty()
                .bind(
                        Bindings.when(model.count().isEqualTo(0))
                                .then(empty)
                                .otherwise(nothingFound));
    }

    private void remember() {
        model.order().set(chosen(Order.values(), ORDER));
        model.grouping().set(chosen(Grouping.values(), GROUPING));
        model.order().subscribe(order -> keep(ORDER, order));
        model.grouping().subscribe(grouping -> keep(GROUPING, grouping));
    }

    private void keep(String name, Enum<?> value) {
        seat.preferences().put(name, value.name().toLowerCase(Locale.ROOT));
    }

    /// The one that was chosen before, else the first.
    private <E extends Enum<E>> E chosen(E[] all, String name) {
        for (E each : all) {
            if (seat.preferences().get(name, "").equalsIgnoreCase(each.name())) {
                return each;
            }
        }
        return all[0];
    }

    private void follow() {
        list.onSelection(this::selected);
        seat.focus().sourceProperty().subscribe(this::opened);
    }

    /// With the arrows one goes past sources that one does not want to open.
    private void selected(List<Source> sources) {
        callOff.run();
        if (sources.size() == 1) {
            String id = sources.getFirst().id();
            callOff = Fx.delay(REST, () -> seat.focus().sourceProperty().set(Optional.of(id)));
        }
    }

    private void opened(Optional<String> source) {
        source.filter(id -> !list.isSelectedAlone(id)).ifPresent(list::select);
        list.refresh();
    }

    private void edited(Announced announced) {
        Contents after = announced.contents();
        model.edited(announced.edit(), after);
        refreshSoon();
        Optional<String> open = seat.focus().sourceProperty().get();
        if (open.isPresent() && after.source(open.get()).isEmpty()) {
            list.selectNothing();
            seat.focus().sourceProperty().set(actions.insteadOf(open.get()));
        }
    }

    private void counted() {
        model.counted();
        list.refresh();
    }

    /// What rows say of passages follows the passage itself, and once for many edits.
    private void refreshSoon() {
        if (!refreshing) {
            refreshing = true;
            Fx.afterFrame(
                    () -> {
                        refreshing = false;
                        list.refresh();
                    });
        }
    }

    private void commands() {
        boolean writable = !seat.desk().isReadOnly();
        var all = seat.commands();
        all.add("library.import", Scope.ALWAYS, imports::choose, "Ctrl+I")
                .enabledProperty()
                .set(writable);
        all.add("library.import-folder", Scope.ALWAYS, imports::chooseFolder, "Ctrl+Shift+I")
                .enabledProperty()
                .set(writable);
        all.add("library.paste", Scope.ALWAYS, this::paste, "Ctrl+V")
                .enabledProperty()
                .set(writable);
        all.add("library.import-show", Scope.ALWAYS, imports::show)
                .enabledProperty()
                .bind(imports.shown());
        all.add("library.open", Scope.SOURCES, actions::open, "Enter");
        all.add("library.facts", Scope.SOURCES, actions::facts, "F2");
        all.add("library.terms", Scope.SOURCES, actions::terms, "U");
        all.add(
                        "library.revise",
                        Scope.SOURCES,
                        () -> actions.one().ifPresent(revises::choose),
                        "Ctrl+Shift+U")
                .enabledProperty()
                .set(writable);
        all.add("library.references", Scope.ALWAYS, () -> ReferencesSheet.choose(seat))
                .enabledProperty()
                .set(writable);
        all.add("library.remove", Scope.SOURCES, actions::remove, "Del")
                .enabledProperty()
                .set(writable);
        all.add(
                "library.find",
                Scope.ALWAYS,
                () -> {
                    seat.focus().placeProperty().set(PlaceName.READ);
                    openFind();
                },
                "Ctrl+Shift+F");
    }
}
