package org.briefingbuilder.ui.brief;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.app.Checking;
import org.briefingbuilder.app.Previewing;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Publishing;
import org.briefingbuilder.app.Spelling;
import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.KnownWord;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Scale;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Terms;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.model.Waiver;
import org.briefingbuilder.publish.Check;
import org.briefingbuilder.publish.Counts;
import org.briefingbuilder.publish.Limits;
import org.briefingbuilder.publish.Part;
import org.briefingbuilder.publish.Preview;
import org.briefingbuilder.ui.kit.Commands;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Place;
import org.briefingbuilder.ui.kit.Scope;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Sides;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The place where briefs are made: the evidence, the outline, the pages.
public final class BriefPlace implements Place, AutoCloseable {

    private static final double TRAY = 292;
    private static final double PREVIEW = 480;

    /// Pixels that the outline keeps at least.
    private static final double WRITTEN = 420;

    private final Seat seat;
    private final BriefModel model;
    private final TrayModel trayModel;
    private final Seals seals;
    private final PreviewModel previewModel;
    private final Publishing publishing;
    private final OutlinePane outline;
    private final TrayPane tray;
    private final PreviewPane preview;

    /// Milliseconds after a window opened before the pages are made ready.
    private static final double QUIET = 1_500;

    private final BriefMenu menu;
    private final SpellModel spellModel;
    private final SpellMenu spellMenu;
    private final FindModel findModel;
    private final FindReplaceBar find;
    private final StackPane middle = new StackPane();
    private final Button begin;
    private final SplitPane node;
    private final Label checked = new Label();
    private final List<Node> actions;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private long counting;

    /// What the newest pages tell the check; read on other threads.
    private volatile Seen seen = Seen.NOTHING;

    private boolean inFront;
    private final Runnable stopWatching;
    private volatile boolean closed;

    /// Pages that were made.
    ///
    /// @param brief the id of the brief
    private record Seen(String brief, Optional<Preview.Told> told) {
        static final Seen NOTHING = new Seen("", Optional.empty());
    }

    public BriefPlace(Seat seat) {
        this(seat, publishing(seat), Fx::delay);
    }

    static Publishing publishing(Seat seat) {
        Project project = seat.desk().project();
        return new Publishing(project::contents, project::text, project::original);
    }

    /// @param pauses in typing
    BriefPlace(Seat seat, Publishing publishing, Typing.Timer pauses) {
        this.seat = seat;
        this.publishing = publishing;
        begin =
                Panes.button(
                        seat.say("brief.new"), () -> seat.commands().run("brief.new"), "primary");
        Project project = seat.desk().project();
        Spelling spelling = new Spelling(project::contents);
        Checking checking =
                new Checking(project::contents, project::text, project::original, spelling);
        Previewing previewing = new Previewing(project::contents, project::original);
        model = new BriefModel(seat.desk(), seat.focus().briefProperty(), pauses);
        trayModel = new TrayModel(seat.desk());
        trayModel.follow(false);
        seals = new Seals(seat.jobs(), brief -> check(checking, brief));
        previewModel = new PreviewModel(model, seat.jobs(), previewing, Fx::delay);
        BriefCommands.install(seat);
        BriefCommands.answer(seat, this);
        spellModel = new SpellModel(model, spelling, seat.jobs(), Fx::delay);
        spellMenu = new SpellMenu(seat, spellModel);
        outline = new OutlinePane(seat, model, seals, spellMenu);
        spellModel.versionProperty().addListener(_ -> outline.misspelt(spellModel.wrong()));
        tray = new TrayPane(seat, trayModel, model, this::quote);
        preview = new PreviewPane(seat, previewModel, model, outline::go);
        menu = new BriefMenu(seat, model);
        BorderPane written = new BorderPane(outline.node());
        findModel = new FindModel(model, seat.jobs());
        find = new FindReplaceBar(seat, findModel, this::backFromFind);
        findModel.foundProperty().addListener((_, _, now) -> outline.show(now));
        HBox head = new HBox(menu.node(), Panes.gap(), outline.tools());
        head.getStyleClass().add("brief-head-line");
        written.setTop(new VBox(head, find.node()));
        Commands.mark(written, Scope.BRIEF);
        Commands.mark(preview.node(), Scope.BRIEF);
        written.getStyleClass().add("page");
        middle.getChildren().setAll(written);
        node = new SplitPane(tray.node(), middle, preview.node());
        tray.node().setMinWidth(180);
        preview.node().setMinWidth(200);
        middle.setMinWidth(320);
        Sides.keep(
                seat.preferences(),
                node,
                new Sides.Side("brief.tray", TRAY),
                new Sides.Side("brief.preview", PREVIEW),
                WRITTEN);
        actions = actions(seat);
        model.onOvertaken(() -> seat.toasts().show(seat.say("brief.overtaken")));
        seat.takeBackFirst(() -> untype(false), () -> untype(true));
        seals.versionProperty().addListener(_ -> showChecks());
        model.briefProperty().addListener((_, _, now) -> changed(now));
        model.draftVersionProperty().addListener(_ -> count());
        previewModel
                .madeProperty()
                .addListener(
                        _ -> {
                            count();
                            seePages();
                        });
        seat.desk().keep(this);
        stopWatching = seat.desk().watch(this::edited);
        chooseOne();
        changed(model.brief());
        Fx.delay(
                QUIET,
                () -> {
                    if (!closed) {
                        previewModel.prepare();
                    }
                });
    }

    /// What is looked up while the project is closed under it is wanted by nobody.
    private List<Check> check(Checking checking, Brief brief) {
        try {
            Seen pages = seen;
            return checking.check(
                    brief, pages.brief().equals(brief.id()) ? pages.told() : Optional.empty());
        } catch (RuntimeException failed) {
            if (closed) {
                return List.of();
            }
            throw failed;
        }
    }

    /// What the pages tell is looked at again when they tell something else.
    private void seePages() {
        PreviewModel.Made made = previewModel.made();
        Seen now = new Seen(made.of().map(Brief::id).orElse(""), made.preview().map(Preview::told));
        if (!now.equals(seen)) {
            seen = now;
            if (inFront) {
                model.brief().ifPresent(seals::look);
            }
        }
    }

    private List<Node> actions(Seat at) {
        Button check = Panes.button(at.say("brief.check"), () -> at.commands().run("brief.check"));
        check.setId("brief-check");
        check.setGraphic(checked);
        check.setContentDisplay(ContentDisplay.RIGHT);
        Button export =
                Panes.button(
                        at.say("brief.export"), () -> at.commands().run("brief.export"), "primary");
        export.setId("brief-export");
        Label key = Panes.key(at.commands().hint("brief.export"));
        key.getStyleClass().add("on-primary");
        export.setGraphic(key);
        export.setContentDisplay(ContentDisplay.RIGHT);
        return List.of(check, export);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Node> actions() {
        return actions;
    }

    @Override
    public ObservableValue<String> status() {
        return status.getReadOnlyProperty();
    }

    @Override
    public List<Node> panes() {
        return List.of(tray.list(), outline.node(), preview.node());
    }

    @Override
    public void shown() {
        inFront = true;
        chooseOne();
        previewModel.follow(true);
        spellModel.follow(true);
        trayModel.follow(true);
        model.brief().ifPresent(seals::look);
    }

    @Override
    public void left() {
        inFront = false;
        model.handIn();
        previewModel.follow(false);
        spellModel.follow(false);
        trayModel.follow(false);
    }

    @Override
    public void focus() {
        if (model.brief().isEmpty()) {
            begin.requestFocus();
        } else {
            outline.focus();
        }
    }

    @Override
    public void close() {
        closed = true;
        stopWatching.run();
        model.close();
        trayModel.close();
        previewModel.close();
        spellModel.close();
    }

    BriefModel model() {
        return model;
    }

    OutlinePane outline() {
        return outline;
    }

    TrayPane tray() {
        return tray;
    }

    PreviewPane preview() {
        return preview;
    }

    PreviewModel previewModel() {
        return previewModel;
    }

    Seals seals() {
        return seals;
    }

    BriefMenu menu() {
        return menu;
    }

    /// Opens the sheet that checks and exports.
    void check() {
        model.handIn();
        new CheckSheet(seat, model, seals, publishing, this::go)
                .show(() -> previewModel.made().preview().map(Preview::pages).orElse(0));
    }

    /// Opens the lines for finding, and for replacing.
    void find(boolean replacing) {
        if (model.brief().isPresent()) {
            find.open(replacing, outline.selectedWords());
        }
    }

    /// To the next place of what is looked for, or the one before; opens the lines when they are
    /// not there.
    void findOn(int step) {
        if (find.isOpen()) {
            findModel.go(step);
        } else {
            find(false);
        }
    }

    /// Goes to the next word that is in no dictionary, and opens what can be done with it.
    void nextMisspelt() {
        List<FindModel.Hit> wrong = spellModel.wrong();
        if (wrong.isEmpty()) {
            seat.toasts().show(seat.say("brief.spelling.well"));
            return;
        }
        FindModel.Hit next =
                wrong.stream().filter(outline::isBehind).findFirst().orElse(wrong.getFirst());
        outline.select(next);
        outline.field(next.text())
                .ifPresent(
                        field -> Fx.later(() -> spellMenu.open(next.text(), field, next.span())));
    }

    SpellModel spellModel() {
        return spellModel;
    }

    SpellMenu spellMenu() {
        return spellMenu;
    }

    FindReplaceBar findBar() {
        return find;
    }

    FindModel findModel() {
        return findModel;
    }

    /// The keyboard goes to the place that was found last.
    private void backFromFind(Optional<FindModel.Hit> last) {
        last.ifPresentOrElse(outline::select, outline::focus);
    }

    /// Leads to a part of the brief.
    void go(Part part) {
        preview.rowOf(part).ifPresent(outline::go);
    }

    /// Quotes passages after the current row.
    void quote(List<String> passages) {
        if (model.brief().isEmpty()) {
            BriefCommands.offer(seat, passages);
        } else {
            BlockPlace gap = model.gap();
            outline.quote(passages, gap);
        }
    }

    /// The brief that the window looks at, or else the newest.
    private void chooseOne() {
        boolean there =
                seat.focus()
                        .briefProperty()
                        .get()
                        .flatMap(id -> seat.desk().contents().brief(id))
                        .isPresent();
        List<Brief> briefs = seat.desk().contents().briefs();
        if (!there && !briefs.isEmpty()) {
            seat.focus().briefProperty().set(Optional.of(briefs.getLast().id()));
        }
    }

    /// What stands in a passage or a source may have changed under a quotation.
    private void edited(Announced announced) {
        boolean concerns =
                announced.edit().changes().stream()
                        .flatMap(c -> Stream.concat(c.before().stream(), c.after().stream()))
                        .anyMatch(
                                i ->
                                        switch (i) {
                                            case Passage _,
                                                    Source _,
                                                    Terms _,
                                                    Waiver _,
                                                    Scale _,
                                                    KnownWord _ ->
                                                    true;
                                            case Brief _, Theme _, Note _ -> false;
                                        });
        if (inFront && concerns) {
            model.brief().ifPresent(seals::look);
            spellModel.soon();
        }
    }

    private void changed(Optional<Brief> now) {
        if (now.isEmpty()) {
            chooseOne();
        }
        Optional<Brief> brief = model.brief();
        boolean none = brief.isEmpty();
        Node written = middle.getChildren().getFirst();
        written.setVisible(!none);
        middle.getChildren().setAll(written);
        if (none) {
            middle.getChildren().add(Panes.empty(Feather.FILE_TEXT, seat.say("brief.none"), begin));
        }
        actions.forEach(action -> action.setDisable(none));
        if (inFront) {
            brief.ifPresent(seals::look);
        }
        count();
    }

    private static boolean isSettled(Check check) {
        return switch (check.weight()) {
            case STOPS, WARNS -> false;
            case KEPT, WELL -> true;
        };
    }

    /// `7/7`: lines of the check that are well or kept for a reason, of all.
    private void showChecks() {
        List<Check> checks = seals.checks();
        long well = checks.stream().filter(BriefPlace::isSettled).count();
        boolean waits = checks.stream().anyMatch(Check::isAwaited);
        checked.setText(seat.say("brief.check.share", well, (long) checks.size()));
        checked.getStyleClass().removeAll("ok", "warn", "error");
        checked.getStyleClass().add(waits ? "error" : well == checks.size() ? "ok" : "warn");
    }

    /// Counts what the template limits, elsewhere; the newest count is shown.
    private void count() {
        Optional<Brief> draft = model.draft();
        long number = ++counting;
        if (draft.isEmpty()) {
            status.set("");
            outline.measure(Measures.NONE);
            return;
        }
        var contents = seat.desk().contents();
        int pages = previewModel.made().preview().map(p -> p.pages()).orElse(0);
        seat.jobs()
                .quietly(
                        () -> measures(draft.get(), contents),
                        measures -> {
                            if (number == counting) {
                                outline.measure(measures);
                                status.set(
                                        measures.all(pages).stream()
                                                .map(Measures.Measure::words)
                                                .collect(Collectors.joining(" · ")));
                            }
                        });
    }

    private Measures measures(Brief draft, org.briefingbuilder.model.Contents contents) {
        Counts counts = Counts.of(draft, contents);
        Optional<Limits> limits;
        try {
            limits = Optional.of(Checking.limits(draft));
        } catch (org.briefingbuilder.job.Problem unknownTemplate) {
            limits = Optional.empty();
        }
        return new Measures(Optional.of(counts), limits, Optional.of(seat.words()));
    }

    private boolean untype(boolean again) {
        if (inFront && outline.untype(again)) {
            return true;
        }
        model.handIn();
        return false;
    }
}
