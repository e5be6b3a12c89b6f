package org.briefingbuilder.ui.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.briefingbuilder.app.Example;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Publishing;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.edits.Assembly;
import org.briefingbuilder.edits.BriefEdits;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.publish.Templates;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Look;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.ScriptedChooser;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.UiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The Review place in a window, over the bundled documents.
class ReviewPlaceTest extends UiTest {

    @TempDir Path folder;
    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        Session session = Example.session(7);
        Project project =
                Project.create(
                        folder.resolve("review.briefing"), session, Desks.own(), Fx.EXECUTOR);
        Path samples = Path.of("resources/samples");
        try (Intake intake = new Intake()) {
            new org.briefingbuilder.app.Importing(project, intake::read, session)
                    .run(
                            List.of(
                                    samples.resolve("minerals-outlook.md"),
                                    samples.resolve("khudmukhtari-column-ur.txt"),
                                    samples.resolve("tariff-deal-news.html")),
                            false,
                            Progress.NONE);
        }
        List<Passage.State> states =
                List.of(
                        Passage.State.ACCEPTED,
                        Passage.State.SUGGESTED,
                        Passage.State.DISPUTED,
                        Passage.State.OPEN);
        for (Source source : project.contents().sources()) {
            String text = project.text(source.text());
            String[] paragraphs = text.split("\n\n");
            int at = 0;
            for (int i = 0; i < Math.min(5, paragraphs.length); i++) {
                Span span = new Span(at, at + Math.min(180, paragraphs[i].length()));
                at += paragraphs[i].length() + 2;
                int n = i;
                Anchor anchor = Anchor.of(text, span);
                Project.await(
                        project.edit(
                                c ->
                                        PassageEdits.tag(
                                                c,
                                                source,
                                                anchor,
                                                c.themes().subList(n % 3, n % 3 + 1),
                                                n == 2 ? "Who says so? Ask the ministry." : "",
                                                session.ids(),
                                                session.stamp())));
                Project.await(
                        project.edit(
                                c ->
                                        PassageEdits.mark(
                                                c,
                                                PassageEdits.at(c, source, anchor).stream()
                                                        .toList(),
                                                states.get(n % states.size()),
                                                session.stamp())));
            }
        }
        desk = onFx(() -> Desks.inWindow(project, session));
    }

    @AfterEach
    void close() {
        onFx(
                () -> {
                    desk.close();
                    return true;
                });
    }

    @Test
    void whatWaitsIsDecidedByKeys() {
        Seat seat = shown("en", Look.Mode.LIGHT, 1180, 760);
        ListView<?> list = list(seat);
        int before = onFx(() -> list.getItems().size());
        assertTrue(before >= 6);
        press(KeyCode.A);
        waitFor("accepted", () -> list.getItems().size() == before - 1);
        press(KeyCode.D);
        waitFor("the next is chosen", () -> list.getSelectionModel().getSelectedIndex() == 1);
        assertEquals(before - 1, onFx(() -> list.getItems().size()));
        press(KeyCode.ENTER);
        waitFor("read", () -> seat.focus().placeProperty().get() == PlaceName.READ);
        assertTrue(onFx(() -> seat.focus().spotProperty().get().isPresent()));
    }

    @Test
    void theLogLeadsToWhatWasDoneAndTakesItBack() {
        Seat seat = shown("en", Look.Mode.LIGHT, 1180, 760);
        onFx(
                () -> {
                    seat.commands().run("review.log");
                    return true;
                });
        ListView<?> list = list(seat);
        waitFor("read", () -> list.getItems().size() > 20);
        int before = onFx(() -> list.getItems().size());
        onFx(
                () -> {
                    list.getSelectionModel().select(3);
                    return true;
                });
        settle();
        Button back =
                onFx(
                        () ->
                                list.lookupAll(".review-back").stream()
                                        .filter(Node::isVisible)
                                        .map(Button.class::cast)
                                        .findFirst()
                                        .orElseThrow());
        assertTrue(onFx(back::getText).startsWith("Take back with the 2 edits"));
        robot().interact(back::fire);
        waitFor("taken back", () -> list.getItems().size() == before + 3);
        onFx(
                () -> {
                    ((TextField) node(seat).lookup(".review-words-field")).setText("taken back");
                    return true;
                });
        waitFor("narrowed", () -> list.getItems().size() == 4);
    }

    @Test
    void aBriefIsVerifiedAndAWrongOneSaysWhere() throws Exception {
        Path pdf = exported(desk.contents().passages());
        int quotations = desk.contents().passages().size();
        Seat seat = shown("en", Look.Mode.LIGHT, 1180, 760);
        verify(seat, pdf);
        waitFor("a verdict", () -> node(seat).lookup(".review-sentence") != null);
        assertEquals("All " + quotations + " quotations agree.", sentence(seat));
        Path originals = Files.createDirectory(folder.resolve("originals"));
        Path samples = Path.of("resources/samples");
        Files.copy(
                samples.resolve("tariff-deal-news.html"),
                originals.resolve("tariff-deal-news.html"));
        String minerals = Files.readString(samples.resolve("minerals-outlook.md"));
        Files.writeString(originals.resolve("minerals-outlook.md"), minerals.replace("the", "teh"));
        ((ScriptedChooser) seat.chooser()).willChoose(originals);
        ToggleButton against =
                onFx(
                        () ->
                                node(seat).lookupAll(".toggle-button").stream()
                                        .map(ToggleButton.class::cast)
                                        .filter(b -> b.getText().equals("Against a folder…"))
                                        .findFirst()
                                        .orElseThrow());
        robot().interact(against::fire);
        waitFor(
                "another verdict",
                () ->
                        node(seat).lookup(".review-sentence") instanceof Label label
                                && label.getText().contains("differ"));
        assertTrue(sentence(seat).contains("could not be checked"), sentence(seat));
        snapshot(scene(seat).getRoot(), "review-verify-differs");
        Button show =
                onFx(
                        () ->
                                node(seat).lookupAll(".link").stream()
                                        .map(Button.class::cast)
                                        .filter(b -> b.getText().equals("Show the passage"))
                                        .findFirst()
                                        .orElseThrow());
        robot().interact(show::fire);
        assertEquals(PlaceName.READ, onFx(() -> seat.focus().placeProperty().get()));
    }

    @Test
    void howItLooks() {
        Path pdf = exported(desk.contents().passages());
        for (String language : List.of("en", "ur")) {
            for (Look.Mode mode : List.of(Look.Mode.LIGHT, Look.Mode.DARK)) {
                String name = "-" + language + "-" + mode.name().toLowerCase(java.util.Locale.ROOT);
                Seat seat = shown(language, mode, 1384, 826);
                snapshot(scene(seat).getRoot(), "review-queue" + name);
                onFx(
                        () -> {
                            seat.commands().run("review.log");
                            return true;
                        });
                waitFor("log", () -> list(seat).getItems().size() > 20);
                onFx(
                        () -> {
                            list(seat).getSelectionModel().select(3);
                            return true;
                        });
                snapshot(scene(seat).getRoot(), "review-log" + name);
                onFx(
                        () -> {
                            seat.commands().run("review.verify");
                            return true;
                        });
                snapshot(scene(seat).getRoot(), "review-verify-empty" + name);
                verify(seat, pdf);
                waitFor("a verdict", () -> node(seat).lookup(".review-sentence") != null);
                snapshot(scene(seat).getRoot(), "review-verify" + name);
            }
        }
    }

    private final Map<Seat, ReviewPlace> places = new HashMap<>();

    private Seat shown(String language, Look.Mode mode, double width, double height) {
        ReviewPlace[] made = new ReviewPlace[1];
        Seat seat =
                seat(
                        desk,
                        outfit(language, mode),
                        width,
                        height,
                        s -> {
                            made[0] = new ReviewPlace(s);
                            return made[0].node();
                        });
        places.put(seat, made[0]);
        onFx(
                () -> {
                    made[0].shown();
                    return true;
                });
        waitFor("the queue", () -> !list(seat).getItems().isEmpty());
        onFx(
                () -> {
                    made[0].focus();
                    return true;
                });
        settle();
        return seat;
    }

    private Node node(Seat seat) {
        return Objects.requireNonNull(places.get(seat)).node();
    }

    private Scene scene(Seat seat) {
        return node(seat).getScene();
    }

    private ListView<?> list(Seat seat) {
        return (ListView<?>) node(seat).lookup(".review-list");
    }

    private String sentence(Seat seat) {
        return onFx(() -> ((Label) node(seat).lookup(".review-sentence")).getText());
    }

    private void verify(Seat seat, Path pdf) {
        onFx(
                () -> {
                    seat.commands().ask("review.verify", pdf.toString());
                    return true;
                });
    }

    private void press(KeyCode key) {
        robot().push(key);
        settle();
    }

    private Path exported(List<Passage> passages) {
        Project project = desk.project();
        Session session = desk.session();
        Contents contents = project.contents();
        Brief brief =
                Assembly.of(
                        contents,
                        "Minerals and tariffs",
                        "policy-brief",
                        Brief.Facts.none(),
                        contents.themes(),
                        EnumSet.allOf(Passage.State.class),
                        Templates.headings("policy-brief", "en").stream()
                                .map(h -> new Assembly.Heading(h.role(), h.words()))
                                .toList(),
                        session.ids(),
                        session.stamp());
        Project.await(
                project.edit(
                        c ->
                                PassageEdits.mark(
                                        c, passages, Passage.State.ACCEPTED, session.stamp())));
        Project.await(project.edit(c -> BriefEdits.add(brief, session.stamp())));
        Path pdf = folder.resolve("brief.pdf");
        Publishing.Outcome outcome =
                new Publishing(project::contents, project::text, project::original)
                        .export(brief, Publishing.Options.to(pdf), Progress.NONE);
        assertTrue(outcome instanceof Publishing.Outcome.Published, outcome.toString());
        Project.await(project.undo(session.stamp()));
        Project.await(project.undo(session.stamp()));
        Project.await(project.redo(session.stamp()));
        Project.await(project.redo(session.stamp()));
        Project.await(
                project.edit(
                        c ->
                                PassageEdits.mark(
                                        c,
                                        c.passages().subList(0, 8),
                                        Passage.State.SUGGESTED,
                                        session.stamp())));
        return pdf;
    }
}
