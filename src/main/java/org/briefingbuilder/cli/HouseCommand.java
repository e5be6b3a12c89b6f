package org.briefingbuilder.cli;

import org.briefingbuilder.app.OwnHouse;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.publish.HouseFonts;
import org.briefingbuilder.publish.HouseStyle;
import org.briefingbuilder.publish.pdf.HouseFace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// `briefing house`
@Command(
        name = "house",
        header = "Make a house style, or take one for the window.",
        description = {
            "Reads a text with the lines name, footer, marking, colour.heading, colour.accent,"
                    + " face.text, face.heading, face.urdu and logo.alternative (all may be left"
                    + " out), and writes it with the logo and the fonts as one .briefing-house"
                    + " file. Colours need a contrast of 4.5 to 1. Faces are named as the fonts"
                    + " name their family.",
            "With --use, the window's pages and exports have the style of such a file; briefing"
                    + " export has it with --house."
        })
final class HouseCommand extends Action {

    @Parameters(
            paramLabel = "FILE",
            description = "The text, or with --use a .briefing-house file.")
    private Path file = Path.of("");

    @Option(names = "--logo", paramLabel = "PICTURE", description = "A PNG or JPEG, 1 MB at most.")
    private Optional<Path> logo = Optional.empty();

    @Option(
            names = "--font",
            paramLabel = "FILE",
            description = {
                "A TrueType font of the house, 4 MB at most; once for each file, at most eight. It"
                        + " must allow to be embedded, also in part, and have the letters of"
                        + " English or of Urdu."
            })
    private List<Path> fonts = List.of();

    @Option(
            names = "--licence",
            paramLabel = "TEXT",
            description = "A text file with the licence of the fonts.")
    private Optional<Path> licence = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The .briefing-house file to write.")
    private Optional<Path> to = Optional.empty();

    @Option(names = "--use", description = "Let the window have the style of FILE.")
    private boolean use;

    HouseCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        if (use) {
            OwnHouse.keep(HouseStyle.read(file));
            output.tell("house.used", file);
            return CommandRun.DONE;
        }
        Path target = to.orElseThrow(() -> new Problem("house.no-output"));
        OwnHouse.write(made(), target);
        output.tell("house.made", target);
        return CommandRun.DONE;
    }

    private HouseStyle made() {
        try {
            Optional<byte[]> picture =
                    logo.isPresent()
                            ? Optional.of(Files.readAllBytes(logo.get()))
                            : Optional.empty();
            String rights = licence.isPresent() ? Files.readString(licence.get()) : "";
            return HouseStyle.of(Files.readString(file), picture, new HouseFonts(faces(), rights));
        } catch (IOException unreadable) {
            throw new Problem(unreadable, "publish.house-unreadable", file.toString());
        }
    }

    /// Says which letters a font lacks.
    private List<HouseFace> faces() {
        List<HouseFace> faces = new ArrayList<>();
        for (Path font : fonts) {
            HouseFace face = HouseFace.read(font);
            faces.add(face);
            output.tell("house.font", font.getFileName(), face.family());
            if (!face.missing().isEmpty()) {
                output.tell("house.font-lacks", font.getFileName(), spaced(face.missing()));
            }
            if (!face.mayTravel()) {
                output.tell("house.font-stays", font.getFileName());
            }
        }
        return faces;
    }

    private static String spaced(String letters) {
        return letters.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" "));
    }
}
