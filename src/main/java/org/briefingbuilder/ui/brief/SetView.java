package org.briefingbuilder.ui.brief;

import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.ui.kit.Icons;
import org.briefingbuilder.ui.kit.Panes;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// What is set without being written: the matrix of themes and sources, lines for notes, a page
/// break. The preview shows them.
final class SetView extends RowView {

    private static final int MOST_LINES = 100;

    private final BriefBlock kind;
    private final GrowingArea caption;
    private final Spinner<Integer> count = new Spinner<>(1, MOST_LINES, 1);
    private final Label words;

    SetView(Writing writing, Row row) {
        super(writing, row);
        kind = ((Row.Block) row.what()).block();
        words = Panes.wrapped(words(), "muted");
        words.setGraphic(Icons.of(icon()));
        words.setFocusTraversable(kind instanceof BriefBlock.PageBreak);
        caption =
                area(
                        writing.say("brief.table.caption"),
                        writing.say("brief.table.caption.prompt"),
                        "brief-caption");
        count.setEditable(true);
        count.setPrefWidth(90);
        count.setAccessibleText(writing.say("brief.lines.count"));
        count.valueProperty().addListener(_ -> typed(true));
        switch (kind) {
            case BriefBlock.Matrix _ -> fill(new VBox(words, caption));
            case BriefBlock.Lines _ -> fill(new HBox(8, words, count));
            default -> fill(words);
        }
    }

    private String words() {
        return switch (kind) {
            case BriefBlock.Matrix _ -> writing.say("brief.matrix.words");
            case BriefBlock.Lines _ -> writing.say("brief.lines.words");
            default -> writing.say("brief.page-break.words");
        };
    }

    private Feather icon() {
        return switch (kind) {
            case BriefBlock.Matrix _ -> Feather.GRID;
            case BriefBlock.Lines _ -> Feather.ALIGN_JUSTIFY;
            default -> Feather.SCISSORS;
        };
    }

    @Override
    void show(Row.Said said) {
        switch (((Row.Content) said).block()) {
            case BriefBlock.Matrix matrix -> caption.write(matrix.caption());
            case BriefBlock.Lines lines -> count.getValueFactory().setValue(lines.count());
            default -> {}
        }
    }

    @Override
    Row.Said said() {
        return new Row.Content(
                switch (kind) {
                    case BriefBlock.Matrix _ -> new BriefBlock.Matrix(caption.getText());
                    case BriefBlock.Lines _ -> new BriefBlock.Lines(count.getValue());
                    default -> kind;
                });
    }

    @Override
    List<GrowingArea> fields() {
        return kind instanceof BriefBlock.Matrix ? List.of(caption) : List.of();
    }

    @Override
    void focus() {
        switch (kind) {
            case BriefBlock.Matrix _ -> caption.requestFocus();
            case BriefBlock.Lines _ -> count.requestFocus();
            default -> words.requestFocus();
        }
    }
}
