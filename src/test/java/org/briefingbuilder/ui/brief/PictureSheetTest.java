package org.briefingbuilder.ui.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.ScriptedChooser;
import org.briefingbuilder.ui.kit.Seat;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

class PictureSheetTest extends InBrief {

    private static final String WORDS = "Exports fell from May to June.";

    private Path chart() throws IOException {
        Path file = folder.resolve("chart.png");
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    private List<BriefBlock.Figure> figures() {
        return place().model()
                .brief()
                .orElseThrow()
                .allBlocks()
                .filter(BriefBlock.Figure.class::isInstance)
                .map(BriefBlock.Figure.class::cast)
                .toList();
    }

    private Seat choosing(Look.Mode mode) throws IOException {
        Seat seat = open("en", mode);
        settle();
        Path file = chart();
        onFx(
                () -> {
                    ((ScriptedChooser) seat.chooser()).willChoose(file);
                    place().model()
                            .rowAt(new BlockPlace(List.of(0), 0))
                            .ifPresent(place().outline()::go);
                    place().outline().addPicture();
                    return true;
                });
        waitFor("the sheet", () -> seat.overlay().isShowing(PictureSheet.NAME));
        settle();
        return seat;
    }

    private static <T> T find(Seat seat, String what, Class<T> kind) {
        Node found = onFx(() -> seat.overlay().node().lookup(what));
        return kind.cast(found);
    }

    @Test
    void aPictureIsPutInWithTheWordsThatStandForItAndTakenBack() throws IOException {
        Seat seat = choosing(Look.Mode.LIGHT);
        Button put = find(seat, "#picture-put", Button.class);
        assertTrue(onFx(put::isDisabled), "without words it is not put in");
        robot().write(WORDS, 0);
        robot().push(KeyCode.TAB).write("Exports", 0);
        snapshot(seat.overlay().node(), "picture-sheet");
        assertFalse(onFx(put::isDisabled));
        onFx(
                () -> {
                    put.fire();
                    return true;
                });
        waitFor("the picture", () -> figures().size() == 1);
        BriefBlock.Figure figure = figures().getFirst();
        assertEquals(WORDS, figure.alternative());
        assertEquals("Exports", figure.caption());
        assertEquals(
                Files.size(folder.resolve("chart.png")),
                desk().project().kept(figure.digest()).size());
        TextInputControl words = find(seat, ".brief-alternative", TextInputControl.class);
        settle();
        assertTrue(onFx(() -> ((Region) words).getHeight()) < 60, "as high as its one line");
        onFx(
                () -> {
                    words.requestFocus();
                    words.setText("Exports, month by month.");
                    place().model().handIn();
                    return true;
                });
        waitFor(
                "other words",
                () -> figures().getFirst().alternative().equals("Exports, month by month."));
        onFx(desk()::undo);
        waitFor("the first words", () -> figures().getFirst().alternative().equals(WORDS));
        onFx(desk()::undo);
        waitFor("no picture", () -> figures().isEmpty());
        onFx(desk()::redo);
        waitFor("the picture again", () -> figures().size() == 1);
    }
}
