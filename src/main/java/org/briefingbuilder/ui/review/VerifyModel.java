package org.briefingbuilder.ui.review;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.briefingbuilder.app.OwnHouse;
import org.briefingbuilder.app.Publishing;
import org.briefingbuilder.app.Reread;
import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.publish.Finding;
import org.briefingbuilder.publish.Verification;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Job;
import org.briefingbuilder.ui.kit.Spot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Which PDF is verified against what, and what came of it.
final class VerifyModel {

    /// What the quotations are compared with.
    enum Against {
        PROJECT,
        FOLDER,
        RECORD
    }

    /// How far it is.
    sealed interface State {

        /// Nothing has been asked for.
        record Waiting() implements State {}

        record Running(Job job) implements State {}

        record Done(Verdict verdict) implements State {}

        /// The PDF cannot be verified at all.
        record Failed(Problem problem) implements State {}
    }

    private final Desk desk;
    private final String title;
    private final ObjectProperty<Optional<Path>> file =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> folder =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Against> against = new SimpleObjectProperty<>(Against.PROJECT);
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Waiting());

    /// @param title of the job
    VerifyModel(Desk desk, String title) {
        this.desk = desk;
        this.title = title;
        file.addListener((_, _, _) -> forget());
        folder.addListener((_, _, _) -> forget());
        against.addListener((_, _, _) -> forget());
    }

    ObjectProperty<Optional<Path>> fileProperty() {
        return file;
    }

    /// Where the original files are, when it is verified against a folder.
    ObjectProperty<Optional<Path>> folderProperty() {
        return folder;
    }

    ObjectProperty<Against> againstProperty() {
        return against;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    boolean isReady() {
        return file.get().isPresent()
                && (against.get() != Against.FOLDER || folder.get().isPresent())
                && !(state.get() instanceof State.Running);
    }

    void run() {
        if (!isReady()) {
            return;
        }
        Path pdf = file.get().orElseThrow();
        Publishing.Against where = where();
        Job job =
                desk.jobs()
                        .run(
                                title,
                                progress -> Verdict.of(verify(pdf, where, progress)),
                                verdict -> state.set(new State.Done(verdict)),
                                this::failed);
        if (job.runningProperty().get()) {
            state.set(new State.Running(job));
        }
    }

    void stop() {
        if (state.get() instanceof State.Running(Job job)) {
            job.stop();
        }
    }

    /// Where the quotation of a finding stands, when this project has the brief and the passage.
    Optional<Spot> spot(Finding finding) {
        return finding.quotation().isEmpty()
                ? Optional.empty()
                : spot(desk.contents(), finding.quotation());
    }

    static Optional<Spot> spot(Contents contents, String quotation) {
        return contents.briefs().stream()
                .flatMap(brief -> brief.quotations())
                .filter(q -> q.id().equals(quotation))
                .findFirst()
                .map(BriefBlock.Quotation::passage)
                .flatMap(contents::passage)
                .map(Spot::of);
    }

    private Publishing.Against where() {
        return switch (against.get()) {
            case PROJECT -> new Publishing.Against.InProject(desk.contents(), desk.project()::text);
            case FOLDER -> new Publishing.Against.InFolder(folder.get().orElseThrow());
            case RECORD -> new Publishing.Against.RecordOnly();
        };
    }

    private static Verification verify(Path pdf, Publishing.Against where, Progress progress) {
        if (!Files.isRegularFile(pdf)) {
            throw new Problem("review.missing", String.valueOf(pdf.getFileName()));
        }
        progress.report("progress.verify", 0, 0);
        OwnHouse.ifUsable().admit();
        try (Intake intake = new Intake()) {
            return Publishing.verify(pdf, where, new Reread(intake::read, progress), progress);
        }
    }

    private void failed(Throwable failure) {
        switch (failure) {
            case Progress.Stopped _ -> state.set(new State.Waiting());
            case Problem problem -> state.set(new State.Failed(problem));
            default -> {
                state.set(new State.Waiting());
                throw failure instanceof RuntimeException bug
                        ? bug
                        : new IllegalStateException(failure);
            }
        }
    }

    /// What was found was found of something else.
    private void forget() {
        stop();
        state.set(new State.Waiting());
    }
}
