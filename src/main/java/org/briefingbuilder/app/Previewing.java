package org.briefingbuilder.app;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.publish.Preview;
import org.briefingbuilder.publish.Previewer;

import java.util.function.Function;
import java.util.function.Supplier;

/// Shows briefs as the pages that an export would make, while they are written. One for a project:
/// it keeps what the next preview can use again. Safe to share between threads; it takes as long as
/// a job does, so never for the thread of a window.
public final class Previewing {

    private final Previewer previewer = new Previewer(OwnHouse::ifUsable);
    private final Supplier<Contents> contents;
    private final Function<String, byte[]> originals;

    /// @param contents the project's contents whenever they are asked for
    /// @param originals an original file by its digest
    public Previewing(Supplier<Contents> contents, Function<String, byte[]> originals) {
        this.contents = contents;
        this.originals = originals;
    }

    /// The pages of `brief` as it is now, unfinished as it may be. The caller closes them when it
    /// has newer ones.
    ///
    /// @param progress stops the job when a newer state of the brief is to be shown instead
    /// @throws Problem when the template or the citation style is not to be used
    /// @throws Progress.Stopped soon after the job was stopped; nothing is kept then
    public Preview preview(Brief brief, Progress progress) {
        return previewer.preview(brief, contents.get(), originals, progress);
    }
}
