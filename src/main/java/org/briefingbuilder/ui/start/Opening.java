package org.briefingbuilder.ui.start;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Unwritten;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Flaw;
import org.briefingbuilder.model.Salvage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;

/// Opens projects, and says how that ended. It waits for the disk: never for the JavaFX thread.
public final class Opening {

    private final Executor own;
    private final Executor announce;

    /// @param own where the project's edits are made
    /// @param announce where they are told
    public Opening(Executor own, Executor announce) {
        this.own = own;
        this.announce = announce;
    }

    /// To work in.
    public Ending open(Path file) {
        try {
            return new Ending.Opened(
                    file, Project.openQuickly(file, own, announce, Unwritten.WAITS));
        } catch (Problem problem) {
            return ending(file, problem);
        }
    }

    /// To look at; [Follower] keeps it up with what others save.
    public Ending read(Path file) {
        try {
            return new Ending.Opened(file, Project.read(file, own, announce));
        } catch (Problem problem) {
            return ending(file, problem);
        }
    }

    /// Saves a copy as it is now and opens that to work in.
    ///
    /// @throws Problem when the copy cannot be written
    public Ending copy(Path file, Path to) {
        try (Project original = Project.read(file)) {
            original.backup(to);
        }
        return open(to);
    }

    /// Carries what can be read into a new file; the damaged one stays as it is.
    ///
    /// @throws Problem when not even the beginning can be read, or nothing can be written there
    public Salvage salvage(Path broken, Path to) {
        return Project.salvage(broken, to);
    }

    /// A name beside `file` that is free, with `suffix` before its ending: `tariffs-copy.briefing`,
    /// `tariffs-copy-2.briefing`.
    public static Path beside(Path file, String suffix) {
        String name = Naming.stem(file) + "-" + suffix;
        Path free = file.resolveSibling(name + Naming.ENDING);
        for (int n = 2; Files.exists(free); n++) {
            free = file.resolveSibling(name + "-" + n + Naming.ENDING);
        }
        return free;
    }

    /// How it ends when this happened.
    public static Ending ending(Path file, Problem problem) {
        return switch (problem.key()) {
            case "project.locked" -> new Ending.Locked(file, Holder.of(problem.args()));
            case "project.damaged", "project.content-missing" -> damaged(file);
            case "project.missing", "project.no-folder" ->
                    refused(file, Ending.Reason.MISSING, problem);
            case "project.newer" -> refused(file, Ending.Reason.NEWER, problem);
            case "project.not-a-project", "project.foreign" ->
                    refused(file, Ending.Reason.NOT_A_PROJECT, problem);
            case "project.no-access" -> refused(file, Ending.Reason.NO_ACCESS, problem);
            case "project.read-only" -> refused(file, Ending.Reason.READ_ONLY, problem);
            default -> refused(file, Ending.Reason.OTHER, problem);
        };
    }

    private static Ending refused(Path file, Ending.Reason reason, Problem problem) {
        return new Ending.Refused(file, reason, problem);
    }

    private static Ending damaged(Path file) {
        try (Project project = Project.read(file)) {
            return new Ending.Damaged(file, true, project.check());
        } catch (Problem unreadable) {
            return new Ending.Damaged(file, false, List.<Flaw>of());
        }
    }
}
