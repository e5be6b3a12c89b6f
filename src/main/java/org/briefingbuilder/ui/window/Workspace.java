package org.briefingbuilder.ui.window;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.ui.brief.BriefCommands;
import org.briefingbuilder.ui.brief.BriefPlace;
import org.briefingbuilder.ui.evidence.EvidencePlace;
import org.briefingbuilder.ui.kit.Chooser;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Focus;
import org.briefingbuilder.ui.kit.Fx;
import org.briefingbuilder.ui.kit.Overlay;
import org.briefingbuilder.ui.kit.Place;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Scope;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.review.ReviewPlace;
import org.briefingbuilder.ui.search.SearchField;
import org.briefingbuilder.ui.settings.SettingsSheet;
import org.briefingbuilder.ui.start.Closing;
import org.briefingbuilder.ui.start.Naming;
import org.briefingbuilder.ui.start.ReadingBanner;
import org.briefingbuilder.ui.start.SavingBanner;
import org.briefingbuilder.ui.start.SavingModel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A project in a window: the frame with its places, and what lies over them.
public final class Workspace {

    /// Milliseconds for which a window is shown only with its text.
    private static final double PATIENCE = 400;

    private final Seat seat;
    private final Frame frame;
    private final SearchField search;
    private final SavingModel saving;
    private final Optional<ReadingBanner> reading;
    private boolean closed;

    Workspace(Desk desk, Seat.Outfit outfit, Chooser chooser, ProgramWindow.Actions actions) {
        StackPane content = new StackPane();
        Overlay overlay = new Overlay(content);
        this.seat = new Seat(desk, outfit, overlay, chooser);
        this.saving = new SavingModel(desk.project(), Fx.EXECUTOR);
        this.reading = desk.isReadOnly() ? Optional.of(new ReadingBanner(seat)) : Optional.empty();
        MainMenu menu = new MainMenu(seat, Naming.stem(desk.project().file()));
        projectCommands(actions);
        BriefCommands.install(seat);
        this.search = new SearchField(seat);
        this.frame = new Frame(seat, saving, this::place, menu.node(), search.node());
        frame.banner(new SavingBanner(seat, saving).node());
        reading.ifPresent(banner -> frame.banner(banner.node()));
        content.getChildren().add(frame.node());
    }

    private Place place(PlaceName name) {
        return switch (name) {
            case READ -> new ReadPlace(seat);
            case PASSAGES -> new EvidencePlace(seat);
            case BRIEF -> new BriefPlace(seat);
            case REVIEW -> new ReviewPlace(seat);
        };
    }

    private void projectCommands(ProgramWindow.Actions actions) {
        var all = seat.commands();
        all.add("project.new", Scope.ALWAYS, actions::create, "Ctrl+N");
        all.add("project.open", Scope.ALWAYS, actions::choose, "Ctrl+O");
        all.add("project.copy", Scope.ALWAYS, this::copy);
        all.add("project.window", Scope.ALWAYS, actions::another, "Ctrl+Shift+N");
        all.add("project.close", Scope.ALWAYS, actions::close, "Ctrl+W");
        SettingsSheet.addCommands(seat, _ -> actions.refit());
    }

    public Seat seat() {
        return seat;
    }

    Frame frame() {
        return frame;
    }

    Parent node() {
        return seat.overlay().node();
    }

    /// Begins to read: the first source when none is in focus yet. Files can be dropped.
    void begin() {
        if (frame.place(PlaceName.READ) instanceof ReadPlace read) {
            read.library().acceptDrops(seat.overlay().node());
        }
        if (seat.focus().sourceProperty().get().isEmpty()) {
            seat.desk().contents().sources().stream()
                    .findFirst()
                    .ifPresent(first -> seat.focus().sourceProperty().set(Optional.of(first.id())));
        }
    }

    /// Goes on when the text of the source in focus is here, or when that takes a while; at once
    /// when there is nothing to read.
    void whenRead(Runnable then) {
        if (frame.place(PlaceName.READ) instanceof ReadPlace read) {
            read.reader().whenOpened(PATIENCE, then);
        } else {
            then.run();
        }
    }

    /// Makes what is seen last; nothing happens when it is there.
    void complete() {
        if (frame.place(PlaceName.READ) instanceof ReadPlace read) {
            read.complete();
        }
        search.complete();
    }

    /// Shown for the first time: what may be wanted next is made ready.
    ///
    /// @param unreadable is told why the rest of the project cannot be read
    void settle(Consumer<Throwable> unreadable) {
        // What is seen first is painted first.
        Fx.afterFrame(() -> Fx.afterFrame(() -> goOn(unreadable)));
        search.makeReady();
        seat.desk().whenCounted(frame::makeReady);
    }

    /// Counts in any case, unless what was to be shown turned out to be damaged.
    private void goOn(Consumer<Throwable> unreadable) {
        boolean readable = true;
        try {
            if (!closed) {
                complete();
            }
        } catch (Problem damaged) {
            // of the text that is read first too
            readable = false;
            unreadable.accept(damaged);
        } finally {
            if (readable) {
                Fx.afterFrame(() -> seat.desk().count(unreadable));
            }
        }
    }

    /// Imports these files.
    void take(List<Path> documents) {
        if (!documents.isEmpty() && frame.place(PlaceName.READ) instanceof ReadPlace read) {
            read.library().take(documents);
        }
    }

    /// Looks at what another window looked at.
    void lookAt(Focus other) {
        seat.focus().sourceProperty().set(other.sourceProperty().get());
        seat.focus().passageProperty().set(other.passageProperty().get());
        seat.focus().briefProperty().set(other.briefProperty().get());
        seat.focus().placeProperty().set(other.placeProperty().get());
    }

    /// What was typed is handed in.
    void leave() {
        frame.leave();
    }

    /// Goes on with `gone` when nothing would be lost, or the person wants that.
    void askToLeave(Runnable gone) {
        leave();
        seat.desk().afterEdits(() -> new Closing(seat, saving).ask(new Leaving(gone)));
    }

    /// How the question at the end may be answered.
    private final class Leaving implements Closing.Exit {

        private final Runnable gone;

        Leaving(Runnable gone) {
            this.gone = gone;
        }

        @Override
        public void saved() {
            gone.run();
        }

        @Override
        public void givenUp() {
            seat.desk().giveUp();
            gone.run();
        }
    }

    void close() {
        closed = true;
        reading.ifPresent(ReadingBanner::close);
        saving.close();
        search.close();
        frame.close();
    }

    private void copy() {
        seat.chooser()
                .saveAs(
                        seat.say("command.project.copy"),
                        String.valueOf(seat.desk().project().file().getFileName()),
                        "briefing")
                .ifPresent(
                        to ->
                                seat.jobs()
                                        .run(
                                                seat.say("ui.copying"),
                                                _ -> {
                                                    seat.desk().project().backup(to);
                                                    return to;
                                                },
                                                done ->
                                                        seat.toasts()
                                                                .show(
                                                                        seat.say(
                                                                                "ui.copied",
                                                                                done
                                                                                        .getFileName()))));
    }
}
