package org.briefingbuilder.ui.search;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Hit;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Dropdown;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Scope;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Spot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The field in the top bar that finds everything: what is found stands below it as one types;
/// arrows walk, Tab goes to the next group, Enter goes there.
public final class SearchField {

    private static final double WIDTH = 460;
    private static final double RESULTS_WIDTH = 680;

    /// Milliseconds: what was opened is seen first.
    private static final double WARM_UP = 1_000;

    /// Milliseconds without a key after which all passages are counted.
    private static final double REST = 150;

    private static final PseudoClass WALKED = PseudoClass.getPseudoClass("walked");

    private final Seat seat;
    private final SearchModel model;
    private final RecentSearches recent;
    private final TextField field = new TextField();
    private final StackPane node;
    private final VBox list = new VBox();

    /// As high as its rows are when their words wrap, where there is room.
    private final ScrollPane scroll =
            new ScrollPane(list) {
                @Override
                public Orientation getContentBias() {
                    return Orientation.HORIZONTAL;
                }
            };

    private final List<Node> rows = new ArrayList<>();
    private final Map<Result, HBox> made = new LinkedHashMap<>();
    private final Map<Result.Group, Label> headings = new EnumMap<>(Result.Group.class);
    private final Label nothing = Panes.styled(Panes.muted(""), "nothing-found");
    private final VBox results = new VBox();
    private final Dropdown dropdown;
    private Results shown = Results.none();
    private Optional<Node> before = Optional.empty();
    private int walked;

    public SearchField(Seat seat) {
        this.seat = seat;
        this.model = new SearchModel(seat.desk(), this::commands, work -> Fx.delay(REST, work));
        this.recent = new RecentSearches(seat.preferences());
        seat.commands().add("search.focus", Scope.ALWAYS, this::begin, "Ctrl+K");
        field.setPromptText(seat.say("search.prompt"));
        Panes.name(field, seat.say("search.prompt"));
        field.getStyleClass().add("search-field");
        Label key = Panes.key(seat.commands().hint("search.focus"));
        key.setMouseTransparent(true);
        key.visibleProperty().bind(field.textProperty().isEmpty());
        StackPane.setAlignment(key, Pos.CENTER_RIGHT);
        // Looks as the field does, which is made ready when the rest has been seen.
        Label waiting =
                Panes.styled(
                        new Label(seat.say("search.prompt")),
                        "text-input",
                        "text-field",
                        "search-field",
                        "waiting");
        waiting.setMaxWidth(Double.MAX_VALUE);
        waiting.setOnMousePressed(_ -> begin());
        node = new StackPane(waiting, key);
        node.getStyleClass().add("search");
        node.setMaxWidth(WIDTH);
        node.setPrefWidth(WIDTH);
        list.setAccessibleRole(AccessibleRole.LIST_VIEW);
        list.setAccessibleText(seat.say("search.results"));
        list.getStyleClass().add("result-list");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        results.getStyleClass().add("search-results");
        results.setPrefWidth(RESULTS_WIDTH);
        dropdown = new Dropdown(seat.overlay(), results).kept();
        field.textProperty()
                .addListener(
                        (_, _, now) -> {
                            model.search(now);
                            if (now.isBlank()) {
                                showRecent();
                            }
                        });
        field.focusedProperty()
                .addListener(
                        (_, _, focused) -> {
                            if (focused) {
                                showAgain();
                            } else {
                                dropdown.hide();
                            }
                        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.setOnMouseClicked(_ -> showAgain());
        model.resultsProperty()
                .addListener(
                        (_, _, found) -> {
                            if (!found.typed().isEmpty()) {
                                show(found);
                            }
                        });
    }

    /// Makes what is typed into; nothing happens when it is there.
    public void complete() {
        if (field.getParent() == null) {
            node.getChildren().set(0, field);
        }
    }

    /// Reads what the first answer needs, when what was opened has been seen.
    public void makeReady() {
        var _ = Fx.delay(WARM_UP, model::warmUp);
    }

    public Node node() {
        return node;
    }

    /// The words by which what is shown was found.
    public String shownWords() {
        return shown.typed();
    }

    /// The window goes: nothing is shown any more.
    public void close() {
        model.search("");
    }

    TextField field() {
        return field;
    }

    VBox list() {
        return list;
    }

    Label nothing() {
        return nothing;
    }

    Results shown() {
        return shown;
    }

    int walked() {
        return walked;
    }

    /// Puts the keyboard here, and remembers where it was.
    private void begin() {
        complete();
        before =
                Optional.ofNullable(field.getScene())
                        .map(scene -> scene.getFocusOwner())
                        .filter(owner -> owner != field);
        field.requestFocus();
        field.selectAll();
    }

    private void leave() {
        dropdown.hide();
        before.filter(owner -> owner.getScene() != null).ifPresent(Node::requestFocus);
    }

    private void showAgain() {
        if (field.getText().isBlank()) {
            showRecent();
        } else {
            model.search(field.getText());
        }
    }

    private void showRecent() {
        List<Result> searches =
                recent.list().stream().map(words -> (Result) new Result.Recent(words)).toList();
        if (searches.isEmpty()) {
            dropdown.hide();
            shown = Results.none();
        } else {
            Results none = Results.none();
            show(new Results("", none.sought(), none.contents(), searches));
        }
    }

    private void show(Results found) {
        boolean same = shown.typed().equals(found.typed());
        Optional<Result> at = same ? walkedResult() : Optional.empty();
        shown = found;
        walked = at.map(result -> Math.max(0, found.list().indexOf(result))).orElse(0);
        if (!field.isFocused()) {
            return;
        }
        nothing.setText(seat.say("search.nothing", found.typed().strip()));
        Node inside = found.list().isEmpty() ? nothing : scroll;
        if (!results.getChildren().equals(List.of(inside))) {
            // What is put in again, though it is there, is styled again.
            results.getChildren().setAll(inside);
        }
        fill(same);
        list.setAccessibleText(
                found.typed().isBlank()
                        ? seat.say("search.results")
                        : seat.say("search.found", found.typed().strip(), found.list().size()));
        dropdown.showBelow(node);
        reveal();
    }

    /// @param same whether rows of the same search are kept as they are
    private void fill(boolean same) {
        ResultRows make = new ResultRows(shown, seat.desk().tally(), seat.words());
        Map<Result, HBox> kept = same ? Map.copyOf(made) : Map.of();
        Spare spare = new Spare(same ? Map.of() : made);
        List<Node> all = new ArrayList<>();
        rows.clear();
        made.clear();
        for (Result result : shown.list()) {
            if (rows.isEmpty() || shown.list().get(rows.size() - 1).group() != result.group()) {
                all.add(headings.computeIfAbsent(result.group(), make::heading));
            }
            HBox row = kept.get(result);
            if (row == null || rows.contains(row)) {
                row =
                        spare.next(result)
                                .map(s -> make.row(result, s))
                                .orElseGet(() -> make.row(result));
                row.setOnMouseClicked(_ -> go(result));
            }
            row.pseudoClassStateChanged(WALKED, rows.size() == walked);
            rows.add(row);
            made.put(result, row);
            all.add(row);
        }
        if (!list.getChildren().equals(all)) {
            list.getChildren().setAll(all);
        }
    }

    /// Rows of what was found before, to be filled anew: group by group, in their order.
    private static final class Spare {
        private final Map<Result.Group, Deque<HBox>> rows = new EnumMap<>(Result.Group.class);

        Spare(Map<Result, HBox> made) {
            made.forEach(
                    (result, row) -> {
                        if (!(result instanceof Result.AllPassages)) {
                            rows.computeIfAbsent(result.group(), _ -> new ArrayDeque<>()).add(row);
                        }
                    });
        }

        Optional<HBox> next(Result result) {
            return result instanceof Result.AllPassages
                    ? Optional.empty()
                    : Optional.ofNullable(rows.get(result.group())).map(Deque::poll);
        }
    }

    /// Scrolls to the row that Enter goes to.
    private void reveal() {
        double most = list.getHeight() - scroll.getViewportBounds().getHeight();
        if (walked < rows.size() && most > 0) {
            double middle = rows.get(walked).getBoundsInParent().getCenterY();
            scroll.setVvalue(
                    Math.clamp((middle - scroll.getViewportBounds().getHeight() / 2) / most, 0, 1));
        }
    }

    private void pressed(KeyEvent event) {
        if (!dropdown.isShowing()) {
            switch (event.getCode()) {
                case ESCAPE -> {
                    leave();
                    event.consume();
                }
                case DOWN -> {
                    showAgain();
                    event.consume();
                }
                default -> {}
            }
            return;
        }
        switch (event.getCode()) {
            case DOWN -> walk(walked + 1, event);
            case UP -> walk(walked - 1, event);
            case TAB -> walk(shown.nextGroup(walked, !event.isShiftDown()).orElse(walked), event);
            case ENTER -> {
                walkedResult().ifPresent(this::go);
                event.consume();
            }
            default -> {}
        }
    }

    private void walk(int to, KeyEvent event) {
        event.consume();
        if (shown.list().isEmpty()) {
            return;
        }
        rows.get(walked).pseudoClassStateChanged(WALKED, false);
        walked = Math.floorMod(to, shown.list().size());
        rows.get(walked).pseudoClassStateChanged(WALKED, true);
        field.setAccessibleHelp(rows.get(walked).getAccessibleText());
        reveal();
    }

    private Optional<Result> walkedResult() {
        return walked < shown.list().size()
                ? Optional.of(shown.list().get(walked))
                : Optional.empty();
    }

    private List<Result.OneCommand> commands() {
        return seat.commands().all().stream()
                .filter(command -> command.enabledProperty().get())
                .filter(command -> !command.id().equals("search.focus"))
                .map(
                        command ->
                                new Result.OneCommand(
                                        command,
                                        seat.say(command.wordsKey()),
                                        seat.commands().hint(command.id())))
                .toList();
    }

    private void go(Result result) {
        if (result instanceof Result.Recent(String words)) {
            field.setText(words);
            field.end();
            return;
        }
        recent.add(field.getText());
        leave();
        switch (result) {
            case Result.Words(Hit hit) -> go(hit, seat.desk().contents());
            case Result.AllPassages(String words, _) -> askPassages("passages.search", words);
            case Result.OneTheme(var theme) -> {
                seat.focus().themeProperty().set(Optional.of(theme.id()));
                askPassages("passages.theme", theme.id());
            }
            case Result.OneSource(var source) -> read(new Spot(source.id(), new Span(0, 0)));
            case Result.OneBrief(var brief) -> write(brief.id());
            case Result.OneCommand(var command, _, _) -> command.run();
            case Result.Recent _ -> {}
        }
    }

    private void go(Hit hit, Contents contents) {
        switch (hit.kind()) {
            case SOURCE -> read(new Spot(hit.source(), new Span(hit.start(), hit.end())));
            case PASSAGE -> contents.passage(hit.id()).ifPresent(this::go);
            case NOTE ->
                    contents.note(hit.id())
                            .map(Note::about)
                            .flatMap(contents::item)
                            .ifPresent(this::goTo);
        }
    }

    /// The place is there to answer once it has come to the front.
    private void askPassages(String request, String argument) {
        seat.focus().placeProperty().set(PlaceName.PASSAGES);
        seat.commands().ask(request, argument);
    }

    private void go(Passage passage) {
        seat.focus().passageProperty().set(Optional.of(passage.id()));
        read(Spot.of(passage));
    }

    /// Goes to a place in a text, and the keyboard with it: what is found is tagged at once.
    private void read(Spot spot) {
        seat.focus().show(spot);
        seat.commands().ask("reader.focus", "");
    }

    /// Goes to a brief.
    private void write(String brief) {
        seat.focus().briefProperty().set(Optional.of(brief));
        seat.focus().placeProperty().set(PlaceName.BRIEF);
    }

    /// To what a note is about.
    private void goTo(Item item) {
        switch (item) {
            case Passage passage -> go(passage);
            case org.briefingbuilder.model.Source source ->
                    read(new Spot(source.id(), new Span(0, 0)));
            case org.briefingbuilder.model.Theme theme -> askPassages("passages.theme", theme.id());
            case org.briefingbuilder.model.Brief brief -> {
                write(brief.id());
            }
            case Note _,
                    org.briefingbuilder.model.Terms _,
                    org.briefingbuilder.model.Waiver _,
                    org.briefingbuilder.model.Scale _,
                    org.briefingbuilder.model.KnownWord _ -> {}
        }
    }
}
