package org.briefingbuilder.ui.evidence;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Days;
import org.briefingbuilder.ui.kit.Dropdown;
import org.briefingbuilder.ui.kit.Marks;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.passages.PassageFilter;
import org.briefingbuilder.ui.kit.passages.PassageIndex.Sorting;
import org.briefingbuilder.ui.kit.passages.Period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Above the list: what is asked for as chips that can be taken away, what else can be asked for,
/// the words, and how many there are in which order.
final class FilterBar {

    /// More chosen values of one kind than this are one chip.
    private static final int FEW = 3;

    private final Seat seat;
    private final EvidenceModel model;
    private final Phrases phrases;
    private final SavedSearches saved;
    private final FilledFlow flow;
    private final TextField words = new TextField();
    private final MenuButton found = new MenuButton();
    private Optional<Dropdown> open = Optional.empty();

    FilterBar(Seat seat, EvidenceModel model) {
        this.seat = seat;
        this.model = model;
        this.phrases = new Phrases(seat.words());
        this.saved = new SavedSearches(seat.preferences(), seat.desk().project().file());
        words.setPromptText(seat.say("evidence.words"));
        Panes.name(words, seat.say("evidence.words"));
        words.getStyleClass().add("filter-words");
        words.textProperty()
                .addListener(
                        (_, _, now) -> model.filterProperty().set(model.filter().withWords(now)));
        arrangementMenu();
        Button save = new Button(seat.say("evidence.save"));
        save.getStyleClass().add("save-search");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(_ -> savedSearches(save));
        HBox end = new HBox(found, save);
        end.getStyleClass().add("filter-end");
        flow = new FilledFlow(end);
        flow.getStyleClass().add("filter-bar");
        model.filterProperty()
                .addListener(
                        (_, was, is) -> {
                            if (was.isAll() == is.isAll()
                                    && was.withWords("").equals(is.withWords(""))) {
                                showWords();
                            } else {
                                show();
                            }
                        });
        model.listingProperty().addListener(_ -> count());
        model.arrangementProperty().addListener(_ -> count());
        seat.desk().watch(_ -> show());
        show();
        count();
    }

    Node node() {
        return flow;
    }

    /// Where the words are typed.
    TextField words() {
        return words;
    }

    private void showWords() {
        if (!words.getText().equals(model.filter().words())) {
            words.setText(model.filter().words());
        }
    }

    private void show() {
        PassageFilter filter = model.filter();
        showWords();
        List<Node> chips = new ArrayList<>();
        themes(filter, chips);
        sources(filter, chips);
        chips(
                filter.people(),
                person -> new Label(person),
                filter::withPeople,
                count -> seat.say("evidence.people", count),
                chips);
        chips(
                filter.states(),
                state -> new Label(phrases.state(state)),
                filter::withStates,
                count -> seat.say("evidence.states", count),
                chips);
        if (!(filter.period() instanceof Period.Always)) {
            chips.add(
                    chip(
                            new Label(phrases.period(filter.period())),
                            filter.withPeriod(new Period.Always())));
        }
        if (filter.use() != PassageFilter.Use.ANY) {
            chips.add(
                    chip(
                            new Label(phrases.use(filter.use())),
                            filter.withUse(PassageFilter.Use.ANY)));
        }
        chips.addAll(choices());
        if (!filter.isAll()) {
            chips.add(
                    Panes.link(
                            seat.say("evidence.clear"),
                            () -> model.filterProperty().set(PassageFilter.all())));
        }
        chips.add(words);
        boolean typing = words.isFocused();
        int caret = words.getCaretPosition();
        if (!keeps(chips)) {
            flow.setItems(chips);
            if (typing) {
                words.requestFocus();
                words.positionCaret(caret);
            }
        }
    }

    /// While only the words change, everything that is shown stays where it is.
    private boolean keeps(List<Node> chips) {
        List<String> now = chips.stream().map(FilterBar::spoken).toList();
        return flow.items().stream().map(FilterBar::spoken).toList().equals(now);
    }

    private static String spoken(Node chip) {
        return String.valueOf(chip.getAccessibleText())
                + (chip instanceof Button button ? button.getText() + button.getUserData() : "");
    }

    private void themes(PassageFilter filter, List<Node> chips) {
        Contents contents = seat.desk().contents();
        if (filter.together()) {
            String all =
                    String.join(
                            " + ",
                            filter.themes().stream()
                                    .map(id -> phrases.theme(contents, id))
                                    .toList());
            chips.add(chip(new Label(all), filter.withThemes(Set.of())));
            return;
        }
        chips(
                filter.themes(),
                id -> {
                    Label label = new Label(phrases.theme(contents, id));
                    contents.theme(id).ifPresent(theme -> label.setGraphic(Marks.of(theme)));
                    return label;
                },
                filter::withThemes,
                count -> seat.say("evidence.themes", count),
                chips);
    }

    private void sources(PassageFilter filter, List<Node> chips) {
        Contents contents = seat.desk().contents();
        chips(
                filter.sources(),
                id -> new Label(contents.source(id).map(Source::title).orElse("")),
                filter::withSources,
                count -> seat.say("evidence.sources", count),
                chips);
    }

    private <T> void chips(
            Set<T> values,
            Function<T, Label> shown,
            Function<Set<T>, PassageFilter> with,
            Function<Integer, String> many,
            List<Node> chips) {
        if (values.size() > FEW) {
            chips.add(chip(new Label(many.apply(values.size())), with.apply(Set.of())));
            return;
        }
        for (T value : values) {
            Set<T> others = new LinkedHashSet<>(values);
            others.remove(value);
            chips.add(chip(shown.apply(value), with.apply(others)));
        }
    }

    private Button chip(Label label, PassageFilter without) {
        label.setMaxWidth(220);
        label.setMinWidth(0);
        Panes.script(label, label.getText());
        label.getStyleClass().add("chip-words");
        Label cross = Panes.styled(new Label("×"), "chip-words");
        HBox content = new HBox(label, cross);
        content.setAlignment(Pos.CENTER);
        content.setSpacing(5);
        Button chip = new Button("", content);
        chip.getStyleClass().addAll("filter-chip", "on");
        chip.setAccessibleText(seat.say("evidence.without", label.getText()));
        chip.setUserData(without.withWords(""));
        chip.setOnAction(
                _ -> model.filterProperty().set(without.withWords(model.filter().words())));
        return chip;
    }

    private List<Node> choices() {
        return List.of(
                choice(seat.say("evidence.theme"), this::themeChoice),
                choice(seat.say("evidence.source"), this::sourceChoice),
                choice(seat.say("evidence.person"), this::personChoice),
                choice(seat.say("evidence.state"), this::stateChoice),
                choice(seat.say("evidence.date"), this::dateChoice),
                choice(seat.say("evidence.use"), this::useChoice));
    }

    private Button choice(String name, Function<String, Region> content) {
        Button button = new Button(name, new Label("▾"));
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.getStyleClass().add("filter-chip");
        button.setAccessibleText(name);
        button.setOnAction(_ -> drop(button, content.apply(name)));
        return button;
    }

    private void drop(Node below, Region content) {
        hide();
        Dropdown dropdown = new Dropdown(seat.overlay(), content);
        open = Optional.of(dropdown);
        dropdown.showBelow(below);
        if (content instanceof Choice choice) {
            choice.focus();
        }
    }

    private void hide() {
        open.ifPresent(Dropdown::hide);
        open = Optional.empty();
    }

    private Region themeChoice(String name) {
        List<Choice.Entry> entries = new ArrayList<>();
        for (Theme theme : seat.desk().contents().themes()) {
            entries.add(
                    new Choice.Entry(
                            theme.id(),
                            theme.name(),
                            Optional.of(Marks.of(theme)),
                            number(seat.desk().tally().passages(theme.id()))));
        }
        entries.add(
                new Choice.Entry(
                        PassageFilter.NO_THEME,
                        seat.say("evidence.no-theme"),
                        Optional.empty(),
                        ""));
        return multiple(
                name,
                entries,
                PassageFilter::themes,
                Function.identity(),
                PassageFilter::withThemes);
    }

    private Region sourceChoice(String name) {
        List<Choice.Entry> entries = new ArrayList<>();
        for (Source source : seat.desk().contents().sources()) {
            entries.add(
                    new Choice.Entry(
                            source.id(),
                            source.title(),
                            Optional.empty(),
                            number(seat.desk().tally().passagesOfSource(source.id()))));
        }
        return multiple(
                name,
                entries,
                PassageFilter::sources,
                Function.identity(),
                PassageFilter::withSources);
    }

    private Region personChoice(String name) {
        List<Choice.Entry> entries = new ArrayList<>();
        model.overview()
                .people()
                .forEach(
                        (person, count) ->
                                entries.add(
                                        new Choice.Entry(
                                                person, person, Optional.empty(), number(count))));
        return multiple(
                name,
                entries,
                PassageFilter::people,
                Function.identity(),
                PassageFilter::withPeople);
    }

    private Region stateChoice(String name) {
        List<Choice.Entry> entries = new ArrayList<>();
        for (Passage.State state : Passage.State.values()) {
            entries.add(
                    new Choice.Entry(
                            state.name(),
                            phrases.state(state),
                            Optional.empty(),
                            number(seat.desk().tally().inState(state))));
        }
        return multiple(
                name,
                entries,
                PassageFilter::states,
                Passage.State::valueOf,
                PassageFilter::withStates);
    }

    private <T> Choice multiple(
            String name,
            List<Choice.Entry> entries,
            Function<PassageFilter, Set<T>> values,
            Function<String, T> value,
            BiFunction<PassageFilter, Set<T>, PassageFilter> with) {
        return new Choice(
                name,
                seat.say("evidence.find", name),
                entries,
                id ->
                        values.apply(model.filter()).contains(value.apply(id))
                                ? Choice.Chosen.YES
                                : Choice.Chosen.NO,
                (id, on) -> {
                    Set<T> changed = new LinkedHashSet<>(values.apply(model.filter()));
                    if (on) {
                        changed.add(value.apply(id));
                    } else {
                        changed.remove(value.apply(id));
                    }
                    model.filterProperty().set(with.apply(model.filter(), changed));
                    open.ifPresent(Dropdown::place);
                });
    }

    private Region useChoice(String name) {
        List<Choice.Entry> entries = new ArrayList<>();
        for (PassageFilter.Use use : PassageFilter.Use.values()) {
            entries.add(new Choice.Entry(use.name(), phrases.use(use), Optional.empty(), ""));
        }
        return new Choice(
                name,
                seat.say("evidence.find", name),
                entries,
                id -> model.filter().use().name().equals(id) ? Choice.Chosen.YES : Choice.Chosen.NO,
                (id, _) ->
                        model.filterProperty()
                                .set(model.filter().withUse(PassageFilter.Use.valueOf(id))));
    }

    private Region dateChoice(String name) {
        VBox box = new VBox();
        box.getStyleClass().addAll("choice", "date-choice");
        box.setAccessibleText(name);
        for (Period period :
                List.of(
                        new Period.Always(),
                        new Period.LastDays(1),
                        new Period.LastDays(7),
                        new Period.LastDays(30),
                        new Period.LastDays(365))) {
            Button button =
                    Panes.button(
                            phrases.period(period),
                            () -> {
                                hide();
                                model.filterProperty().set(model.filter().withPeriod(period));
                            },
                            "flat",
                            "row-button");
            button.setMaxWidth(Double.MAX_VALUE);
            box.getChildren().add(button);
        }
        DatePicker from = day("evidence.from", between().flatMap(Period.Between::from));
        DatePicker to = day("evidence.to", between().flatMap(Period.Between::to));
        for (DatePicker picker : List.of(from, to)) {
            picker.valueProperty()
                    .addListener(
                            _ ->
                                    model.filterProperty()
                                            .set(
                                                    model.filter()
                                                            .withPeriod(
                                                                    new Period.Between(
                                                                            Optional.ofNullable(
                                                                                    from
                                                                                            .getValue()),
                                                                            Optional.ofNullable(
                                                                                    to
                                                                                            .getValue())))));
        }
        HBox days = new HBox(8, from, to);
        days.getStyleClass().add("days");
        box.getChildren().add(days);
        return box;
    }

    private Optional<Period.Between> between() {
        return model.filter().period() instanceof Period.Between between
                ? Optional.of(between)
                : Optional.empty();
    }

    private DatePicker day(String key, Optional<LocalDate> value) {
        DatePicker picker = Days.picker(seat.words());
        value.ifPresent(picker::setValue);
        picker.setPromptText(seat.say(key));
        Panes.name(picker, seat.say(key));
        picker.setPrefWidth(140);
        return picker;
    }

    private void savedSearches(Node below) {
        VBox box = new VBox();
        box.getStyleClass().addAll("choice", "saved-searches");
        TextField name = new TextField();
        name.setPromptText(seat.say("evidence.save.name"));
        Panes.name(name, seat.say("evidence.save.name"));
        Runnable save =
                () -> {
                    saved.save(name.getText(), model.filter());
                    hide();
                };
        name.setOnAction(_ -> save.run());
        Button button = Panes.button(seat.say("ui.save"), save, "primary");
        button.disableProperty().bind(name.textProperty().map(String::isBlank));
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(8, name, button);
        row.getStyleClass().add("days");
        box.getChildren().add(row);
        for (SavedSearches.Saved search : saved.list()) {
            box.getChildren().add(savedSearch(search, below));
        }
        drop(below, box);
        name.requestFocus();
    }

    private Node savedSearch(SavedSearches.Saved search, Node below) {
        Button go =
                Panes.button(
                        search.name(),
                        () -> {
                            hide();
                            model.filterProperty().set(search.filter());
                        },
                        "flat",
                        "row-button");
        go.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(go, Priority.ALWAYS);
        Button remove =
                Panes.iconButton(
                        org.kordamp.ikonli.feather.Feather.X,
                        seat.say("evidence.save.remove", search.name()),
                        () -> {
                            saved.remove(search);
                            savedSearches(below);
                        });
        return new HBox(go, remove);
    }

    private void count() {
        Listing listing = model.listing();
        String by = phrases.grouping(model.arrangementProperty().get().grouping());
        found.setText(
                listing.found() == listing.all()
                        ? seat.say("evidence.count.all", listing.all(), by)
                        : seat.say("evidence.count", listing.found(), listing.all(), by));
    }

    private void arrangementMenu() {
        found.getStyleClass().addAll("flat", "quiet-menu");
        found.setMinWidth(Region.USE_PREF_SIZE);
        ToggleGroup groups = new ToggleGroup();
        for (Arrangement.Grouping grouping : Arrangement.Grouping.values()) {
            RadioMenuItem item = new RadioMenuItem(phrases.grouping(grouping));
            item.setToggleGroup(groups);
            item.setSelected(grouping == model.arrangementProperty().get().grouping());
            item.setOnAction(
                    _ ->
                            model.arrangementProperty()
                                    .set(model.arrangementProperty().get().withGrouping(grouping)));
            found.getItems().add(item);
        }
        found.getItems().add(new SeparatorMenuItem());
        ToggleGroup orders = new ToggleGroup();
        for (Sorting sorting : Arrays.asList(Sorting.values())) {
            RadioMenuItem item = new RadioMenuItem(sorting(sorting));
            item.setToggleGroup(orders);
            item.setSelected(sorting == model.arrangementProperty().get().sorting());
            item.setOnAction(
                    _ ->
                            model.arrangementProperty()
                                    .set(model.arrangementProperty().get().withSorting(sorting)));
            found.getItems().add(item);
        }
    }

    private String sorting(Sorting sorting) {
        return switch (sorting) {
            case PLACE -> seat.say("evidence.sort.place");
            case DATE -> seat.say("evidence.sort.date");
            case PERSON -> seat.say("evidence.sort.person");
        };
    }

    private String number(int count) {
        return seat.words().number(count);
    }
}
