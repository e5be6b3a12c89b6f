package org.briefingbuilder.ui.library;

import javafx.collections.FXCollections;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

import org.briefingbuilder.edits.RevisionEdits;
import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Typefaces;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The fields of a source's facts, what is wrong with each under it, and below them what the
/// program knows of the file.
final class FactsForm {

    private static final String WRONG = "wrong";

    /// Letters of a digest that tell two files apart.
    private static final int DIGEST = 12;

    private final Seat seat;
    private final FactsModel model;
    private final Map<Fact, Control> controls = new EnumMap<>(Fact.class);
    private final Map<Fact, ScriptText> complaints = new EnumMap<>(Fact.class);
    private final Map<Fact, ScriptText> origins = new EnumMap<>(Fact.class);
    private final GridPane grid = Panes.styled(new GridPane(), "facts-grid");
    private final ScrollPane node;

    FactsForm(Seat seat, FactsModel model) {
        this.seat = seat;
        this.model = model;
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Label.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        grid.getColumnConstraints().addAll(names, values);
        add(Fact.TITLE, "name", lines(Fact.TITLE, 2));
        add(Fact.AUTHORS, "authors", lines(Fact.AUTHORS, 2));
        add(Fact.BYLINE, "byline", line(Fact.BYLINE));
        add(Fact.PUBLISHER, "publisher", line(Fact.PUBLISHER));
        add(Fact.DATE, "date", line(Fact.DATE));
        add(Fact.URL, "url", line(Fact.URL));
        add(Fact.LANGUAGE, "language", languages());
        add(Fact.KIND, "kind", kinds());
        node = new ScrollPane(new VBox(grid, known(model.source())));
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.setFocusTraversable(false);
        node.getStyleClass().add("facts-scroll");
        if (seat.desk().isReadOnly()) {
            grid.setDisable(true);
        }
        model.wrong().subscribe(this::complain);
        for (Fact field : Fact.values()) {
            model.field(field).subscribe(_ -> showOrigin(field));
        }
    }

    Node node() {
        return node;
    }

    FactsModel model() {
        return model;
    }

    /// Puts the keyboard into a field, as soon as it is on the screen.
    void focus(Fact field) {
        Control control = controls.get(field);
        if (control == null) {
            return;
        }
        if (control.getScene() != null) {
            Fx.later(() -> type(control));
            return;
        }
        Subscription[] waiting = {Subscription.EMPTY};
        waiting[0] =
                control.sceneProperty()
                        .subscribe(
                                (_, _) -> {
                                    waiting[0].unsubscribe();
                                    Fx.later(() -> type(control));
                                });
    }

    private static void type(Control control) {
        control.requestFocus();
        if (control instanceof TextInputControl text) {
            text.end();
        }
    }

    /// The field that has the keyboard.
    Optional<Fact> focused() {
        return controls.entrySet().stream()
                .filter(entry -> entry.getValue().isFocusWithin())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Whether Enter saves where the keyboard is: authors stand one to a line.
    boolean isEnterForSaving() {
        Optional<Fact> at = focused();
        return at.isPresent()
                && at.get() != Fact.AUTHORS
                && !(controls.get(at.get()) instanceof ComboBox<?> box && box.isShowing());
    }

    private void add(Fact field, String key, Control control) {
        Label name = Panes.muted(seat.say("library.facts." + key));
        name.setLabelFor(control);
        Panes.name(control, name.getText());
        control.setMaxWidth(Double.MAX_VALUE);
        control.setId("facts-" + key);
        ScriptText complaint = new ScriptText(4, false, "small", "error").fromStart();
        complaint.setVisible(false);
        complaint.managedProperty().bind(complaint.visibleProperty());
        controls.put(field, control);
        complaints.put(field, complaint);
        ScriptText origin = new ScriptText(1, false, "muted", "small").fromStart();
        origin.managedProperty().bind(origin.visibleProperty());
        origins.put(field, origin);
        int row = grid.getRowCount();
        grid.addRow(row, new VBox(name, origin), new VBox(control, complaint));
    }

    /// A quiet word on who says so, below the field's name.
    private void showOrigin(Fact field) {
        ScriptText origin = origins.get(field);
        if (origin != null) {
            origin.setText(
                    model.origin(field)
                            .flatMap(from -> seat.words().find("library.origin." + from.key()))
                            .orElse(""));
            origin.setVisible(!origin.text().isEmpty());
            help(field);
        }
    }

    /// What a screen reader says after a field: what is wrong with it, and where it comes from.
    private void help(Fact field) {
        Control control = controls.get(field);
        if (control != null) {
            control.setAccessibleHelp(
                    java.util.stream.Stream.of(complaints.get(field), origins.get(field))
                            .map(label -> label == null ? "" : label.text())
                            .filter(text -> !text.isEmpty())
                            .collect(java.util.stream.Collectors.joining(". ")));
        }
    }

    private TextField line(Fact field) {
        TextField text = new TextField();
        prepare(text, field);
        return text;
    }

    /// Enter is not a part of a title, and Tab of neither.
    private TextArea lines(Fact field, int rows) {
        TextArea text = new TextArea();
        text.setWrapText(true);
        text.setPrefRowCount(rows);
        prepare(text, field);
        Panes.tabLeaves(text);
        return text;
    }

    private void prepare(TextInputControl text, Fact field) {
        text.textProperty().bindBidirectional(model.field(field));
        String prompt = "library.facts." + field.name().toLowerCase(Locale.ROOT) + ".prompt";
        seat.words().find(prompt).ifPresent(text::setPromptText);
        text.textProperty().subscribe(written -> direct(text, written));
    }

    /// What is written decides from where it runs; nothing runs as the window does.
    private void direct(TextInputControl text, String written) {
        if (written.isBlank()) {
            text.getStyleClass().remove("urdu-field");
            text.setNodeOrientation(javafx.geometry.NodeOrientation.INHERIT);
            return;
        }
        boolean arabic = Typefaces.isArabic(written);
        text.getStyleClass().remove("urdu-field");
        if (arabic) {
            text.getStyleClass().add("urdu-field");
        }
        text.setNodeOrientation(
                arabic
                        ? javafx.geometry.NodeOrientation.RIGHT_TO_LEFT
                        : javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
    }

    private ComboBox<String> languages() {
        LanguageNames names = new LanguageNames(seat.words().locale());
        ComboBox<String> box =
                new ComboBox<>(
                        FXCollections.observableArrayList(
                                LanguageNames.USUAL.stream().map(names::name).toList()));
        box.setEditable(true);
        box.getEditor().textProperty().bindBidirectional(model.field(Fact.LANGUAGE));
        return box;
    }

    private ComboBox<String> kinds() {
        Naming naming = Naming.of(seat.words());
        List<String> all =
                Kinds.ALL.contains(model.field(Fact.KIND).get())
                        ? Kinds.ALL
                        : java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of(model.field(Fact.KIND).get()),
                                        Kinds.ALL.stream())
                                .toList();
        ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList(all));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@org.jspecify.annotations.Nullable String kind) {
                        return kind == null ? "" : naming.kind().apply(kind);
                    }

                    @Override
                    public String fromString(String words) {
                        return words;
                    }
                });
        box.valueProperty().bindBidirectional(model.field(Fact.KIND));
        return box;
    }

    private void complain(Map<Fact, FactsModel.Wrong> wrong) {
        complaints.forEach(
                (field, label) -> {
                    FactsModel.Wrong what = wrong.get(field);
                    label.setVisible(what != null);
                    label.setText(
                            what == null
                                    ? ""
                                    : seat.say(
                                            "library.facts.wrong." + what.key(),
                                            what.args().toArray()));
                    Control control = controls.get(field);
                    if (control != null) {
                        control.getStyleClass().remove(WRONG);
                        if (what != null) {
                            control.getStyleClass().add(WRONG);
                        }
                        help(field);
                    }
                });
    }

    private GridPane known(Source source) {
        GridPane facts = Panes.styled(new GridPane(), "facts-known");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Label.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        facts.getColumnConstraints().addAll(names, values);
        ScriptText file = new ScriptText(12, false).fromStart();
        file.setText(source.file());
        fact(facts, "file", file);
        fact(
                facts,
                "format",
                seat.words().find("library.format." + source.format()).orElse(source.format()));
        fact(facts, "words", seat.words().number(source.words()));
        if (!source.outline().pages().isEmpty()) {
            fact(facts, "pages", seat.words().number(source.outline().pages().size()));
        }
        fact(
                facts,
                "imported",
                seat.say(
                        "library.facts.imported.by",
                        source.added().by(),
                        seat.words()
                                .moment(
                                        source.added().at(),
                                        seat.desk().session().clock().instant())));
        List<Source> versions = RevisionEdits.versions(seat.desk().contents(), source);
        if (versions.size() > 1) {
            fact(
                    facts,
                    "versions",
                    versions.stream()
                            .map(
                                    v ->
                                            seat.say(
                                                    v.id().equals(source.id())
                                                            ? "library.facts.version.this"
                                                            : "library.facts.version",
                                                    v.file(),
                                                    seat.words()
                                                            .moment(
                                                                    v.added().at(),
                                                                    seat.desk()
                                                                            .session()
                                                                            .clock()
                                                                            .instant())))
                            .collect(java.util.stream.Collectors.joining("; ")));
        }
        fact(facts, "digest", source.original().substring(0, DIGEST));
        if (source.incomplete() || !source.warnings().isEmpty()) {
            fact(facts, "warnings", RowWords.doubts(seat.words(), source), "warn");
        }
        return facts;
    }

    private void fact(GridPane facts, String key, String value, String... classes) {
        fact(facts, key, Panes.wrapped(value, classes));
    }

    private void fact(GridPane facts, String key, Node value) {
        Label name = Panes.muted(seat.say("library.facts." + key));
        GridPane.setValignment(name, VPos.TOP);
        facts.addRow(facts.getRowCount(), name, value);
    }
}
