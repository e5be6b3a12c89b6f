package org.briefingbuilder.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.briefingbuilder.app.Example;
import org.briefingbuilder.app.FileReader;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.intake.Reading;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.ScriptedChooser;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

class ImportTest extends UiTest {

    @TempDir Path folder;
    private final List<Desk> desks = new ArrayList<>();
    private @Nullable LibraryPane pane;

    /// The fake reader waits for one of these before each file.
    private final Semaphore leave = new Semaphore(0);

    @AfterEach
    void closeDesks() {
        leave.release(10_000);
        desks.forEach(Desk::close);
    }

    @Test
    void anImportShowsHowFarItIsAndCanBeStoppedAndWhatCameInStays() throws IOException {
        Seat seat = window("en", Look.Mode.LIGHT, this::read);
        for (int i = 0; i < 60; i++) {
            write("in/%02d.txt".formatted(i), "words of " + i);
        }
        take(folder.resolve("in"));
        leave.release(25);
        waitFor("the sheet is there", () -> seat.overlay().isShowing("import"));
        waitFor("the first came in", () -> seat.desk().contents().sources().size() >= 20);
        waitFor("25 are read", () -> says(seat, "25 of 60"));
        snapshot(root(seat), "library-import-running");
        assertEquals(1, onFx(() -> seat.jobs().running().size()).intValue());
        click(seat, "Go on in the background");
        assertFalse(onFx(() -> seat.overlay().isShowing("import")));
        onFx(
                () -> {
                    seat.commands().run("library.import-show");
                    return true;
                });
        click(seat, "Stop");
        leave.release(1);
        waitFor("it is over", () -> seat.jobs().running().isEmpty());
        waitFor("the rest is written", () -> says(seat, "stopped before the end"));
        int came = seat.desk().contents().sources().size();
        assertTrue(came >= 25 && came <= 27, came + " came in");
        snapshot(root(seat), "library-import-stopped");
    }

    @Test
    void whatWasRefusedIsListedWithReasonsAndAnOldAcquaintanceIsShown() throws IOException {
        Seat seat = window("en", Look.Mode.LIGHT, this::read);
        leave.release(100);
        take(write("there.txt", "the same words"));
        waitFor("the first is there", () -> seat.desk().contents().sources().size() == 1);
        waitFor("and open", () -> seat.focus().sourceProperty().get().isPresent());
        write("in/again.txt", "the same words");
        write("in/bad.txt", "bad");
        write("in/scan.pdf", "scan");
        write("in/doubtful.txt", "doubtful words");
        write("in/good.txt", "good words");
        onFx(
                () -> {
                    seat.focus().sourceProperty().set(Optional.empty());
                    return true;
                });
        take(folder.resolve("in"));
        waitFor("two came in", () -> seat.desk().contents().sources().size() == 3);
        waitFor("it is over", () -> seat.jobs().running().isEmpty());
        onFx(
                () -> {
                    seat.commands().run("library.import-show");
                    return true;
                });
        snapshot(root(seat), "library-refusals-light");
        click(seat, "Copy the list");
        String copied =
                onFx(
                        () ->
                                (String)
                                        Clipboard.getSystemClipboard()
                                                .getContent(DataFormat.PLAIN_TEXT));
        assertTrue(copied.contains("bad.txt\t“bad.txt” is damaged"), copied);
        assertTrue(copied.contains("doubtful.txt\tNot all of this file could be read."), copied);
        assertTrue(copied.contains("already, as “Title of there.txt”"), copied);
        assertFalse(copied.contains("good.txt"), copied);
        String first = onFx(() -> seat.desk().contents().sources().getFirst().id());
        onFx(
                () -> {
                    List<Button> shows = buttons(seat, "Show");
                    shows.getFirst().fire();
                    return true;
                });
        assertEquals(Optional.of(first), onFx(() -> seat.focus().sourceProperty().get()));
        assertFalse(onFx(() -> seat.overlay().isShowing("import")));
    }

    @Test
    void whatIsThereInAnotherFileOrAnOlderVersionIsToldAndSettled() throws IOException {
        for (String language : List.of("en", "ur")) {
            Look.Mode mode = language.equals("en") ? Look.Mode.LIGHT : Look.Mode.DARK;
            Seat seat = window(language, mode, this::read);
            leave.release(100);
            String first = "The council found that the wells of the district were drying up. ";
            Path there = write(language + "1/wells.txt", first.repeat(6));
            take(there, write(language + "1/ore.txt", "Ore is dear."));
            waitFor("two are there", () -> seat.desk().contents().sources().size() == 2);
            waitFor("it is over", () -> seat.jobs().running().isEmpty());
            write(language + "2/wells v2.txt", first.repeat(6) + "It said so twice.");
            // The same words in another file, as far as the reader tells.
            write(language + "2/copy.txt", "\ufeffOre is dear.");
            take(folder.resolve(language + "2"));
            waitFor("two more", () -> seat.desk().contents().sources().size() == 4);
            waitFor("it is over", () -> seat.jobs().running().isEmpty());
            onFx(
                    () -> {
                        seat.commands().run("library.import-show");
                        return true;
                    });
            snapshot(root(seat), "library-resembling-" + language);
            if (language.equals("en")) {
                assertTrue(says(seat, "the same text as “Title of ore.txt”"));
                assertTrue(says(seat, "a newer version of “Title of wells.txt”"));
                click(seat, "Take out again");
                waitFor("it is gone", () -> seat.desk().contents().sources().size() == 3);
                waitFor("and settled", () -> buttons(seat, "Take out again").isEmpty());
                click(seat, "Compare…");
                waitFor("both are beside each other", () -> seat.overlay().isShowing("revise"));
                onFx(
                        () -> {
                            seat.overlay().node().lookupAll(".button.primary").stream()
                                    .map(Button.class::cast)
                                    .filter(b -> isShown(b) && !b.isDisabled())
                                    .findFirst()
                                    .orElseThrow()
                                    .fire();
                            return true;
                        });
                waitFor(
                        "it is a version",
                        () ->
                                seat.desk().contents().sources().stream()
                                        .anyMatch(s -> s.forerunner().isPresent()));
                assertEquals(3, seat.desk().contents().sources().size());
                Project.await(seat.desk().project().undo(seat.desk().session().stamp()));
                waitFor(
                        "it is a source of its own again",
                        () ->
                                seat.desk().contents().sources().stream()
                                        .allMatch(s -> s.forerunner().isEmpty()));
                assertEquals(3, seat.desk().contents().sources().size());
            }
        }
    }

    @Test
    void theRefusalsLookRightInTheDarkAndFromRightToLeft() throws IOException {
        for (String language : List.of("en", "ur")) {
            Seat seat = window(language, Look.Mode.DARK, this::read);
            leave.release(100);
            Path in = folder.resolve(language);
            write(language + "/bad.txt", "bad");
            write(language + "/doubtful.txt", "doubtful words");
            write(language + "/معیشت.txt", "معیشت");
            take(in);
            waitFor("two came in", () -> seat.desk().contents().sources().size() == 2);
            waitFor("it is over", () -> seat.jobs().running().isEmpty());
            onFx(
                    () -> {
                        seat.commands().run("library.import-show");
                        return true;
                    });
            snapshot(root(seat), "library-refusals-dark-" + language);
        }
    }

    @Test
    void threeHundredFilesAreWatchedByKindAndTheListGoesAlong() throws IOException {
        for (String language : List.of("en", "ur")) {
            Look.Mode mode = language.equals("en") ? Look.Mode.LIGHT : Look.Mode.DARK;
            Seat seat = window(language, mode, this::read);
            leave.drainPermits();
            Path in = folder.resolve("many-" + language);
            for (int i = 0; i < 300; i++) {
                write(
                        in.getFileName() + "/%03d.txt".formatted(i),
                        i % 50 == 7 ? "bad" : i % 40 == 3 ? "doubtful " + i : "words of " + i);
            }
            take(in);
            leave.release(200);
            waitFor("the sheet is there", () -> seat.overlay().isShowing("import"));
            waitFor("200 are read", () -> refused(seat) == 4);
            waitFor("they are written", () -> seat.desk().contents().sources().size() >= 180);
            ListView<?> list = onFx(() -> (ListView<?>) root(seat).lookup(".import-list"));
            assertTrue(
                    onFx(() -> list.lookupAll(".import-cell").size()) < 40,
                    "only what is seen has cells");
            assertTrue(
                    onFx(() -> root(seat).lookupAll(".import-cell").stream())
                            .anyMatch(n -> ((ListCell<?>) n).getIndex() > 150),
                    "the list goes along");
            snapshot(root(seat), "library-import-many-" + language);
            onFx(
                    () -> {
                        chip(seat, 3).fire();
                        return true;
                    });
            assertEquals(4, onFx(() -> list.getItems().size()).intValue());
            snapshot(root(seat), "library-import-many-refused-" + language);
            leave.release(10_000);
            waitFor("it is over", () -> seat.jobs().running().isEmpty());
            assertEquals(294, seat.desk().contents().sources().size());
            assertEquals(6, onFx(() -> list.getItems().size()).intValue());
        }
    }

    @Test
    void byKeyARefusedFileIsShownWhereItLiesAndItsLineIsCopied() throws IOException {
        Seat seat = window("en", Look.Mode.LIGHT, this::read);
        leave.release(100);
        Path bad = write("in/bad.txt", "bad");
        write("in/good.txt", "good words");
        take(folder.resolve("in"));
        waitFor("one came in", () -> seat.desk().contents().sources().size() == 1);
        waitFor("it is over", () -> seat.jobs().running().isEmpty());
        onFx(
                () -> {
                    seat.commands().run("library.import-show");
                    return true;
                });
        settle();
        onFx(
                () -> {
                    ListView<?> list = (ListView<?>) root(seat).lookup(".import-list");
                    list.requestFocus();
                    list.getSelectionModel().clearAndSelect(0);
                    return true;
                });
        robot().push(KeyCode.ENTER);
        assertEquals(List.of(bad), onFx(() -> ((NoShell) seat.shell()).opened()));
        robot().push(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN));
        assertEquals(
                bad
                        + "\t“bad.txt” is damaged or is not what its name says, and cannot be read."
                        + " Try to get the file again.\n",
                onFx(
                        () ->
                                (String)
                                        Clipboard.getSystemClipboard()
                                                .getContent(DataFormat.PLAIN_TEXT)));
        assertTrue(onFx(() -> seat.overlay().isShowing("import")));
    }

    private static int refused(Seat seat) {
        String words = chip(seat, 3).getText();
        return Integer.parseInt(words.replaceAll("\\P{Nd}+", ""));
    }

    private static ToggleButton chip(Seat seat, int index) {
        return (ToggleButton)
                ((FlowPane) root(seat).lookup(".import-choices")).getChildren().get(index);
    }

    @Test
    void whatIsDroppedMeanwhileComesAfterwards() throws IOException {
        Seat seat = window("en", Look.Mode.LIGHT, this::read);
        take(write("one.txt", "one"));
        take(write("two.txt", "two"));
        assertEquals(1, onFx(() -> seat.jobs().running().size()).intValue());
        leave.release(2);
        waitFor("both are there", () -> seat.desk().contents().sources().size() == 2);
        waitFor("it is over", () -> seat.jobs().running().isEmpty());
        assertFalse(
                onFx(() -> seat.overlay().isShowing("import")), "nothing to say: no sheet stays");
    }

    @Test
    void anEmptyFolderIsSaidToBeEmpty() throws IOException {
        Seat seat = window("en", Look.Mode.LIGHT, this::read);
        Files.createDirectories(folder.resolve("nothing"));
        take(folder.resolve("nothing"));
        waitFor("it is said", () -> seat.overlay().isShowing("problem"));
    }

    @Test
    void theSamplesAreReadByTheRealReader() throws IOException {
        try (Intake intake = new Intake()) {
            Seat seat = window("en", Look.Mode.LIGHT, intake::read);
            List<String> names =
                    List.of(
                            "digital-assets-opinion.txt",
                            "khudmukhtari-column-ur.txt",
                            "minerals-outlook.md",
                            "roundtable-press-release.txt",
                            "tariff-deal-news.html");
            ScriptedChooser chooser = (ScriptedChooser) seat.chooser();
            for (String name : names) {
                Path file = folder.resolve(name);
                try (InputStream in = ImportTest.class.getResourceAsStream("/samples/" + name)) {
                    Files.write(file, Objects.requireNonNull(in).readAllBytes());
                }
                chooser.willChoose(file);
            }
            onFx(
                    () -> {
                        seat.commands().run("library.import");
                        return true;
                    });
            waitFor("all came in", () -> seat.desk().contents().sources().size() == names.size());
            waitFor("it is over", () -> seat.jobs().running().isEmpty());
            waitFor("the first is open", () -> seat.focus().sourceProperty().get().isPresent());
            snapshot(root(seat), "library-samples");
            assertEquals(
                    List.of("en", "ur", "en", "en", "en"),
                    onFx(
                            () ->
                                    seat.desk().contents().sources().stream()
                                            .map(s -> s.reference().language())
                                            .toList()));
        }
    }

    @Test
    void textAndHtmlOnTheClipboardBecomeSourcesAndAreTakenBack() throws IOException {
        try (Intake intake = new Intake()) {
            FileReader reader =
                    new FileReader() {
                        @Override
                        public Reading read(Path file, boolean raw, Progress progress) {
                            return intake.read(file, raw, progress);
                        }

                        @Override
                        public Reading read(
                                byte[] original, String name, boolean raw, Progress progress) {
                            return intake.read(original, name, raw, progress);
                        }
                    };
            Seat seat = window("en", Look.Mode.LIGHT, reader);
            paste(seat, DataFormat.PLAIN_TEXT, "The agency published its findings on Friday.");
            waitFor("the text is there", () -> seat.desk().contents().sources().size() == 1);
            waitFor("it is over", () -> seat.jobs().running().isEmpty());
            paste(
                    seat,
                    DataFormat.HTML,
                    "<p>The council approved the housing plan by nine votes to four.</p>");
            waitFor("the page is there", () -> seat.desk().contents().sources().size() == 2);
            waitFor("it is over", () -> seat.jobs().running().isEmpty());
            Source page = seat.desk().contents().sources().getLast();
            assertEquals("html", page.format());
            assertTrue(page.file().startsWith("Pasted "), page.file());
            onFx(
                    () -> {
                        seat.desk().project().undo(seat.desk().session().stamp());
                        return true;
                    });
            waitFor("one is gone", () -> seat.desk().contents().sources().size() == 1);
        }
    }

    private void paste(Seat seat, DataFormat format, String words) {
        onFx(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.put(format, words);
                    Clipboard.getSystemClipboard().setContent(content);
                    seat.commands().run("library.paste");
                    return true;
                });
    }

    @Test
    void pathsThatArePastedAsWordsAreFiles() throws IOException {
        Path file = write("a b.txt", "words");
        assertEquals(
                List.of(file, file, file),
                Drops.named(
                        file
                                + "\n\""
                                + file
                                + "\"\n"
                                + file.toUri()
                                + "\nno file\n/no/such/file\n"));
    }

    /// Refuses what says that it is bad, and doubts what says that it is doubtful.
    private Reading read(Path file, boolean raw, Progress progress) {
        try {
            while (!leave.tryAcquire(2, TimeUnit.MILLISECONDS)) {
                progress.report("progress.pages", 1, 3);
            }
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, StandardCharsets.UTF_8).replace("\ufeff", "");
            String name = file.getFileName().toString();
            if (text.equals("bad")) {
                throw new Problem("import.unreadable", name);
            }
            if (text.equals("scan")) {
                throw new Problem("import.scan", name);
            }
            boolean doubtful = text.startsWith("doubtful");
            return new Reading(
                    name,
                    "text",
                    Deposit.original(bytes),
                    Reference.titled("Title of " + name),
                    text,
                    text,
                    new Outline(List.of(), List.of()),
                    List.of(),
                    doubtful,
                    doubtful ? List.of("import.page-unreadable") : List.of());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Seat window(String language, Look.Mode mode, FileReader reader) throws IOException {
        Path place = Files.createDirectories(folder.resolve("projects" + desks.size()));
        Desk desk = emptyDesk(place);
        desks.add(desk);
        return seat(
                desk,
                outfit(language, mode),
                1000,
                720,
                s -> {
                    pane = new LibraryPane(s, () -> reader);
                    return new HBox(pane().node());
                });
    }

    private LibraryPane pane() {
        return Objects.requireNonNull(pane);
    }

    private static Desk emptyDesk(Path place) {
        Session session = Example.session(7);
        Project project =
                Project.create(place.resolve("empty.briefing"), session, Desks.own(), Fx.EXECUTOR);
        return onFx(() -> Desks.inWindow(project, session));
    }

    private void take(Path... paths) {
        onFx(
                () -> {
                    pane().imports().take(List.of(paths));
                    return true;
                });
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static javafx.scene.layout.StackPane root(Seat seat) {
        return seat.overlay().node();
    }

    private static boolean says(Seat seat, String words) {
        return root(seat).lookupAll("*").stream()
                .anyMatch(n -> n instanceof ScriptText text && text.text().contains(words));
    }

    private static List<Button> buttons(Seat seat, String words) {
        return root(seat).lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(b -> b.getText().equals(words) && isShown(b))
                .toList();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void click(Seat seat, String words) {
        settle();
        onFx(
                () -> {
                    buttons(seat, words).getFirst().fire();
                    return true;
                });
    }
}
