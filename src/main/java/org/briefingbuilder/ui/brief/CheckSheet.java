package org.briefingbuilder.ui.brief;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.briefingbuilder.app.OwnHouse;
import org.briefingbuilder.app.Publishing;
import org.briefingbuilder.edits.BriefFacts;
import org.briefingbuilder.edits.WaiverEdits;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.publish.Check;
import org.briefingbuilder.publish.Counts;
import org.briefingbuilder.publish.Finding;
import org.briefingbuilder.publish.Part;
import org.briefingbuilder.publish.pdf.Conformance;
import org.briefingbuilder.ui.kit.Days;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Icons;
import org.briefingbuilder.ui.kit.Job;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.terms.LevelMenu;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/// The sheet that is looked through before an export: what is found first, by weight, each with the
/// way to its place; then how to export.
final class CheckSheet {

    static final String NAME = "check";
    private static final double WIDTH = 760;
    private static final double LIST = 400;

    private final Seat seat;
    private final BriefModel model;
    private final Seals seals;
    private final Publishing publishing;
    private final Consumer<Part> go;
    private final VBox lines = new VBox();
    private final Label summary = Panes.muted("");
    private final VBox outcome = new VBox(6);
    private final ChoiceBox<String> format = new ChoiceBox<>();
    private final ChoiceBox<String> paper = new ChoiceBox<>();
    private final ChoiceBox<String> style = new ChoiceBox<>();
    private final DatePicker date;
    private final TextField marking = new TextField();
    private final Button export;
    private final ChangeListener<Number> known = (_, _, _) -> fill();
    private final ChangeListener<Optional<Brief>> again;
    private IntSupplier pages = () -> 0;
    private Optional<Job> running = Optional.empty();

    /// @param go leads to a part of the brief
    CheckSheet(Seat seat, BriefModel model, Seals seals, Publishing publishing, Consumer<Part> go) {
        this.seat = seat;
        this.model = model;
        this.seals = seals;
        this.publishing = publishing;
        this.go = go;
        this.date = Days.picker(seat.words());
        this.again = (_, _, now) -> now.ifPresent(seals::look);
        this.export = Panes.button(seat.say("brief.export.do"), this::export, "primary");
        export.setId("check-export");
    }

    /// @param pages of the preview whenever they are asked for; 0: not known
    void show(IntSupplier pages) {
        if (model.brief().isEmpty() || seat.overlay().isShowing(NAME)) {
            return;
        }
        this.pages = pages;
        lines.getStyleClass().add("check-lines");
        lines.setAccessibleRole(AccessibleRole.LIST_VIEW);
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(LIST);
        scroll.setPrefHeight(LIST);
        scroll.setMinHeight(60);
        scroll.getStyleClass().add("brief-scroll");
        scroll.setFocusTraversable(false);
        lines.heightProperty()
                .addListener(
                        (_, _, height) ->
                                scroll.setPrefHeight(Math.min(LIST, height.doubleValue() + 2)));
        VBox content = new VBox(10, summary, scroll, options(), outcome);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button close = Panes.button(seat.say("ui.close"), () -> seat.overlay().close(NAME));
        close.setGraphic(Panes.key("Esc"));
        close.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        seals.versionProperty().addListener(known);
        model.briefProperty().addListener(again);
        seat.overlay()
                .show(
                        new Overlay.Sheet(
                                NAME, seat.say("brief.check.title"), content, WIDTH, close, export),
                        this::closed);
        fill();
        seals.look(model.brief().orElseThrow());
    }

    private void closed() {
        seals.versionProperty().removeListener(known);
        model.briefProperty().removeListener(again);
        running.ifPresent(Job::stop);
    }

    private boolean isKnown() {
        return seals.checked().isPresent() && seals.checked().equals(model.brief());
    }

    private void fill() {
        List<Check> checks = seals.checks();
        Brief brief = model.brief().orElseThrow();
        int there = pages.getAsInt();
        List<Node> nodes = new ArrayList<>();
        checks.forEach(check -> nodes.add(line(check)));
        lines.getChildren().setAll(nodes);
        Counts counts = Counts.of(brief, seat.desk().contents());
        summary.setText(
                seat.say(
                        there > 0 ? "brief.check.summary" : "brief.check.summary-no-pages",
                        (long) counts.quotations(),
                        (long) counts.sources(),
                        (long) counts.words(),
                        (long) there));
        boolean waits = checks.stream().anyMatch(Check::isAwaited);
        export.setDisable(!isKnown() || waits || running.isPresent());
    }

    /// The state of a passage is told in the words of the window.
    private Object[] args(Check check) {
        Object[] args = check.args().toArray();
        if (check.key().equals("check.state")) {
            args[1] = seat.say("brief.check.state." + args[1]);
        }
        return args;
    }

    private Node line(Check check) {
        Object[] args = args(check);
        Label words = Panes.wrapped(seat.say(check.key(), args));
        VBox text = new VBox(words);
        seat.words()
                .find(check.key() + ".detail", args)
                .ifPresent(
                        detail -> text.getChildren().add(Panes.wrapped(detail, "muted", "small")));
        HBox.setHgrow(text, Priority.ALWAYS);
        Label sign =
                new Label(
                        switch (check.weight()) {
                            case STOPS -> "✕";
                            case WARNS -> "!";
                            case KEPT -> "–";
                            case WELL -> "✓";
                        });
        String weight =
                switch (check.weight()) {
                    case STOPS -> "error";
                    case WARNS -> "warn";
                    case KEPT -> "kept";
                    case WELL -> "ok";
                };
        sign.getStyleClass().addAll("check-sign", weight);
        sign.setAccessibleText(seat.say("brief.check.weight." + weight));
        HBox line = new HBox(sign, text);
        check.kept()
                .ifPresent(
                        kept ->
                                text.getChildren()
                                        .add(
                                                Panes.wrapped(
                                                        seat.say(
                                                                "brief.check.kept",
                                                                kept.reason(),
                                                                kept.made().by()),
                                                        "muted",
                                                        "small")));
        check.lead().flatMap(this::way).ifPresent(line.getChildren()::add);
        keeping(check, text).ifPresent(line.getChildren()::add);
        line.getStyleClass().add("check-line");
        line.setAccessibleRole(AccessibleRole.LIST_ITEM);
        line.setAccessibleText(sign.getAccessibleText() + ": " + words.getText());
        return line;
    }

    private Optional<Node> way(Check.Lead lead) {
        return switch (lead) {
            case Check.Lead.In(Part part) ->
                    Optional.of(link("brief.check.show", () -> leave(() -> go.accept(part))));
            case Check.Lead.Source(String id) ->
                    Optional.of(link("brief.check.add", () -> leave(() -> addFact(id))));
            case Check.Lead.Of(Check.Fact _) ->
                    Optional.of(
                            link(
                                    "brief.check.change",
                                    () ->
                                            leave(
                                                    () ->
                                                            new Facts(
                                                                            seat,
                                                                            model,
                                                                            model.brief()
                                                                                    .orElseThrow())
                                                                    .show())));
        };
    }

    /// The way to keep what is pointed out, for a reason, or to take that back.
    private Optional<Node> keeping(Check check, VBox text) {
        if (check.kept().isPresent()) {
            return Optional.of(
                    link(
                            "brief.check.take-back",
                            () -> {
                                var _ =
                                        model.edit(
                                                (now, brief, stamp) ->
                                                        WaiverEdits.takeBack(
                                                                now,
                                                                brief,
                                                                check.key(),
                                                                check.subject(),
                                                                stamp));
                            }));
        }
        return check.isKeepable()
                ? Optional.of(link("brief.check.keep", () -> ask(check, text)))
                : Optional.empty();
    }

    /// A line for the reason, below what is pointed out; Enter keeps it.
    private void ask(Check check, VBox text) {
        if (text.lookup(".check-reason") != null) {
            return;
        }
        TextField reason = new TextField();
        reason.getStyleClass().add("check-reason");
        reason.setPromptText(seat.say("brief.check.reason"));
        Panes.name(reason, seat.say("brief.check.reason"));
        reason.setOnAction(
                _ -> {
                    String words = reason.getText().strip();
                    if (!words.isEmpty()) {
                        var _ =
                                model.edit(
                                        (now, brief, stamp) ->
                                                WaiverEdits.keep(
                                                        now,
                                                        brief,
                                                        check.key(),
                                                        check.subject(),
                                                        words,
                                                        seat.desk().session().ids(),
                                                        stamp));
                    }
                });
        text.getChildren().add(reason);
        reason.requestFocus();
    }

    /// Opens the facts of a source where sources are.
    private void addFact(String source) {
        seat.focus().placeProperty().set(PlaceName.READ);
        seat.focus().sourceProperty().set(Optional.of(source));
        Fx.later(() -> seat.commands().run("library.facts"));
    }

    private Button link(String key, Runnable action) {
        Button link = Panes.link(seat.say(key), action);
        link.setMinWidth(Region.USE_PREF_SIZE);
        return link;
    }

    private void leave(Runnable to) {
        seat.overlay().close(NAME);
        to.run();
    }

    /// The format, paper, date, citation style and marking. What is chosen here becomes the
    /// brief's.
    private Node options() {
        Brief.Facts facts = model.brief().orElseThrow().facts();
        format.getItems().setAll(OutputFormat.keys());
        format.setConverter(new Named(key -> seat.say("brief.format." + key)));
        format.setValue(format.getItems().getFirst());
        format.setId("check-format");
        Panes.name(format, seat.say("brief.format"));
        format.setPrefWidth(190);
        paper.getItems().setAll("A4", "Letter");
        paper.setValue(facts.paper().equalsIgnoreCase("letter") ? "Letter" : "A4");
        style.getItems().setAll(Facts.styles(facts.style()));
        style.setConverter(new Named(key -> Facts.name(seat, "brief.style.", key)));
        style.setValue(facts.style());
        Facts.day(facts.date()).ifPresent(date::setValue);
        marking.setText(facts.marking());
        marking.setPromptText(seat.say("brief.facts.marking"));
        Panes.name(paper, seat.say("brief.facts.paper"));
        Panes.name(style, seat.say("brief.facts.style"));
        Panes.name(date, seat.say("brief.facts.date"));
        Panes.name(marking, seat.say("brief.facts.marking"));
        marking.setId("check-marking");
        paper.setPrefWidth(76);
        style.setPrefWidth(210);
        date.setPrefWidth(150);
        paper.setOnAction(_ -> keep());
        style.setOnAction(_ -> keep());
        date.setOnAction(_ -> keep());
        marking.setOnAction(_ -> keep());
        marking.focusedProperty().addListener((_, _, focused) -> keepUnless(focused));
        HBox row = new HBox(8, format, Panes.gap(), paper, date, style);
        HBox field = LevelMenu.beside(marking, seat);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox marked = new HBox(8, Panes.muted(seat.say("brief.facts.marking")), field);
        row.setAlignment(Pos.CENTER_LEFT);
        marked.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, row, marked);
    }

    private void keepUnless(boolean focused) {
        if (!focused) {
            keep();
        }
    }

    private void keep() {
        model.brief()
                .map(brief -> chosen(brief.facts()))
                .filter(facts -> !facts.equals(model.brief().orElseThrow().facts()))
                .ifPresent(
                        facts -> {
                            var _ =
                                    model.edit(
                                            (_, now, stamp) -> BriefFacts.facts(now, facts, stamp));
                        });
    }

    private Brief.Facts chosen(Brief.Facts facts) {
        return facts.withMarking(marking.getText().strip())
                .withDate(date.getValue() == null ? facts.date() : date.getValue().toString())
                .withStyle(style.getValue())
                .withPaper(paper.getValue());
    }

    private void export() {
        keep();
        Brief brief = model.brief().orElseThrow();
        Optional<Path> to =
                seat.chooser()
                        .saveAs(
                                seat.say("brief.export.title"),
                                FileName.of(brief.title())
                                        + "."
                                        + OutputFormat.of(format.getValue()).format().ending(),
                                OutputFormat.of(format.getValue()).format().ending());
        to.ifPresent(file -> export(brief.withFacts(chosen(brief.facts())), file));
    }

    private void export(Brief brief, Path file) {
        Publishing.Options options =
                new Publishing.Options(
                        file,
                        "",
                        "",
                        "",
                        "",
                        Conformance.UA1_A3A,
                        OutputFormat.of(format.getValue()).sheets(),
                        OwnHouse.style());
        Job job =
                seat.jobs()
                        .run(
                                seat.say("brief.exporting", file.getFileName().toString()),
                                progress -> publishing.export(brief, options, progress),
                                this::ended,
                                this::failed);
        running = Optional.of(job);
        export.setDisable(true);
        ProgressBar bar = new ProgressBar(-1);
        bar.setMaxWidth(Double.MAX_VALUE);
        Label what = Panes.muted("");
        job.stateProperty()
                .addListener(
                        (_, _, state) -> {
                            bar.setProgress(state.share());
                            what.setText(
                                    state.total() > 0
                                            ? seat.say(
                                                    "brief.export.progress",
                                                    seat.say(state.what()),
                                                    state.done(),
                                                    state.total())
                                            : seat.say(state.what()));
                        });
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button stop = Panes.button(seat.say("brief.stop"), job::stop, "small");
        HBox row = new HBox(10, new StackPane(bar), what, stop);
        HBox.setHgrow(row.getChildren().getFirst(), Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        outcome.getChildren().setAll(row);
    }

    private void failed(Throwable failure) {
        running = Optional.empty();
        outcome.getChildren().clear();
        if (failure instanceof Progress.Stopped) {
            outcome.getChildren().setAll(Panes.wrapped(seat.say("brief.export.stopped"), "muted"));
        } else {
            seat.failures().show(failure);
        }
        fill();
    }

    private void ended(Publishing.Outcome result) {
        running = Optional.empty();
        switch (result) {
            case Publishing.Outcome.Published published -> published(published);
            case Publishing.Outcome.Refused(List<Finding> findings) -> refused(findings);
        }
        fill();
    }

    private void published(Publishing.Outcome.Published published) {
        Path file = published.file();
        Label said =
                Panes.wrapped(
                        published.pages() == 0
                                ? seat.say(
                                        "brief.exported.flow",
                                        String.valueOf(file.getFileName()),
                                        (long) published.quotations())
                                : seat.say(
                                        "brief.exported",
                                        String.valueOf(file.getFileName()),
                                        (long) published.pages(),
                                        (long) published.quotations()),
                        "ok");
        said.setGraphic(Icons.of(Feather.CHECK));
        HBox row =
                new HBox(
                        10,
                        said,
                        Panes.link(seat.say("brief.open"), () -> seat.shell().open(file)),
                        Panes.link(
                                seat.say("brief.show-in-folder"),
                                () -> seat.shell().showInFolder(file)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setId("check-exported");
        outcome.getChildren().setAll(row);
    }

    private void refused(List<Finding> findings) {
        VBox box =
                new VBox(
                        6,
                        Panes.wrapped(seat.say("brief.refused", (long) findings.size()), "error"));
        for (Finding finding : findings) {
            Label words =
                    Panes.wrapped(
                            seat.say(
                                    "brief.refused.finding",
                                    seat.say("finding." + finding.kind()),
                                    finding.where()));
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(10, words);
            model.rowOf(finding.quotation())
                    .ifPresent(
                            quoted ->
                                    row.getChildren()
                                            .add(
                                                    link(
                                                            "brief.check.show",
                                                            () ->
                                                                    leave(
                                                                            () ->
                                                                                    go.accept(
                                                                                            part(
                                                                                                    quoted))))));
            box.getChildren().add(row);
        }
        box.setId("check-refused");
        outcome.getChildren().setAll(box);
    }

    private static Part part(Row row) {
        return new Part.Block(
                row.section().orElseThrow(),
                row.place().orElseThrow().index(),
                row.quotation().map(q -> q.id()));
    }
}
