package org.briefingbuilder.app;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.publish.BriefCheck;
import org.briefingbuilder.publish.Check;
import org.briefingbuilder.publish.Counts;
import org.briefingbuilder.publish.Limits;
import org.briefingbuilder.publish.Preview;
import org.briefingbuilder.publish.Templates;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Looks through briefs while they are written, and before they are exported. Safe to share between
/// threads.
public final class Checking {

    private final Supplier<Contents> contents;
    private final UnaryOperator<String> texts;
    private final Function<String, byte[]> originals;
    private final Spelling spelling;

    /// @param contents the project's contents whenever they are asked for
    /// @param texts a clean text by its digest
    /// @param originals an original file by its digest
    public Checking(
            Supplier<Contents> contents,
            UnaryOperator<String> texts,
            Function<String, byte[]> originals,
            Spelling spelling) {
        this.spelling = spelling;
        this.contents = contents;
        this.texts = texts;
        this.originals = originals;
    }

    /// The lines of the check sheet: what stops the export, then warnings, then what is well. Reads
    /// the texts of the quoted sources, so never for the thread of a window.
    ///
    /// @param pages of the same brief, for what only they tell: how many there are, and letters
    ///   that no font has
    public List<Check> check(Brief brief, Optional<Preview.Told> pages) {
        return new BriefCheck(contents.get(), texts, originals, spelling).check(brief, pages);
    }

    /// How much there is of a brief; quick enough to be asked after each key.
    public Counts counts(Brief brief) {
        return Counts.of(brief, contents.get());
    }

    /// What the brief's template asks for.
    ///
    /// @throws Problem `publish.unknown-template`
    public static Limits limits(Brief brief) {
        return Templates.limits(brief);
    }
}
