package org.briefingbuilder.ui.brief;

import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.briefingbuilder.app.Checking;
import org.briefingbuilder.app.OwnSections;
import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.edits.BriefBlocks;
import org.briefingbuilder.edits.BriefSections;
import org.briefingbuilder.edits.RunningIn;
import org.briefingbuilder.edits.SectionTree;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.OwnText;
import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.publish.Limits;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.text.Words;
import org.briefingbuilder.ui.kit.Commands;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Keystroke;
import org.briefingbuilder.ui.kit.Scope;
import org.briefingbuilder.ui.kit.Seat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The outline: every row of the brief, written in place. Rows far down are built when one scrolls
/// to them.
final class OutlinePane {

    /// Rows built at first, and more at a time.
    private static final int STEP = 40;

    private static final double NEAR_END = 600;

    /// Commands whose keys act while one writes.
    private static final List<String> STEPS =
            List.of(
                    "brief.up",
                    "brief.down",
                    "brief.add",
                    "brief.sections",
                    "brief.run-in",
                    "brief.stand");

    /// Commands whose keys mean the block while no words of a field are chosen.
    private static final List<String> CLIPS =
            List.of("brief.copy-block", "brief.cut-block", "brief.paste-block");

    private final BriefModel model;
    private final Writing writing;
    private final VBox column = new VBox();
    private final ScrollPane scroll = new ScrollPane(column);
    private final Map<Long, RowView> views = new HashMap<>();
    private final Adder adder;
    private final DropLine drop;
    private Measures measures = Measures.NONE;
    private FindModel.Found found = FindModel.Found.NOTHING;
    private List<FindModel.Hit> misspelt = List.of();
    private int built = STEP;

    OutlinePane(Seat seat, BriefModel model, Seals seals, SpellMenu spelling) {
        this.model = model;
        this.writing = new Writing(seat, model, seals, spelling, this::goWhenLaidOut);
        this.adder = new Adder(seat, this::add, this::addPicture);
        this.drop = new DropLine(column, this::moved, this::dropped);
        column.getStyleClass().add("brief-outline");
        scroll.getStyleClass().addAll("page", "brief-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.vvalueProperty().addListener(_ -> buildMore());
        scroll.viewportBoundsProperty().addListener(_ -> buildMore());
        Commands.mark(column, Scope.BRIEF);
        column.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(seat.commands(), event));
        model.rowsProperty().addListener(_ -> refresh());
        model.currentProperty()
                .addListener((_, was, is) -> current(was.longValue(), is.longValue()));
        seals.versionProperty().addListener(_ -> sealed());
        refresh();
    }

    ScrollPane node() {
        return scroll;
    }

    /// What can be done with the words of a paragraph that somebody writes in.
    Node tools() {
        return writing.tools().node();
    }

    /// Keys of the place that a text field would take for itself.
    private void pressed(Commands commands, KeyEvent event) {
        Optional<Keystroke> key = Keystroke.of(event).filter(k -> k.shortcut() && k.edits());
        if (event.getTarget() instanceof TextInputControl field) {
            Keystroke.of(event).ifPresent(pressed -> clip(commands, field, pressed, event));
        }
        if (key.isPresent() && event.getTarget() instanceof TextInputControl) {
            STEPS.stream()
                    .flatMap(id -> commands.find(id).stream())
                    .filter(command -> command.keys().contains(key.get()))
                    .findFirst()
                    .ifPresent(
                            command -> {
                                event.consume();
                                command.run();
                            });
        }
    }

    /// While words are chosen in a field, or other words were copied last, its own keys act.
    private void clip(
            Commands commands, TextInputControl field, Keystroke pressed, KeyEvent event) {
        boolean chosen = field.getSelection().getLength() > 0;
        CLIPS.stream()
                .flatMap(id -> commands.find(id).stream())
                .filter(command -> command.keys().contains(pressed))
                .filter(
                        command ->
                                command.id().equals("brief.paste-block")
                                        ? clip().blocks().isPresent()
                                        : !chosen)
                .findFirst()
                .ifPresent(
                        command -> {
                            event.consume();
                            command.run();
                        });
    }

    private BlockClip clip() {
        return writing.seat().desk().shared(BlockClip.class, _ -> new BlockClip());
    }

    /// Copies the current block, for this brief or another one.
    void copyCurrent() {
        currentBlock()
                .ifPresent(
                        block -> {
                            clip().copy(withRunning(block), writing.contents());
                            writing.seat().toasts().show(writing.say("brief.copied"));
                        });
    }

    void cutCurrent() {
        currentBlock()
                .ifPresent(
                        block -> {
                            clip().copy(withRunning(block), writing.contents());
                            removeCurrent();
                        });
    }

    /// Puts what was copied last after the current row.
    void pasteBlocks() {
        clip().blocks()
                .ifPresentOrElse(
                        blocks -> {
                            BlockPlace gap = model.gap();
                            writing.editThenGo(
                                    (contents, now, stamp) ->
                                            BriefBlocks.paste(
                                                    contents,
                                                    now,
                                                    gap,
                                                    blocks,
                                                    writing.seat().desk().session().ids(),
                                                    stamp),
                                    gap);
                        },
                        () -> writing.seat().toasts().show(writing.say("brief.paste.nothing")));
    }

    /// A block as it is written now, with the quotations that run in it.
    private List<BriefBlock> withRunning(BriefBlock block) {
        List<BriefBlock> all = new ArrayList<>(List.of(block));
        model.current()
                .flatMap(Row::place)
                .flatMap(place -> model.brief().map(b -> BriefBlocks.unit(b, place)))
                .ifPresent(unit -> all.addAll(unit.subList(Math.min(1, unit.size()), unit.size())));
        return all;
    }

    /// As it is written now.
    private Optional<BriefBlock> currentBlock() {
        model.handIn();
        return model.current()
                .filter(row -> row.place().isPresent())
                .map(row -> model.typing(row).now())
                .filter(Row.Content.class::isInstance)
                .map(said -> ((Row.Content) said).block());
    }

    /// Shows how much there is of what the template limits.
    void measure(Measures now) {
        measures = now;
        views.values().forEach(this::measure);
    }

    /// Puts the keyboard where writing begins: the current row, or the title.
    void focus() {
        model.current()
                .or(() -> model.rows().stream().findFirst())
                .flatMap(row -> Optional.ofNullable(views.get(row.key())))
                .ifPresent(RowView::focus);
    }

    /// Scrolls to a row and puts the keyboard into it.
    void go(Row row) {
        build(row);
        RowView view = views.get(row.key());
        if (view != null) {
            model.currentProperty().set(row.key());
            view.focus();
            reveal(view.node());
        }
    }

    private void build(Row row) {
        int index = model.rows().indexOf(row);
        if (index >= built) {
            built = index + STEP;
            refresh();
        }
    }

    /// Shows what is found, and scrolls to the place that is gone to.
    void show(FindModel.Found now) {
        boolean moved = !now.hit().equals(found.hit());
        found = now;
        if (moved) {
            now.hit()
                    .flatMap(hit -> model.rowOf(hit.text()))
                    .ifPresent(
                            row -> {
                                build(row);
                                Optional.ofNullable(views.get(row.key()))
                                        .ifPresent(view -> reveal(view.node()));
                            });
        }
        views.values().forEach(this::mark);
    }

    /// Whether a place comes after where the keyboard is or was.
    boolean isBehind(FindModel.Hit hit) {
        int row = model.rowOf(hit.text()).map(model.rows()::indexOf).orElse(-1);
        int here = model.current().map(model.rows()::indexOf).orElse(-1);
        if (row != here) {
            return row > here;
        }
        Optional<RowView> view =
                model.current().flatMap(r -> Optional.ofNullable(views.get(r.key())));
        List<GrowingArea> fields = view.map(RowView::fields).orElse(List.of());
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).isFocused()) {
                return hit.text().index() > i
                        || hit.text().index() == i
                                && hit.span().start() >= fields.get(i).getSelection().getEnd();
            }
        }
        return false;
    }

    /// Shows the words that are in no dictionary.
    void misspelt(List<FindModel.Hit> now) {
        misspelt = now;
        views.values().forEach(this::mark);
    }

    /// The field in which a text of the author's is written, when its row is built.
    Optional<GrowingArea> field(OwnText own) {
        return model.rowOf(own).flatMap(row -> field(row, own.index()));
    }

    /// Puts the keyboard into the place that is gone to, its words chosen.
    void select(FindModel.Hit hit) {
        model.rowOf(hit.text())
                .ifPresent(
                        row -> {
                            go(row);
                            field(row, hit.text().index())
                                    .filter(field -> hit.span().fits(field.getText()))
                                    .ifPresent(
                                            field -> {
                                                field.requestFocus();
                                                field.selectRange(
                                                        hit.span().start(), hit.span().end());
                                            });
                        });
    }

    private Optional<GrowingArea> field(Row row, int index) {
        return Optional.ofNullable(views.get(row.key())).stream()
                .flatMap(view -> view.fields().stream())
                .skip(index)
                .findFirst();
    }

    /// What the keyboard has chosen in a field; empty when it is elsewhere.
    String selectedWords() {
        return views.values().stream()
                .flatMap(view -> view.fields().stream())
                .filter(Node::isFocused)
                .map(TextInputControl::getSelectedText)
                .findFirst()
                .orElse("");
    }

    private void mark(RowView view) {
        List<GrowingArea> fields = view.fields();
        List<List<Marked>> marks = new ArrayList<>();
        fields.forEach(_ -> marks.add(new ArrayList<>()));
        for (int i = 0; i < found.hits().size(); i++) {
            FindModel.Hit hit = found.hits().get(i);
            int index = hit.text().index();
            boolean here = OwnPlace.of(view.row()).isAt(hit.text());
            if (here && index < fields.size()) {
                Marked.Why why = i == found.here() ? Marked.Why.HERE : Marked.Why.FOUND;
                marks.get(index).add(new Marked(hit.span(), why));
            }
        }
        for (FindModel.Hit hit : misspelt) {
            int index = hit.text().index();
            if (index < fields.size() && OwnPlace.of(view.row()).isAt(hit.text())) {
                GrowingArea field = fields.get(index);
                if (field.getText().equals(hit.text().text()) && !isWritten(field, hit.span())) {
                    marks.get(index).add(new Marked(hit.span(), Marked.Why.MISSPELT));
                }
            }
        }
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).mark(marks.get(i));
        }
    }

    /// A word that one is still writing is not wrong yet.
    private static boolean isWritten(GrowingArea field, Span word) {
        int caret = field.getCaretPosition();
        return field.isFocused() && field.getSelection().getLength() == 0 && caret == word.end();
    }

    private void goWhenLaidOut(BlockPlace place) {
        Fx.later(
                () -> {
                    model.rowAt(place).ifPresent(this::go);
                    writing.arrived();
                });
    }

    private void reveal(Node node) {
        scroll.applyCss();
        scroll.layout();
        Bounds bounds = node.getBoundsInParent();
        double visible = scroll.getViewportBounds().getHeight();
        double all = column.getHeight();
        double top = scroll.getVvalue() * Math.max(0, all - visible);
        if (all > visible && (bounds.getMinY() < top || bounds.getMaxY() > top + visible)) {
            double wanted = bounds.getCenterY() - visible / 3;
            scroll.setVvalue(Math.clamp(wanted / (all - visible), 0, 1));
        }
    }

    /// Headings, numbers and rules stand where lines of the brief's language begin.
    private void turn() {
        column.setNodeOrientation(
                writing.isRightToLeft()
                        ? NodeOrientation.RIGHT_TO_LEFT
                        : NodeOrientation.LEFT_TO_RIGHT);
    }

    private void refresh() {
        turn();
        List<Row> rows = model.rows();
        List<Row> wanted = rows.subList(0, Math.min(built, rows.size()));
        views.keySet().removeIf(key -> wanted.stream().noneMatch(row -> row.key() == key));
        List<Node> nodes = new ArrayList<>(wanted.size() + 1);
        for (Row row : wanted) {
            RowView view = views.get(row.key());
            if (view == null) {
                view = view(row);
                views.put(row.key(), view);
                measure(view);
                if (row.place().isPresent()) {
                    drop.drags(view);
                }
                view.current(row.key() == model.currentProperty().get());
                mark(view);
            } else {
                view.update(row);
            }
            nodes.add(view.node());
        }
        if (model.brief().isPresent()) {
            nodes.add(adder.node());
        }
        if (!nodes.equals(column.getChildren())) {
            arrange(nodes);
        }
    }

    /// Rows that stay are not taken off the screen: they would lose the keyboard.
    private void arrange(List<Node> nodes) {
        int lost = losing(nodes);
        column.getChildren().removeIf(node -> !nodes.contains(node));
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (i >= column.getChildren().size() || column.getChildren().get(i) != node) {
                boolean focused = node.isFocusWithin();
                Node owner = focused ? node.getScene().getFocusOwner() : null;
                column.getChildren().remove(node);
                column.getChildren().add(i, node);
                if (owner != null) {
                    owner.requestFocus();
                }
            }
        }
        if (lost >= 0) {
            Fx.later(() -> keepKeyboard(lost));
        }
    }

    /// Which row has the keyboard and is about to go; negative when none.
    private int losing(List<Node> nodes) {
        List<Node> shown = column.getChildren();
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).isFocusWithin() && !nodes.contains(shown.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /// A row that was undone, or taken out elsewhere, leaves the keyboard to the one in its place:
    /// it would be somewhere in the window otherwise.
    private void keepKeyboard(int index) {
        List<Row> rows = model.rows();
        if (!rows.isEmpty() && !column.isFocusWithin()) {
            Row row = rows.get(Math.min(index, rows.size() - 1));
            Optional.ofNullable(views.get(row.key())).ifPresent(RowView::focus);
        }
    }

    private RowView view(Row row) {
        return switch (row.what()) {
            case Row.Title _, Row.Heading _ -> new LineView(writing, row);
            case Row.Block(BlockPlace _, BriefBlock block) ->
                    switch (block) {
                        case BriefBlock.Heading _, BriefBlock.Prose _ ->
                                new ProseView(writing, row);
                        case BriefBlock.Quotation _ -> new QuotationView(writing, row);
                        case BriefBlock.Listing _, BriefBlock.Questions _ ->
                                new ItemsView(writing, row);
                        case BriefBlock.Table _, BriefBlock.Timetable _, BriefBlock.Speakers _ ->
                                new GridView(writing, row);
                        case BriefBlock.Matrix _, BriefBlock.Lines _, BriefBlock.PageBreak _ ->
                                new SetView(writing, row);
                        case BriefBlock.Figure _ -> new FigureView(writing, row);
                    };
        };
    }

    private void buildMore() {
        double visible = scroll.getViewportBounds().getHeight();
        double below = (1 - scroll.getVvalue()) * Math.max(0, column.getHeight() - visible);
        if (built < model.rows().size() && below < NEAR_END) {
            built += STEP;
            Fx.later(this::refresh);
        }
    }

    private void measure(RowView view) {
        if (view instanceof LineView line) {
            measures.show(line);
        }
    }

    private void sealed() {
        for (RowView view : views.values()) {
            if (view instanceof QuotationView quotation) {
                quotation.showLine();
            }
        }
    }

    private void current(long was, long is) {
        Optional.ofNullable(views.get(was)).ifPresent(view -> view.current(false));
        Optional.ofNullable(views.get(is)).ifPresent(view -> view.current(true));
    }

    /// Opens the menu of what can be put in after the current row.
    void openAdder() {
        Node near =
                model.current()
                        .flatMap(row -> Optional.ofNullable(views.get(row.key())))
                        .<Node>map(RowView::node)
                        .orElse(adder.node());
        adder.open(near);
    }

    void add(Blocks.Kind kind) {
        if (kind == Blocks.Kind.SECTION) {
            addSection();
        } else {
            BlockPlace gap = gap();
            writing.editThenGo(
                    (_, now, stamp) ->
                            BriefBlocks.insert(now, gap, List.of(Blocks.of(kind)), stamp),
                    gap);
        }
    }

    private BlockPlace gap() {
        return adder.atEnd() ? end() : model.gap();
    }

    void addPicture() {
        model.handIn();
        BlockPlace gap = gap();
        new PictureSheet(
                        writing.seat(),
                        (picture, figure) -> {
                            var _ =
                                    model.edit(
                                                    List.of(picture),
                                                    (_, now, stamp) ->
                                                            BriefBlocks.insert(
                                                                    now,
                                                                    gap,
                                                                    List.of(figure),
                                                                    stamp))
                                            .thenAccept(_ -> goWhenLaidOut(gap));
                        })
                .choose();
    }

    private BlockPlace end() {
        return model.rows().isEmpty()
                ? new BlockPlace(List.of(0), 0)
                : model.rows().getLast().gapAfter();
    }

    /// Opens the sections that can be put in, or kept.
    void openSections() {
        model.handIn();
        model.brief()
                .ifPresent(
                        brief ->
                                new SectionsSheet(
                                                writing.seat(),
                                                OwnSections.usual(),
                                                brief.facts().language(),
                                                model.current()
                                                        .flatMap(Row::section)
                                                        .flatMap(
                                                                path ->
                                                                        SectionTree.section(
                                                                                brief, path)),
                                                section ->
                                                        addSection(
                                                                model.current()
                                                                        .flatMap(Row::section),
                                                                section))
                                        .show());
    }

    /// After the section that one is in, among its neighbours.
    private void addSection() {
        Optional<List<Integer>> here =
                adder.atEnd()
                        ? Optional.of(end().section())
                        : model.current().flatMap(Row::section);
        addSection(here, Blocks.section(""));
    }

    private void addSection(Optional<List<Integer>> here, Section section) {
        List<Integer> path = here.orElse(List.of(Integer.MAX_VALUE - 1));
        List<Integer> parent = path.subList(0, path.size() - 1);
        writing.editThen(
                (_, now, stamp) ->
                        BriefSections.add(now, parent, path.getLast() + 1, section, stamp),
                () ->
                        Fx.later(
                                () -> {
                                    goToHeading(parent, path.getLast() + 1);
                                    writing.arrived();
                                }));
    }

    private void goToHeading(List<Integer> parent, int index) {
        model.rows().stream()
                .filter(row -> row.what() instanceof Row.Heading)
                .filter(row -> row.section().orElseThrow().size() == parent.size() + 1)
                .filter(row -> row.section().orElseThrow().subList(0, parent.size()).equals(parent))
                .filter(row -> row.section().orElseThrow().getLast() <= index)
                .reduce((_, last) -> last)
                .ifPresent(this::go);
    }

    /// Moves the current block, or the current section among its neighbours.
    void step(boolean up) {
        model.current().ifPresent(row -> step(row, up));
    }

    private void step(Row row, boolean up) {
        long key = row.key();
        BriefModel.Making make =
                row.what() instanceof Row.Heading heading
                        ? (_, now, stamp) -> BriefSections.step(now, heading.path(), up, stamp)
                        : (_, now, stamp) ->
                                row.place()
                                        .flatMap(
                                                place ->
                                                        (up
                                                                        ? BriefBlocks.gapAbove(
                                                                                now, place)
                                                                        : BriefBlocks.gapBelow(
                                                                                now, place))
                                                                .map(
                                                                        gap ->
                                                                                BriefBlocks.move(
                                                                                        now, place,
                                                                                        gap,
                                                                                        stamp)))
                                        .orElseGet(
                                                () ->
                                                        BriefBlocks.insert(
                                                                now,
                                                                model.gap(),
                                                                List.of(),
                                                                stamp));
        var _ =
                model.edit(make)
                        .thenAccept(_ -> Fx.later(() -> model.row(key).ifPresent(this::go)));
    }

    /// Takes the current block out.
    void removeCurrent() {
        model.current().filter(row -> row.place().isPresent()).ifPresent(writing::remove);
    }

    /// Puts a copy of the current block after it.
    void duplicateCurrent() {
        model.current()
                .flatMap(Row::place)
                .ifPresent(
                        place ->
                                writing.editThenGo(
                                        (_, now, stamp) ->
                                                BriefBlocks.duplicate(
                                                        now,
                                                        place,
                                                        writing.seat().desk().session().ids(),
                                                        stamp),
                                        model.gap()));
    }

    /// Lets a quotation run in the prose: the current card in the paragraph beside it, or the next
    /// card after the current paragraph where one writes in it.
    void runIn() {
        model.handIn();
        Optional<Brief> brief = model.brief();
        Optional<Row> row = model.current();
        Optional<String> card = row.flatMap(Row::quotation).map(BriefBlock.Quotation::id);
        Optional<BlockPlace> paragraph =
                brief.flatMap(b -> card.flatMap(q -> RunningIn.beside(b, q)));
        Optional<String> quotation = card;
        int at = Integer.MAX_VALUE;
        if (row.isPresent() && views.get(row.get().key()) instanceof ProseView prose) {
            paragraph = row.get().place();
            at = prose.caret();
            quotation = brief.flatMap(b -> next(b, row.get()));
        }
        if (paragraph.isEmpty() || quotation.isEmpty() || writing.runsIn(quotation.get())) {
            writing.seat().toasts().show(writing.say("brief.run-in.nothing"));
            return;
        }
        BlockPlace in = paragraph.get();
        String id = quotation.get();
        int caret = at;
        stay((_, now, stamp) -> RunningIn.runIn(now, id, in, caret, stamp));
    }

    /// The quotation that stands right behind a paragraph and what runs in it.
    private static Optional<String> next(Brief brief, Row paragraph) {
        return paragraph
                .place()
                .flatMap(p -> SectionTree.block(brief, BriefBlocks.behind(brief, p)))
                .filter(BriefBlock.Quotation.class::isInstance)
                .map(b -> ((BriefBlock.Quotation) b).id());
    }

    /// Lets a quotation stand as a block: the current card, or the one that is named where one
    /// writes, else the last of the paragraph.
    void stand() {
        model.handIn();
        Optional<Row> row = model.current();
        Optional<String> quotation =
                row.flatMap(Row::quotation)
                        .map(BriefBlock.Quotation::id)
                        .filter(writing::runsIn)
                        .or(() -> row.flatMap(this::named));
        if (quotation.isEmpty()) {
            writing.seat().toasts().show(writing.say("brief.stand.nothing"));
            return;
        }
        stay((_, now, stamp) -> RunningIn.stand(now, quotation.get(), stamp));
    }

    private Optional<String> named(Row row) {
        if (!(views.get(row.key()) instanceof ProseView prose)) {
            return Optional.empty();
        }
        List<RunIn.Mark> marks =
                row.what() instanceof Row.Block(BlockPlace _, BriefBlock block)
                        ? RunIn.marksIn(block)
                        : List.of();
        int caret = prose.caret();
        return marks.stream()
                .filter(m -> m.span().start() <= caret && caret <= m.span().end())
                .findFirst()
                .or(() -> marks.isEmpty() ? Optional.empty() : Optional.of(marks.getLast()))
                .map(RunIn.Mark::quotation);
    }

    /// Edits, and leaves the keyboard in the row where it was.
    private void stay(BriefModel.Making make) {
        long key = model.currentProperty().get();
        var _ =
                model.edit(make)
                        .thenAccept(_ -> Fx.later(() -> model.row(key).ifPresent(this::go)));
    }

    /// Takes back what is typed where the keyboard is and not handed in.
    boolean untype(boolean again) {
        Optional<RowView> typing =
                views.values().stream().filter(view -> view.node().isFocusWithin()).findFirst();
        if (typing.isEmpty()) {
            return false;
        }
        RowView view = typing.get();
        Optional<Row.Said> said = again ? model.retype(view.row()) : model.untype(view.row());
        said.ifPresent(_ -> view.update(view.row()));
        return said.isPresent();
    }

    private void moved(long key, BlockPlace gap) {
        model.row(key)
                .flatMap(Row::place)
                .ifPresent(
                        place -> {
                            var _ =
                                    model.edit(
                                                    (_, now, stamp) ->
                                                            BriefBlocks.move(
                                                                    now, place, gap, stamp))
                                            .thenAccept(
                                                    _ ->
                                                            Fx.later(
                                                                    () ->
                                                                            model.row(key)
                                                                                    .ifPresent(
                                                                                            this
                                                                                                    ::go)));
                        });
    }

    private void dropped(List<String> passages, BlockPlace gap) {
        quote(passages, gap);
    }

    /// Quotes passages in a gap and goes to the last of them. A single short one that comes beside
    /// a paragraph runs in it: where one writes, or at its end.
    void quote(List<String> passages, BlockPlace gap) {
        model.handIn();
        Optional<BlockPlace> paragraph =
                model.brief()
                        .filter(
                                brief ->
                                        passages.size() == 1 && isShort(brief, passages.getFirst()))
                        .flatMap(brief -> RunningIn.paragraphAt(brief, gap));
        if (paragraph.isPresent()) {
            quoteIn(passages.getFirst(), paragraph.get());
            return;
        }
        int count = passages.size();
        writing.editThenGo(
                (contents, now, stamp) ->
                        org.briefingbuilder.edits.Quoting.at(
                                now,
                                gap,
                                passages.stream()
                                        .flatMap(id -> contents.passage(id).stream())
                                        .toList(),
                                writing.seat().desk().session().ids(),
                                stamp),
                gap.at(gap.index() + Math.max(0, count - 1)));
    }

    private boolean isShort(Brief brief, String passage) {
        try {
            Limits limits = Checking.limits(brief);
            return writing.contents()
                    .passage(passage)
                    .filter(p -> limits.runsIn(Words.count(p.anchor().words())))
                    .isPresent();
        } catch (Problem unknownTemplate) {
            return false;
        }
    }

    private void quoteIn(String passage, BlockPlace paragraph) {
        Optional<Row> row = model.rowAt(paragraph);
        boolean written = row.equals(model.current());
        int caret =
                written && row.map(r -> views.get(r.key())).orElse(null) instanceof ProseView prose
                        ? prose.caret()
                        : Integer.MAX_VALUE;
        stay(
                (contents, now, stamp) ->
                        contents.passage(passage)
                                .map(
                                        p ->
                                                RunningIn.quote(
                                                        now,
                                                        paragraph,
                                                        caret,
                                                        p,
                                                        writing.seat().desk().session().ids(),
                                                        stamp))
                                .orElseGet(
                                        () ->
                                                BriefBlocks.insert(
                                                        now, paragraph, List.of(), stamp)));
        writing.seat()
                .toasts()
                .act(
                        writing.say("brief.ran-in"),
                        writing.say("command.brief.stand"),
                        () -> standOf(passage));
    }

    /// The newest quotation of a passage stands as a block.
    private void standOf(String passage) {
        model.brief().stream()
                .flatMap(Brief::quotations)
                .filter(q -> q.passage().equals(passage) && writing.runsIn(q.id()))
                .map(BriefBlock.Quotation::id)
                .reduce((_, last) -> last)
                .ifPresent(id -> stay((_, now, stamp) -> RunningIn.stand(now, id, stamp)));
    }
}
