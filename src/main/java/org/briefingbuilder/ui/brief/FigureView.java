package org.briefingbuilder.ui.brief;

import javafx.scene.layout.VBox;

import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.ui.kit.Icons;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/// A picture: the words that stand for it, and its caption. The preview shows the picture.
final class FigureView extends RowView {

    private final GrowingArea words;
    private final GrowingArea caption;

    FigureView(Writing writing, Row row) {
        super(writing, row);
        words =
                area(
                        writing.say("brief.figure.alternative"),
                        writing.say("brief.figure.alternative.prompt"),
                        "brief-alternative");
        caption =
                area(
                        writing.say("brief.figure.caption"),
                        writing.say("brief.figure.caption.prompt"),
                        "brief-caption");
        Beside picture = new Beside(List.of(Icons.of(Feather.IMAGE)), words, List.of());
        fill(new VBox(picture, caption));
    }

    @Override
    void show(Row.Said said) {
        BriefBlock.Figure figure = (BriefBlock.Figure) ((Row.Content) said).block();
        words.write(figure.alternative());
        caption.write(figure.caption());
    }

    @Override
    Row.Said said() {
        BriefBlock.Figure figure = (BriefBlock.Figure) ((Row.Block) row().what()).block();
        // a picture without words that stand for it keeps those it had
        String alternative = words.getText().isBlank() ? figure.alternative() : words.getText();
        return new Row.Content(
                new BriefBlock.Figure(figure.digest(), alternative, caption.getText()));
    }

    @Override
    List<GrowingArea> fields() {
        return List.of(caption, words);
    }

    @Override
    void focus() {
        caption.requestFocus();
    }
}
