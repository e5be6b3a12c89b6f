package org.briefingbuilder.ui.kit.terms;

import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.briefingbuilder.edits.TermsEdits;
import org.briefingbuilder.edits.TermsEdits.Said;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Terms;
import org.briefingbuilder.ui.kit.Forms;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// The sheet that asks on what terms the words of some items may be used: the rule, the speaker and
/// the occasion, how the speaker may be spoken of, whose names are protected, the marking. One edit
/// for all of them; for the JavaFX thread.
public final class TermsSheet {

    private static final String NAME = "terms";
    private static final double WIDTH = 620;
    private static final int NAME_ROWS = 3;

    private final Seat seat;
    private final List<String> ids;
    private final GridPane grid = Panes.styled(new GridPane(), "form");
    private final ChoiceBox<Terms.Rule> rule = new ChoiceBox<>();
    private final TextField speaker = new TextField();
    private final TextField occasion = new TextField();
    private final TextField described = new TextField();
    private final TextArea names = new TextArea();
    private final TextField marking = new TextField();
    private final Label meaning = Panes.wrapped("", "muted", "small");

    private TermsSheet(Seat seat, List<String> ids) {
        this.seat = seat;
        this.ids = ids;
    }

    /// Asks about sources, passages or briefs; about none there is nothing to ask.
    public static void show(Seat seat, List<? extends Item> items) {
        if (!items.isEmpty() && !seat.overlay().isShowing(NAME)) {
            new TermsSheet(seat, items.stream().map(Item::id).toList()).show(items);
        }
    }

    private void show(List<? extends Item> items) {
        ColumnConstraints keys = new ColumnConstraints();
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(keys, fields);
        grid.setHgap(12);
        grid.setVgap(8);
        rule.getItems().setAll(Terms.Rule.values());
        rule.setConverter(new RuleName());
        rule.valueProperty().subscribe(this::explain);
        names.setPrefRowCount(NAME_ROWS);
        names.setWrapText(true);
        add("terms.rule", rule);
        grid.add(meaning, 1, grid.getRowCount());
        add("terms.speaker", speaker);
        add("terms.occasion", occasion);
        add("terms.described", described);
        add("terms.names", names);
        add("terms.marking", marking);
        grid.add(LevelMenu.beside(marking, seat), 1, grid.getRowCount() - 1);
        grid.add(
                Panes.link(seat.say("scales.open"), () -> ScalesSheet.show(seat)),
                1,
                grid.getRowCount());
        described.setPromptText(seat.say("terms.described.prompt"));
        names.setPromptText(seat.say("terms.names.prompt"));
        marking.setPromptText("TLP:AMBER");
        fill(said(items));
        boolean readOnly = seat.desk().isReadOnly();
        Button save = Panes.button(seat.say("ui.save"), this::save, "primary");
        save.setId("terms-save");
        save.setDefaultButton(true);
        save.setDisable(readOnly);
        VBox content = new VBox(10, Panes.wrapped(seat.say("terms.about", items.size())), grid);
        seat.overlay()
                .show(
                        new Overlay.Sheet(
                                NAME,
                                seat.say("terms.title"),
                                content,
                                WIDTH,
                                Panes.button(
                                        seat.say("ui.cancel"), () -> seat.overlay().close(NAME)),
                                save));
    }

    /// What is said of all of them alike; of items that differ, nothing.
    private Said said(List<? extends Item> items) {
        Contents contents = seat.desk().contents();
        List<Said> all =
                items.stream()
                        .map(contents::termsOf)
                        .map(terms -> terms.map(Said::of).orElseGet(Said::nothing))
                        .distinct()
                        .toList();
        return all.size() == 1 ? all.getFirst() : Said.nothing();
    }

    private void fill(Said said) {
        rule.setValue(said.rule());
        speaker.setText(said.speaker());
        occasion.setText(said.occasion());
        described.setText(said.described());
        names.setText(String.join("\n", said.names()));
        marking.setText(said.marking());
    }

    private void explain(Terms.Rule chosen) {
        meaning.setText(Objects.isNull(chosen) ? "" : seat.say("terms.meaning." + key(chosen)));
    }

    private void add(String key, Control control) {
        control.setId(key.replace('.', '-'));
        Forms.row(grid, seat.say(key), control);
    }

    private void save() {
        Said said =
                new Said(
                        rule.getValue(),
                        speaker.getText(),
                        occasion.getText(),
                        described.getText(),
                        names.getText().lines().toList(),
                        marking.getText());
        var _ =
                seat.desk()
                        .edit(
                                contents ->
                                        TermsEdits.set(
                                                contents,
                                                ids.stream()
                                                        .map(contents::item)
                                                        .flatMap(Optional::stream)
                                                        .toList(),
                                                said,
                                                seat.desk().session().ids(),
                                                seat.desk().session().stamp()));
        seat.overlay().close(NAME);
    }

    private static String key(Terms.Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The rule in the words of the window; nobody types one.
    private final class RuleName extends StringConverter<Terms.Rule> {
        @Override
        public String toString(Terms.Rule one) {
            return Objects.isNull(one) ? "" : seat.say("terms.rule." + key(one));
        }

        @Override
        public Terms.Rule fromString(String words) {
            return Terms.Rule.ON_RECORD;
        }
    }
}
