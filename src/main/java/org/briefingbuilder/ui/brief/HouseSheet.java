package org.briefingbuilder.ui.brief;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.briefingbuilder.app.OwnHouse;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.publish.HouseFonts;
import org.briefingbuilder.publish.HouseStyle;
import org.briefingbuilder.publish.pdf.HouseFace;
import org.briefingbuilder.ui.kit.Forms;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.terms.LevelMenu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The sheet with the house style: how all briefs look that this program sets.
final class HouseSheet {

    private static final String NAME = "house";
    private static final double WIDTH = 680;
    private static final String ENDING = HouseStyle.ENDING;

    /// By the lines of the file of a house style.
    private static final Map<Object, String> FIELDS =
            Map.of(
                    "colour.heading", "brief.house.heading",
                    "colour.accent", "brief.house.accent",
                    "face.text", "brief.house.text-face",
                    "face.heading", "brief.house.heading-face",
                    "face.urdu", "brief.house.urdu-face");

    private final Seat seat;
    private final GridPane grid = new GridPane(12, 8);
    private final TextField name = new TextField();
    private final TextField footer = new TextField();
    private final TextField marking = new TextField();
    private final TextField heading = new TextField();
    private final TextField accent = new TextField();
    private final ChoiceBox<String> text = new ChoiceBox<>();
    private final ChoiceBox<String> head = new ChoiceBox<>();
    private final ChoiceBox<String> urdu = new ChoiceBox<>();
    private final VBox fontList = new VBox(4);
    private final TextArea licence = new TextArea();
    private final TextField alternative = new TextField();
    private final Label picture = Panes.muted("");
    private Optional<byte[]> logo = Optional.empty();
    private List<HouseFace> fonts = List.of();

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
        grid.add(LevelMenu.beside(marking, seat), 1, grid.getRowCount() - 1);
        add("brief.house.heading", heading);
        add("brief.house.accent", accent);
        heading.setPromptText("#14324f");
        accent.setPromptText("#b4541a");
        for (TextField colour : List.of(heading, accent)) {
            // its sign stands before it in a window from the right too
            colour.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            colour.setAlignment(seat.words().isRightToLeft() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        }
        add("brief.house.text-face", text);
        add("brief.house.heading-face", head);
        add("brief.house.urdu-face", urdu);
        for (ChoiceBox<String> box : List.of(text, head, urdu)) {
            box.setConverter(
                    new Named(face -> face.isEmpty() ? seat.say("brief.house.usual") : face));
        }
        int fontRow = grid.getRowCount();
        Label fontLabel = Panes.muted(seat.say("brief.house.fonts"));
        GridPane.setValignment(fontLabel, VPos.TOP);
        grid.add(fontLabel, 0, fontRow);
        grid.add(
                new VBox(
                        4,
                        fontList,
                        Panes.link(seat.say("brief.house.fonts.choose"), this::addFonts)),
                1,
                fontRow);
        licence.setPrefRowCount(2);
        licence.setWrapText(true);
        add("brief.house.licence", licence);
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
        control.setId(key.replace('.', '-'));
        Forms.row(grid, seat.say(key), control);
    }

    private void write(HouseStyle style) {
        name.setText(style.name());
        footer.setText(style.footer());
        marking.setText(style.marking());
        heading.setText(style.heading());
        accent.setText(style.accent());
        fonts = style.fonts().faces();
        licence.setText(style.fonts().licence());
        fonts();
        text.setValue(style.textFace());
        head.setValue(style.headingFace());
        urdu.setValue(style.urduFace());
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
                urdu.getValue(),
                logo.map(bytes -> new HouseStyle.Logo(bytes, alternative.getText().strip())),
                new HouseFonts(fonts, licence.getText()));
    }

    /// Shows the fonts, and offers their families; a face that went with its font is the usual one.
    private void fonts() {
        HouseFonts all = new HouseFonts(fonts, "");
        offer(text, HouseStyle.FACES, all.forEnglish());
        offer(head, HouseStyle.FACES, all.forEnglish());
        offer(urdu, HouseStyle.URDU_FACES, all.forUrdu());
        fontList.getChildren().setAll(fonts.stream().map(this::row).toList());
    }

    private static void offer(ChoiceBox<String> box, List<String> usual, List<String> own) {
        String chosen = Objects.requireNonNullElse(box.getValue(), "");
        List<String> faces = new ArrayList<>(List.of(""));
        faces.addAll(usual);
        faces.addAll(own);
        box.getItems().setAll(faces);
        box.setValue(faces.contains(chosen) ? chosen : "");
    }

    private Node row(HouseFace face) {
        String cut =
                seat.say(
                        face.weight() == 700
                                ? face.isItalic()
                                        ? "brief.house.font.bold-italic"
                                        : "brief.house.font.bold"
                                : face.isItalic()
                                        ? "brief.house.font.italic"
                                        : "brief.house.font.regular");
        String name = face.family() + " · " + cut;
        Button remove = Panes.link(seat.say("brief.house.fonts.remove"), () -> remove(face));
        remove.setAccessibleText(seat.say("brief.house.fonts.remove") + ": " + name);
        VBox row = new VBox(new HBox(10, new Label(name), remove));
        if (!face.missing().isEmpty()) {
            String letters =
                    face.missing()
                            .codePoints()
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining(" "));
            row.getChildren().add(wrapped(seat.say("brief.house.fonts.lacks", letters)));
        }
        if (!face.mayTravel()) {
            row.getChildren().add(wrapped(seat.say("brief.house.fonts.stays")));
        }
        return row;
    }

    private static Label wrapped(String words) {
        Label label = Panes.muted(words);
        label.setWrapText(true);
        return label;
    }

    private void remove(HouseFace face) {
        fonts = fonts.stream().filter(other -> other != face).toList();
        fonts();
    }

    /// Each is looked through before it is taken; those that were taken stay.
    private void addFonts() {
        for (Path file :
                seat.chooser().openSeveral(seat.say("brief.house.fonts"), List.of("ttf", "otf"))) {
            tried(
                    () -> {
                        List<HouseFace> more = new ArrayList<>(fonts);
                        more.add(HouseFace.read(file));
                        fonts = new HouseFonts(more, "").faces();
                    });
        }
        fonts();
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
            seat.failures().show(asNamedHere(problem));
        }
    }

    /// A line of the file of a house style is a field of this form.
    private Problem asNamedHere(Problem problem) {
        Object[] named =
                problem.args().stream()
                        .map(arg -> FIELDS.containsKey(arg) ? seat.say(FIELDS.get(arg)) : arg)
                        .toArray();
        return new Problem(problem, problem.key(), named);
    }
}
