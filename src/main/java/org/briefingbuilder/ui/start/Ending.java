package org.briefingbuilder.ui.start;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Flaw;

import java.nio.file.Path;
import java.util.List;

/// How opening a project ended.
public sealed interface Ending {

    Path file();

    /// What a person can do next, the most likely first.
    List<Choice> choices();

    /// It is open, to work in or only to look at.
    record Opened(Path file, Project project) implements Ending {
        @Override
        public List<Choice> choices() {
            return List.of();
        }
    }

    /// Somebody works in it.
    record Locked(Path file, Holder holder) implements Ending {
        @Override
        public List<Choice> choices() {
            return List.of(Choice.READ, Choice.COPY, Choice.AGAIN);
        }
    }

    /// It cannot be trusted as it is.
    ///
    /// @param readable whether it can still be opened to look at
    /// @param flaws what a check of the file says; empty when not even that could be done
    record Damaged(Path file, boolean readable, List<Flaw> flaws) implements Ending {
        public Damaged {
            flaws = List.copyOf(flaws);
        }

        @Override
        public List<Choice> choices() {
            return readable
                    ? List.of(Choice.SALVAGE, Choice.READ)
                    : List.of(Choice.SALVAGE, Choice.OTHER);
        }
    }

    /// There is no such file, or none that may be opened by this program.
    record Refused(Path file, Reason reason, Problem problem) implements Ending {
        @Override
        public List<Choice> choices() {
            return reason.choices;
        }
    }

    /// Why a file is refused.
    enum Reason {
        /// It is not there.
        MISSING(Choice.OTHER, Choice.FORGET, Choice.AGAIN),
        /// A newer program wrote it.
        NEWER(Choice.OTHER),
        /// It is no project, or another program's database.
        NOT_A_PROJECT(Choice.OTHER),
        /// It may not be read.
        NO_ACCESS(Choice.AGAIN, Choice.OTHER),
        /// It may be read, but nothing may be written there.
        READ_ONLY(Choice.READ, Choice.COPY, Choice.AGAIN),
        /// Something else: the disk, another program in the middle of writing.
        OTHER(Choice.AGAIN, Choice.OTHER);

        private final List<Choice> choices;

        Reason(Choice... choices) {
            this.choices = List.of(choices);
        }
    }

    /// What can be done.
    enum Choice {
        /// Look at it as it is; what others save is followed.
        READ,
        /// Save a copy and work in that.
        COPY,
        /// Try once more.
        AGAIN,
        /// Carry what can be read into a new file.
        SALVAGE,
        /// Choose another file.
        OTHER,
        /// Take it from the list of recent projects.
        FORGET
    }
}
