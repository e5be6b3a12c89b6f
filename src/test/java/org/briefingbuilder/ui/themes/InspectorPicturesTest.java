package org.briefingbuilder.ui.themes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;

import org.briefingbuilder.edits.NoteEdits;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the pane looks like: each test leaves a picture.
class InspectorPicturesTest extends UiTest {

    @TempDir private Path folder;

    @Test
    void light() {
        pictureOfAPassage("en", Look.Mode.LIGHT, "inspector-light");
    }

    @Test
    void dark() {
        pictureOfAPassage("en", Look.Mode.DARK, "inspector-dark");
    }

    @Test
    void urdu() {
        ReadingRoom room = new ReadingRoom(folder);
        room.theme("انحصار کا خطرہ", Optional.empty());
        room.note(room.passage(1, 1), "مشترکہ بیان سے ملا کر دیکھیں۔");
        picture(room, "ur", Look.Mode.LIGHT, 852, "inspector-urdu", seat -> look(seat, room, 1, 1));
    }

    @Test
    void sixtyThemesSomeNestedSomeLong() {
        ReadingRoom room = new ReadingRoom(folder);
        for (int i = 5; i <= 60; i++) {
            Optional<String> parent =
                    i % 4 == 0
                            ? Optional.of(room.theme("theme number " + (i - 1)).id())
                            : Optional.empty();
            room.theme("theme number " + i, parent);
        }
        room.theme(
                "a theme with a name that is much longer than the pane is wide",
                Optional.of(room.theme("tariffs").id()));
        picture(
                room,
                "en",
                Look.Mode.LIGHT,
                680,
                "inspector-sixty-themes",
                seat -> look(seat, room, 0, 3));
    }

    @Test
    void aLongThreadOfNotes() {
        ReadingRoom room = new ReadingRoom(folder);
        Passage passage = room.passage(0, 0);
        for (int i = 0; i < 5; i++) {
            Note note = room.note(passage, "Check this against the joint statement, line " + i);
            Note answer = room.answer(note, "It is there, but with another figure.");
            room.answer(answer, "Which one do we quote, and who asks the board of revenue?");
        }
        picture(room, "en", Look.Mode.DARK, 852, "inspector-notes", seat -> look(seat, room, 0, 0));
    }

    @Test
    void severalPassagesAndStates() {
        ReadingRoom room = new ReadingRoom(folder);
        Passage.State[] states = Passage.State.values();
        for (int i = 0; i < 5; i++) {
            Passage.State state = states[(i + 3) % states.length];
            Passage passage = room.passage(0, i);
            room.edit(c -> PassageEdits.mark(c, List.of(passage), state, room.session().stamp()));
        }
        room.edit(
                c ->
                        NoteEdits.add(
                                room.source(0),
                                "Ask the editor for the date.",
                                room.session().ids(),
                                room.session().stamp()));
        picture(
                room,
                "en",
                Look.Mode.LIGHT,
                852,
                "inspector-several",
                seat -> {
                    look(seat, room, 0, 0);
                    seat.focus()
                            .selectedPassages()
                            .setAll(room.passage(0, 0).id(), room.passage(0, 3).id());
                });
    }

    @Test
    void nothing() {
        ReadingRoom room = new ReadingRoom(folder);
        picture(room, "en", Look.Mode.LIGHT, 680, "inspector-nothing", _ -> {});
    }

    @Test
    void theSheetsLightAndDark() {
        ReadingRoom room = new ReadingRoom(folder);
        for (Look.Mode mode : List.of(Look.Mode.LIGHT, Look.Mode.DARK)) {
            for (String language : List.of("en", "ur")) {
                String end = mode.name().toLowerCase(java.util.Locale.ROOT) + "-" + language;
                Seat seat =
                        seat(
                                room.desk(),
                                outfit(language, mode),
                                900,
                                760,
                                s -> new InspectorPane(s).node());
                onFx(
                        () -> {
                            new ThemeEditor(seat, room.theme("minerals")).show();
                            return true;
                        });
                keep(seat, "inspector-editor-" + end);
                onFx(
                        () -> {
                            seat.overlay().close();
                            new MergeSheet(seat, new Tagging(seat), room.theme("minerals")).show();
                            return true;
                        });
                keep(seat, "inspector-merge-" + end);
            }
        }
    }

    private void pictureOfAPassage(String language, Look.Mode mode, String name) {
        ReadingRoom room = new ReadingRoom(folder);
        room.note(room.passage(0, 3), "Check against the joint statement.");
        room.brief("Policy brief", room.passage(0, 0), room.passage(0, 3));
        picture(room, language, mode, 852, name, seat -> look(seat, room, 0, 3));
    }

    private static void look(Seat seat, ReadingRoom room, int source, int passage) {
        seat.focus().sourceProperty().set(Optional.of(room.source(source).id()));
        seat.focus().passageProperty().set(Optional.of(room.passage(source, passage).id()));
    }

    private void picture(
            ReadingRoom room,
            String language,
            Look.Mode mode,
            double height,
            String name,
            java.util.function.Consumer<Seat> then) {
        Seat seat =
                seat(
                        room.desk(),
                        outfit(language, mode),
                        InspectorPane.WIDTH,
                        height,
                        s -> new InspectorPane(s).node());
        onFx(
                () -> {
                    then.accept(seat);
                    return true;
                });
        keep(seat, name);
    }

    private static void keep(Seat seat, String name) {
        settle();
        settle();
        Node root = seat.overlay().node();
        Path file = snapshot(root, name);
        assertTrue(Files.exists(file));
    }
}
