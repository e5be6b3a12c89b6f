package org.briefingbuilder.ui.brief;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.briefingbuilder.app.Pictures;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.ui.kit.Forms;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/// A picture is chosen, and the words that stand for it are asked for: without them it is not put
/// in. For the JavaFX thread.
final class PictureSheet {

    static final String NAME = "picture";

    private static final double WIDTH = 480;

    private final Seat seat;
    private final BiConsumer<Deposit, BriefBlock.Figure> put;

    /// @param put gets the picture and its block
    PictureSheet(Seat seat, BiConsumer<Deposit, BriefBlock.Figure> put) {
        this.seat = seat;
        this.put = put;
    }

    /// Asks for a file first.
    void choose() {
        seat.chooser()
                .open(seat.say("brief.picture.choose"), List.of("png", "jpg", "jpeg"))
                .ifPresent(
                        file ->
                                seat.jobs()
                                        .quietly(
                                                () -> Pictures.read(file),
                                                picture -> show(file, picture)));
    }

    private void show(Path file, Deposit picture) {
        if (seat.overlay().isShowing(NAME)) {
            return;
        }
        TextArea words = new TextArea();
        words.setId("picture-words");
        words.setPrefRowCount(3);
        words.setWrapText(true);
        Panes.tabLeaves(words);
        TextField caption = new TextField();
        caption.setId("picture-caption");
        Button done =
                Panes.button(
                        seat.say("brief.picture.put"),
                        () -> {
                            seat.overlay().close(NAME);
                            put.accept(
                                    picture,
                                    new BriefBlock.Figure(
                                            picture.digest(),
                                            words.getText().strip(),
                                            caption.getText().strip()));
                        },
                        "primary");
        done.setId("picture-put");
        done.disableProperty().bind(words.textProperty().map(String::isBlank));
        caption.setOnAction(_ -> done.fire());
        VBox content =
                new VBox(
                        10,
                        Panes.wrapped(file.getFileName().toString(), "muted"),
                        Forms.field(seat.say("brief.figure.alternative"), words),
                        Panes.wrapped(seat.say("brief.picture.hint"), "muted", "small"),
                        Forms.field(seat.say("brief.figure.caption"), caption));
        seat.overlay()
                .show(
                        new Overlay.Sheet(
                                NAME,
                                seat.say("brief.picture.title"),
                                content,
                                WIDTH * seat.look().scaleProperty().get(),
                                Panes.button(
                                        seat.say("ui.cancel"), () -> seat.overlay().close(NAME)),
                                done));
    }
}
