package org.briefingbuilder.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

import org.briefingbuilder.app.Example;
import org.briefingbuilder.app.Importing;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.edits.RevisionEdits;
import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ReviseSheetTest extends UiTest {

    private static final String OLD =
            """
            The levy and the port

            The levy rises in May, the ministry said on Monday. Refining is where a mineral becomes an industry.

            A loom is paid for over nine years. Nobody has asked the port authority about the draft.

            The committee will hear the mills again before the end of the year.
            """;
    private static final String NEW =
            """
            The levy and the port

            Nobody has asked the port authority about the draft. The levy rises in May, the ministry said on Monday.

            Refining is the place where a mineral turns into an industry. It was a long day for all of them.

            The committee will hear the mills again before the end of the year.
            """;
    private static final String OLD_URDU =
            """
            محصول اور بندرگاہ

            محصول مئی میں بڑھے گا، وزارت نے پیر کو بتایا۔ معدنیات کی صفائی سے صنعت بنتی ہے۔

            کرگھا نو برس میں اپنی قیمت ادا کرتا ہے۔ بندرگاہ سے کسی نے نہیں پوچھا۔
            """;
    private static final String NEW_URDU =
            """
            محصول اور بندرگاہ

            محصول مئی میں بڑھے گا، وزارت نے پیر کو بتایا۔ معدنیات کی صفائی ہی سے بڑی صنعت بنتی ہے۔

            بندرگاہ سے کسی نے نہیں پوچھا۔
            """;

    @TempDir Path folder;
    private final List<Desk> desks = new ArrayList<>();
    private final List<Intake> intakes = new ArrayList<>();

    @AfterEach
    void closeDesks() {
        desks.forEach(Desk::close);
        intakes.forEach(Intake::close);
    }

    @Test
    void aRevisionIsDecidedByKeyAndTakenBackInOneStep() throws IOException {
        Seat seat =
                window(
                        "en",
                        Look.Mode.LIGHT,
                        OLD,
                        NEW,
                        "The levy rises in May, the ministry said on Monday.",
                        "Refining is where a mineral becomes an industry.",
                        "A loom is paid for over nine years.",
                        "Nobody has asked the port authority about the draft.");
        Source old = seat.desk().contents().sources().getFirst();
        waitFor("the sheet is there", () -> seat.overlay().isShowing("revise"));
        ListView<?> passages = onFx(() -> (ListView<?>) root(seat).lookup("#revise-passages"));
        assertEquals(4, passages.getItems().size());
        settle();
        snapshot(root(seat), "revise-light");
        robot().push(KeyCode.C);
        waitFor("a place can be chosen", () -> place(seat).isVisible() && place(seat).isFocused());
        onFx(
                () -> {
                    place(seat).selectRange(0, 12);
                    return true;
                });
        settle();
        snapshot(root(seat), "revise-choosing");
        click(seat, "Here it stands");
        waitFor("the next is selected", () -> passages.getSelectionModel().getSelectedIndex() == 1);
        robot().push(KeyCode.ENTER);
        waitFor(
                "the changed one is decided",
                () -> passages.getSelectionModel().getSelectedIndex() == 2);
        robot().push(KeyCode.K);
        settle();
        snapshot(root(seat), "revise-decided");
        click(seat, "Revise");
        waitFor("it is revised", () -> seat.desk().contents().sources().size() == 2);
        Source newer = RevisionEdits.newest(seat.desk().contents(), old);
        assertEquals(3, seat.desk().contents().passageCount(newer));
        assertEquals(1, seat.desk().contents().passageCount(old), "the moved one was kept");
        assertEquals(
                1,
                seat.desk().contents().passagesOf(newer).stream()
                        .filter(p -> p.former().filter(w -> w.startsWith("Refining")).isPresent())
                        .count());
        waitFor("it is closed", () -> !seat.overlay().isShowing("revise"));
        onFx(
                () -> {
                    seat.undo();
                    return true;
                });
        waitFor("it is taken back", () -> seat.desk().contents().sources().size() == 1);
        assertEquals(4, seat.desk().contents().passageCount(old));
    }

    @Test
    void thePlaceOfTheFirstPassageIsSeenInALongText() throws IOException {
        StringBuilder before = new StringBuilder("The levy and the port\n\n");
        for (int i = 0; i < 90; i++) {
            before.append("Clause ").append(i).append(" of the draft.");
            before.append(" It was read to the mills at length, and nobody spoke.".repeat(i % 7));
            before.append("\n\n");
        }
        String lost = "A loom is paid for over nine years.";
        String after = before.toString();
        Seat seat =
                window(
                        "en",
                        Look.Mode.LIGHT,
                        before.insert(before.indexOf("Clause 70"), lost + "\n\n").toString(),
                        after,
                        lost);
        waitFor("the sheet is there", () -> seat.overlay().isShowing("revise"));
        ListView<?> texts = onFx(() -> (ListView<?>) root(seat).lookup("#revise-texts"));
        waitFor("its place is seen", () -> isSelectedSeen(texts));
    }

    private static boolean isSelectedSeen(ListView<?> list) {
        Bounds seen = list.localToScene(list.getLayoutBounds());
        return list.lookupAll(".list-cell").stream()
                .map(ListCell.class::cast)
                .filter(cell -> cell.isSelected() && cell.isVisible())
                .map(cell -> cell.localToScene(cell.getLayoutBounds()))
                .anyMatch(seen::contains);
    }

    @Test
    void theNextDifferenceIsFoundByKey() throws IOException {
        Seat seat = window("en", Look.Mode.DARK, OLD, NEW, "A loom is paid for over nine years.");
        waitFor("the sheet is there", () -> seat.overlay().isShowing("revise"));
        ListView<?> texts = onFx(() -> (ListView<?>) root(seat).lookup("#revise-texts"));
        settle();
        snapshot(root(seat), "revise-dark");
        onFx(
                () -> {
                    texts.getSelectionModel().select(0);
                    return true;
                });
        robot().press(KeyCode.ALT).push(KeyCode.DOWN).release(KeyCode.ALT);
        waitFor("a difference", () -> texts.getSelectionModel().getSelectedIndex() > 0);
        assertTrue(((RevisionModel.Pair) texts.getSelectionModel().getSelectedItem()).differs());
    }

    @Test
    void aRevisionInUrduRunsFromTheRight() throws IOException {
        Seat seat =
                window(
                        "ur",
                        Look.Mode.LIGHT,
                        OLD_URDU,
                        NEW_URDU,
                        "معدنیات کی صفائی سے صنعت بنتی ہے۔",
                        "کرگھا نو برس میں اپنی قیمت ادا کرتا ہے۔",
                        "بندرگاہ سے کسی نے نہیں پوچھا۔");
        waitFor("the sheet is there", () -> seat.overlay().isShowing("revise"));
        settle();
        snapshot(root(seat), "revise-urdu");
        ListView<?> passages = onFx(() -> (ListView<?>) root(seat).lookup("#revise-passages"));
        assertEquals(3, passages.getItems().size());
    }

    /// A window in which `newer` is about to be taken as a newer version of `text`.
    private Seat window(
            String language, Look.Mode mode, String text, String newer, String... quotes)
            throws IOException {
        Session session = Example.session(5);
        Project project =
                Project.create(
                        folder.resolve("p" + desks.size() + ".briefing"),
                        session,
                        Project.IN_LINE,
                        Project.IN_LINE);
        Intake intake = new Intake();
        intakes.add(intake);
        Path first = Files.writeString(folder.resolve("levy" + desks.size() + ".txt"), text);
        Path second = Files.writeString(folder.resolve("newer" + desks.size() + ".txt"), newer);
        Source source =
                new Importing(project, intake::read, session)
                        .run(List.of(first), false, Progress.NONE)
                        .imported()
                        .getFirst()
                        .source();
        String clean = project.text(source.text());
        for (String quote : quotes) {
            int at = clean.indexOf(quote);
            Span span = new Span(at, at + quote.length());
            Project.await(
                    project.edit(
                            c ->
                                    PassageEdits.tag(
                                            c,
                                            source,
                                            Anchor.of(clean, span),
                                            List.of(),
                                            "",
                                            session.ids(),
                                            session.stamp())));
        }
        Desk desk = onFx(() -> Desks.inWindow(project, session));
        desks.add(desk);
        LibraryPane[] pane = new LibraryPane[1];
        Seat seat =
                seat(
                        desk,
                        outfit(language, mode),
                        1280,
                        820,
                        s -> {
                            pane[0] = new LibraryPane(s, () -> intake::read);
                            return new HBox(pane[0].node());
                        });
        waitFor(
                "the window is in front",
                () -> {
                    root(seat).getScene().getWindow().requestFocus();
                    return root(seat).getScene().getWindow().isFocused();
                });
        onFx(
                () -> {
                    seat.focus().sourceProperty().set(Optional.of(source.id()));
                    new Revises(seat, () -> intake::read).take(source, second);
                    return true;
                });
        return seat;
    }

    private void click(Seat seat, String words) {
        Button button =
                root(seat).lookupAll(".button").stream()
                        .map(Button.class::cast)
                        .filter(b -> words.equals(b.getText()))
                        .findFirst()
                        .orElseThrow();
        robot().clickOn(button);
        settle();
    }

    private static TextArea place(Seat seat) {
        return (TextArea) root(seat).lookup("#revise-place");
    }

    private static Node root(Seat seat) {
        return seat.overlay().node();
    }
}
