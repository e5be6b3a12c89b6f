package org.briefingbuilder.ui.brief;

import javafx.scene.layout.VBox;

import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.ui.kit.Icons;
import org.briefingbuilder.ui.kit.Panes;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// A picture: the words that stand for it, and its caption. The preview shows the picture.
final class FigureView extends RowView {

    private final GrowingArea caption;
    private final javafx.scene.control.Label words = Panes.wrapped("", "muted");

    FigureView(Writing writing, Row row) {
        super(writing, row);
        caption =
                area(
                        writing.say("brief.figure.caption"),
                        writing.say("brief.figure.caption.prompt"),
                        "brief-caption");
        words.setGraphic(Icons.of(Feather.IMAGE));
        fill(new VBox(words, caption));
    }

    @Override
    void show(Row.Said said) {
        BriefBlock.Figure figure = (BriefBlock.Figure) ((Row.Content) said).block();
        words.setText(figure.alternative());
        caption.write(figure.caption());
    }

    @Override
    Row.Said said() {
        BriefBlock.Figure figure = (BriefBlock.Figure) ((Row.Block) row().what()).block();
        return new Row.Content(
                new BriefBlock.Figure(figure.digest(), figure.alternative(), caption.getText()));
    }

    @Override
    List<GrowingArea> fields() {
        return List.of(caption);
    }

    @Override
    void focus() {
        caption.requestFocus();
    }
}
