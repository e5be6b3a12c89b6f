package org.briefingbuilder.ui.brief;

import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.briefingbuilder.app.Publishing;
import org.briefingbuilder.edits.BriefEdits;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.publish.Templates;
import org.briefingbuilder.ui.kit.Days;
import org.briefingbuilder.ui.kit.Forms;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.terms.LevelMenu;
import org.briefingbuilder.ui.kit.terms.ScalesSheet;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The sheet with the facts of a brief: what its head and foot say, its date, language, citation
/// style and paper, and how long a quotation in the prose may be.
final class Facts {

    private static final String NAME = "brief-facts";
    private static final double WIDTH = 560;
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}{0,3}");

    private final Seat seat;
    private final BriefModel model;
    private final Brief brief;
    private final GridPane grid = new GridPane(12, 8);
    private final TextField title = new TextField();
    private final TextField shortTitle = new TextField();
    private final TextField marking = new TextField();
    private final TextField authors = new TextField();
    private final TextField organisation = new TextField();
    private final TextField version = new TextField();
    private final DatePicker date;
    private final ChoiceBox<String> language = new ChoiceBox<>();
    private final ChoiceBox<String> style = new ChoiceBox<>();
    private final ChoiceBox<String> paper = new ChoiceBox<>();
    private final TextField runInWords = new TextField();
    private final TextField place = new TextField();
    private final TextField time = new TextField();
    private final TextField chair = new TextField();

    Facts(Seat seat, BriefModel model, Brief brief) {
        this.seat = seat;
        this.date = Days.picker(seat.words());
        this.model = model;
        this.brief = brief;
    }

    /// The facts of a new brief.
    static Brief.Facts fresh(String language, String author) {
        Brief.Facts none = Brief.Facts.none();
        return new Brief.Facts(
                none.shortTitle(),
                none.marking(),
                author.isBlank() ? List.of() : List.of(author),
                none.organisation(),
                none.version(),
                LocalDate.now(java.time.ZoneId.systemDefault()).toString(),
                language,
                none.style(),
                none.paper(),
                none.meeting());
    }

    void show() {
        Brief.Facts facts = brief.facts();
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, fields);
        put("brief.title", title, brief.title());
        put("brief.facts.short-title", shortTitle, facts.shortTitle());
        put("brief.facts.marking", marking, facts.marking());
        grid.add(LevelMenu.beside(marking, seat), 1, grid.getRowCount() - 1);
        grid.add(
                Panes.link(seat.say("brief.scales"), () -> ScalesSheet.show(seat)),
                1,
                grid.getRowCount());
        put("brief.facts.authors", authors, String.join("; ", facts.authors()));
        authors.setPromptText(seat.say("brief.facts.authors.prompt"));
        put("brief.facts.organisation", organisation, facts.organisation());
        put("brief.facts.version", version, facts.version());
        add("brief.facts.date", date);
        day(facts.date()).ifPresent(date::setValue);
        choices(language, List.of("en", "ur"), facts.language(), "brief.language.");
        add("brief.facts.language", language);
        choices(style, styles(facts.style()), facts.style(), "brief.style.");
        add("brief.facts.style", style);
        choices(paper, List.of("A4", "Letter"), facts.paper(), "brief.paper.");
        add("brief.facts.paper", paper);
        put("brief.facts.run-in-words", runInWords, written(facts.runInWords()));
        runInWords.setTextFormatter(new TextFormatter<>(Facts::digits));
        runInWords.setPromptText(
                Templates.runInWords(brief.template()).stream()
                        .mapToObj(most -> seat.say("brief.facts.run-in-words.template", most))
                        .findFirst()
                        .orElseGet(() -> seat.say("brief.style.own")));
        Brief.Meeting meeting = facts.meeting().orElse(new Brief.Meeting("", "", ""));
        if (facts.meeting().isPresent() || Templates.isForMeeting(brief.template())) {
            put("brief.facts.place", place, meeting.place());
            put("brief.facts.time", time, meeting.time());
            put("brief.facts.chair", chair, meeting.chair());
        }
        Button save = Panes.button(seat.say("ui.save"), this::save, "primary");
        save.setId("brief-facts-save");
        save.setDefaultButton(true);
        seat.overlay()
                .show(
                        new Overlay.Sheet(
                                NAME,
                                seat.say("brief.facts.title"),
                                grid,
                                WIDTH,
                                Panes.button(
                                        seat.say("ui.cancel"), () -> seat.overlay().close(NAME)),
                                save));
    }

    private static String written(OptionalInt words) {
        return words.isPresent() ? String.valueOf(words.getAsInt()) : "";
    }

    /// Takes no more than three digits, of any script.
    private static TextFormatter.@Nullable Change digits(TextFormatter.Change change) {
        return DIGITS.matcher(change.getControlNewText()).matches() ? change : null;
    }

    private void put(String key, TextField field, String value) {
        field.setText(value);
        field.setId(key.replace('.', '-'));
        add(key, field);
    }

    private void add(String key, Control control) {
        Forms.row(grid, seat.say(key), control);
    }

    /// The bundled styles, the template's own as an empty name, and the one that is set.
    static List<String> styles(String set) {
        List<String> all = new ArrayList<>();
        all.add("");
        all.addAll(Publishing.styles());
        if (!all.contains(set)) {
            all.add(set);
        }
        return all;
    }

    private void choices(ChoiceBox<String> box, List<String> all, String set, String prefix) {
        List<String> items = new ArrayList<>(all);
        if (!items.contains(set)) {
            items.add(set);
        }
        box.getItems().setAll(items);
        box.setConverter(new Named(key -> name(seat, prefix, key)));
        box.setValue(set);
    }

    /// What a language, a style or a paper is called; itself when it has no name here.
    static String name(Seat seat, String prefix, String key) {
        String bare = key.isEmpty() ? "own" : key;
        return seat.words().find(prefix + bare).orElse(key);
    }

    static Optional<LocalDate> day(String date) {
        try {
            return date.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(date));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private void save() {
        Brief.Facts facts =
                new Brief.Facts(
                        shortTitle.getText().strip(),
                        marking.getText().strip(),
                        Arrays.stream(authors.getText().split(";"))
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .toList(),
                        organisation.getText().strip(),
                        version.getText().strip(),
                        date.getValue() == null ? "" : date.getValue().toString(),
                        language.getValue(),
                        style.getValue(),
                        paper.getValue(),
                        Optional.of(
                                new Brief.Meeting(
                                        place.getText().strip(),
                                        time.getText().strip(),
                                        chair.getText().strip())),
                        runInWords.getText().isEmpty()
                                ? OptionalInt.empty()
                                : OptionalInt.of(Integer.parseInt(runInWords.getText())));
        String words = title.getText().strip();
        seat.overlay().close(NAME);
        var _ =
                model.edit(
                        (_, now, stamp) ->
                                BriefEdits.change(
                                        now, now.withTitle(words).withFacts(facts), stamp));
    }
}
