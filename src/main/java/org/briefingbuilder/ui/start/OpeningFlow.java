package org.briefingbuilder.ui.start;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.model.Flaw;
import org.briefingbuilder.model.Salvage;
import org.briefingbuilder.ui.kit.Chooser;
import org.briefingbuilder.ui.kit.Failures;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Jobs;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Words;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Opens a project for a person: it is open, or a sheet says what happened, what is safe and what
/// can be done, until it is open or the person leaves it. For the JavaFX thread.
public final class OpeningFlow {

    private static final String SHEET = "opening";
    private static final double WIDTH = 560;

    /// Milliseconds before it is worth saying that a file is being opened.
    private static final double SOON = 150;

    /// Flaws that are shown; a count stands for the others.
    private static final int FLAWS = 200;

    private final Opening opening;
    private final Overlay overlay;
    private final Failures failures;
    private final Chooser chooser;
    private final Words words;
    private final EndingWords wording;
    private final Listener listener;

    /// Who is told how it ended.
    public interface Listener {

        /// It is open, to work in or to look at.
        void opened(Project project);

        /// The person wants it no longer among the recent ones.
        void forget(Path file);
    }

    public OpeningFlow(
            Opening opening,
            Overlay overlay,
            Failures failures,
            Chooser chooser,
            Words words,
            Listener listener) {
        this.opening = opening;
        this.overlay = overlay;
        this.failures = failures;
        this.chooser = chooser;
        this.words = words;
        this.wording = new EndingWords(words);
        this.listener = listener;
    }

    /// To work in.
    public void open(Path file) {
        attempt(file, () -> opening.open(file));
    }

    /// To work in; somebody opens it already.
    ///
    /// @param begun waits for how that ends
    public void open(Path file, Supplier<Ending> begun) {
        attempt(file, begun);
    }

    /// Asks for a file first.
    public void choose() {
        chooser.open(words.of("start.open"), List.of("briefing")).ifPresent(this::open);
    }

    private void attempt(Path file, Supplier<Ending> work) {
        background(words.of("start.opening", file.getFileName()), work, this::ended);
    }

    /// Runs `work` elsewhere; when it takes a while, a sheet says what is being done.
    private <T> void background(String title, Supplier<T> work, Consumer<T> done) {
        Runnable callOff = Fx.delay(SOON, () -> overlay.show(patience(title)));
        Jobs.VIRTUAL.execute(
                () -> {
                    try {
                        T result = work.get();
                        Fx.later(() -> after(callOff, () -> done.accept(result)));
                    } catch (Throwable failure) {
                        Fx.later(() -> after(callOff, () -> failures.show(failure)));
                    }
                });
    }

    private void after(Runnable callOff, Runnable then) {
        callOff.run();
        overlay.close(SHEET);
        then.run();
    }

    private static Overlay.Sheet patience(String title) {
        Label beat = Beat.node();
        beat.setAccessibleText(title);
        return new Overlay.Sheet(SHEET, title, beat, 360);
    }

    /// What a window shows that has nothing else yet than a file that is being opened.
    public static Parent waiting(Words words, Path file) {
        String title = words.of("start.opening", file.getFileName());
        Label beat = Beat.node();
        beat.setAccessibleText(title);
        VBox box = Panes.styled(new VBox(Panes.wrapped(title, "semibold"), beat), "opening-window");
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(title);
        return box;
    }

    private void ended(Ending ending) {
        if (ending instanceof Ending.Opened(Path _, Project project)) {
            listener.opened(project);
        } else {
            overlay.show(sheet(ending));
        }
    }

    private Overlay.Sheet sheet(Ending ending) {
        EndingWords.Said said = wording.of(ending, Instant.now());
        VBox box = Panes.styled(new VBox(Panes.wrapped(said.happened())), "bad-moment");
        if (ending instanceof Ending.Damaged(Path _, boolean _, List<Flaw> flaws)
                && !flaws.isEmpty()) {
            box.getChildren().add(flaws(flaws));
        }
        if (!said.safe().isEmpty()) {
            box.getChildren().add(Panes.wrapped(said.safe(), "bad-moment-safe"));
        }
        if (!said.todo().isEmpty()) {
            box.getChildren().add(Panes.wrapped(said.todo()));
        }
        List<Node> buttons = new ArrayList<>();
        buttons.add(Panes.button(words.of("ui.cancel"), () -> overlay.close(SHEET)));
        for (Ending.Choice choice : ending.choices().reversed()) {
            buttons.add(button(choice, ending));
        }
        Button likely = (Button) buttons.getLast();
        likely.getStyleClass().add("primary");
        likely.setDefaultButton(true);
        return new Overlay.Sheet(SHEET, said.title(), box, WIDTH, buttons.toArray(Node[]::new));
    }

    private Button button(Ending.Choice choice, Ending ending) {
        Button button =
                Panes.button(
                        wording.choice(choice),
                        () -> {
                            overlay.close(SHEET);
                            choose(choice, ending.file());
                        });
        button.setId("choice-" + choice.name().toLowerCase(java.util.Locale.ROOT));
        return button;
    }

    private void choose(Ending.Choice choice, Path file) {
        switch (choice) {
            case READ -> attempt(file, () -> opening.read(file));
            case COPY ->
                    elsewhere(file, "start.copy-name")
                            .ifPresent(to -> attempt(to, () -> opening.copy(file, to)));
            case AGAIN -> open(file);
            case SALVAGE ->
                    elsewhere(file, "start.salvage-name").ifPresent(to -> salvage(file, to));
            case OTHER -> choose();
            case FORGET -> listener.forget(file);
        }
    }

    private java.util.Optional<Path> elsewhere(Path file, String key) {
        Path proposed = Opening.beside(file, words.of(key));
        return chooser.saveAs(
                words.of("start.save-as"), String.valueOf(proposed.getFileName()), "briefing");
    }

    private void salvage(Path broken, Path to) {
        background(
                words.of("start.salvaging"),
                () -> opening.salvage(broken, to),
                salvage -> overlay.show(salvaged(salvage, to)));
    }

    private Overlay.Sheet salvaged(Salvage salvage, Path to) {
        VBox box =
                Panes.styled(
                        new VBox(
                                Panes.wrapped(
                                        words.of(
                                                "start.salvaged.counts",
                                                salvage.sources(),
                                                salvage.passages(),
                                                salvage.themes(),
                                                salvage.notes(),
                                                salvage.briefs()))),
                        "bad-moment");
        if (!salvage.flaws().isEmpty()) {
            box.getChildren()
                    .addAll(
                            Panes.wrapped(words.of("start.salvaged.lost", salvage.flaws().size())),
                            flaws(salvage.flaws()));
        }
        box.getChildren().add(Panes.wrapped(words.of("start.salvaged.safe"), "bad-moment-safe"));
        return new Overlay.Sheet(
                SHEET,
                words.of("start.salvaged.title", to.getFileName()),
                box,
                WIDTH,
                Panes.button(words.of("ui.close"), () -> overlay.close(SHEET)),
                Panes.button(
                        words.of("start.salvaged.open"),
                        () -> {
                            overlay.close(SHEET);
                            open(to);
                        },
                        "primary"));
    }

    /// The kind of what was not saved whole is told in the words of the window.
    private Object[] args(Flaw flaw) {
        Object[] args = flaw.args().toArray();
        if (flaw.key().startsWith("salvage.item-")) {
            args[0] = words.of("start.kind." + args[0]);
        }
        return args;
    }

    private Node flaws(List<Flaw> flaws) {
        VBox list = Panes.styled(new VBox(), "flaws");
        for (Flaw flaw : flaws.subList(0, Math.min(FLAWS, flaws.size()))) {
            Label label = Panes.wrapped(words.of("flaw." + flaw.key(), args(flaw)), "small");
            list.getChildren().add(label);
        }
        if (flaws.size() > FLAWS) {
            list.getChildren().add(Panes.muted(words.of("start.more-flaws", flaws.size() - FLAWS)));
        }
        ScrollPane scroll = Panes.styled(new ScrollPane(list), "flaws-scroll");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(words.of("start.flaws"));
        return scroll;
    }
}
