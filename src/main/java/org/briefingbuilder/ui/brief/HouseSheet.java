package org.briefingbuilder.ui.brief;

import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.briefingbuilder.app.OwnHouse;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.publish.HouseStyle;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The sheet with the house style: how all briefs look that this program sets.
final class HouseSheet {

    private static final String NAME = "house";
    private static final double WIDTH = 560;
    private static final String ENDING = HouseStyle.ENDING;

    private final Seat seat;
    private final GridPane grid = new GridPane(12, 8);
    private final TextField name = new TextField();
    private final TextField footer = new TextField();
    private final TextField marking = new TextField();
    private final TextField heading = new TextField();
    private final TextField accent = new TextField();
    private final ChoiceBox<String> text = new ChoiceBox<>();
    private final ChoiceBox<String> head = new ChoiceBox<>();
    private final TextField alternative = new TextField();
    private final Label picture = Panes.muted("");
    private Optional<byte[]> logo = Optional.empty();

    HouseSheet(Seat seat) {
        this.seat = seat;
    }

    void show() {
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), fields);
        add("brief.house.name", name);
        add("brief.house.footer", footer);
        add("brief.house.marking", marking);
        add("brief.house.heading", heading);
        add("brief.house.accent", accent);
        heading.setPromptText("#14324f");
        accent.setPromptText("#b4541a");
        add("brief.house.text-face", text);
        add("brief.house.heading-face", head);
        List<String> faces = new ArrayList<>(List.of(""));
        faces.addAll(HouseStyle.FACES);
        for (ChoiceBox<String> box : List.of(text, head)) {
            box.getItems().setAll(faces);
            box.setConverter(
                    new Named(face -> face.isEmpty() ? seat.say("brief.house.usual") : face));
        }
        int row = grid.getRowCount();
        grid.add(Panes.muted(seat.say("brief.house.logo")), 0, row);
        HBox choice =
                new HBox(
                        10,
                        picture,
                        Panes.link(seat.say("brief.house.logo.choose"), this::choose),
                        Panes.link(seat.say("brief.house.logo.none"), this::noLogo));
        choice.setAlignment(Pos.CENTER_LEFT);
        grid.add(choice, 1, row);
        add("brief.house.alternative", alternative);
        write(OwnHouse.ifUsable());
        var save = Panes.button(seat.say("ui.save"), this::save, "primary");
        save.setId("house-save");
        save.setDefaultButton(true);
        seat.overlay()
                .show(
                        new Overlay.Sheet(
                                NAME,
                                seat.say("brief.house.title"),
                                grid,
                                WIDTH,
                                Panes.button(seat.say("brief.house.import"), this::take),
                                Panes.button(seat.say("brief.house.export"), this::export),
                                Panes.button(
                                        seat.say("ui.cancel"), () -> seat.overlay().close(NAME)),
                                save));
    }

    private void add(String key, Control control) {
        Label label = Panes.muted(seat.say(key));
        label.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        Panes.name(control, seat.say(key));
        control.setId(key.replace('.', '-'));
        int row = grid.getRowCount();
        grid.add(label, 0, row);
        grid.add(control, 1, row);
    }

    private void write(HouseStyle style) {
        name.setText(style.name());
        footer.setText(style.footer());
        marking.setText(style.marking());
        heading.setText(style.heading());
        accent.setText(style.accent());
        text.setValue(style.textFace());
        head.setValue(style.headingFace());
        alternative.setText(style.logo().map(HouseStyle.Logo::alternative).orElse(""));
        logo = style.logo().map(HouseStyle.Logo::bytes);
        picture();
    }

    private void picture() {
        picture.setText(
                seat.say(logo.isPresent() ? "brief.house.logo.there" : "brief.house.logo.absent"));
    }

    /// @throws Problem when something in the form cannot be used
    private HouseStyle written() {
        return new HouseStyle(
                name.getText().strip(),
                footer.getText().strip(),
                marking.getText().strip(),
                heading.getText().strip().toLowerCase(Locale.ROOT),
                accent.getText().strip().toLowerCase(Locale.ROOT),
                text.getValue(),
                head.getValue(),
                logo.map(bytes -> new HouseStyle.Logo(bytes, alternative.getText().strip())));
    }

    private void choose() {
        seat.chooser()
                .open(seat.say("brief.house.logo"), List.of("png", "jpg", "jpeg"))
                .ifPresent(
                        file -> {
                            try {
                                logo = Optional.of(read(file));
                                picture();
                            } catch (Problem unreadable) {
                                seat.failures().show(unreadable);
                            }
                        });
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Problem(unreadable, "publish.house-logo");
        }
    }

    private void noLogo() {
        logo = Optional.empty();
        alternative.clear();
        picture();
    }

    private void take() {
        seat.chooser()
                .open(seat.say("brief.house.import"), List.of(ENDING))
                .ifPresent(file -> tried(() -> write(HouseStyle.read(file))));
    }

    private void export() {
        tried(
                () -> {
                    HouseStyle style = written();
                    seat.chooser()
                            .saveAs(seat.say("brief.house.export"), "house." + ENDING, ENDING)
                            .ifPresent(file -> OwnHouse.write(style, file));
                });
    }

    private void save() {
        tried(
                () -> {
                    HouseStyle style = written();
                    if (style.equals(HouseStyle.NONE)) {
                        OwnHouse.forget();
                    } else {
                        OwnHouse.keep(style);
                    }
                    seat.overlay().close(NAME);
                });
    }

    private void tried(Runnable action) {
        try {
            action.run();
        } catch (Problem problem) {
            seat.failures().show(problem);
        }
    }
}
