package org.briefingbuilder.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Parent;
import javafx.scene.control.Button;

import org.briefingbuilder.intake.Samples;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A Word document that was worked on by several people, as the reader shows it.
class TrackedChangesTest extends UiTest {
    private static final String BY = "w:author='Rana Iqbal' w:date='2024-03-01T09:30:00Z'";
    private static final String WORDS = "<w:r><w:t xml:space='preserve'>%s</w:t></w:r>";

    @TempDir Path folder;
    private @Nullable ReaderPane pane;

    @Test
    void whatWasDeletedAndInsertedIsShownBesideTheTextAndCommentsAreNotes() throws IOException {
        Path file = Files.write(folder.resolve("levy.docx"), document());
        try (Desk desk = Desks.documents(folder, List.of(file))) {
            for (String language : List.of("en", "ur")) {
                Look.Mode mode = language.equals("en") ? Look.Mode.LIGHT : Look.Mode.DARK;
                Seat seat =
                        seat(
                                desk,
                                outfit(language, mode),
                                804,
                                500,
                                s -> {
                                    pane = new ReaderPane(s);
                                    return pane.node();
                                });
                Source source = desk.contents().sources().getFirst();
                onFx(
                        () -> {
                            seat.focus().sourceProperty().set(Optional.of(source.id()));
                            return true;
                        });
                ReaderPane shown = Objects.requireNonNull(pane);
                waitFor("the text", () -> shown.model().openedProperty().get().isPresent());
                settle();
                Parent root = onFx(() -> shown.node().getScene().getRoot());
                onFx(
                        () -> {
                            for (var node : root.lookupAll(".furniture-toggle")) {
                                ((Button) node).fire();
                            }
                            return true;
                        });
                settle();
                snapshot(root, "reader-tracked-" + language);
                List<String> about =
                        onFx(
                                () ->
                                        root.lookupAll(".furniture-about").stream()
                                                .map(
                                                        node ->
                                                                ((javafx.scene.control.Label) node)
                                                                        .getText())
                                                .toList());
                assertEquals(2, about.size(), about.toString());
                assertTrue(about.stream().allMatch(words -> words.contains("Rana Iqbal")));
                assertEquals(
                        0,
                        onFx(() -> root.lookupAll(".furniture-line .button").size()).intValue(),
                        "deleted words cannot be put back");
                onFx(
                        () -> {
                            shown.close();
                            return true;
                        });
            }
            Note note =
                    desk.contents()
                            .notesAbout(desk.contents().passages().iterator().next())
                            .getFirst();
            assertEquals("Ann Lee", note.made().by());
        }
    }

    private static byte[] document() throws IOException {
        return Samples.docx(
                "<w:p>"
                        + WORDS.formatted(
                                "The ministry has looked at the levy for a year, and it has asked"
                                        + " those who pay it.")
                        + "</w:p><w:p>"
                        + WORDS.formatted("The levy will ")
                        + "<w:del "
                        + BY
                        + "><w:r><w:delText xml:space='preserve'>not </w:delText></w:r></w:del>"
                        + "<w:commentRangeStart w:id='0'/>"
                        + WORDS.formatted("be raised")
                        + "<w:commentRangeEnd w:id='0'/><w:ins "
                        + BY
                        + ">"
                        + WORDS.formatted(" by two per cent")
                        + "</w:ins>"
                        + WORDS.formatted(" in the coming year.")
                        + "</w:p>",
                Map.of(
                        "word/_rels/document.xml.rels",
                        "<Relationships><Relationship Id='c' Type='x/comments'"
                                + " Target='comments.xml'/></Relationships>",
                        "word/comments.xml",
                        "<w:comments WORD><w:comment w:id='0' w:author='Ann Lee'><w:p><w:r><w:t>By"
                                + " how much?</w:t></w:r></w:p></w:comment></w:comments>"));
    }
}
