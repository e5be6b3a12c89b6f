package org.briefingbuilder.app;

import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.intake.Reading;
import org.briefingbuilder.intake.Scans;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Words;

import java.util.List;

/// Lets a machine read the words of sources whose pages are pictures.
public final class Recognising {
    private final Project project;
    private final Session session;

    public Recognising(Project project, Session session) {
        this.project = project;
        this.session = session;
    }

    /// Whether the program that reads pictures is installed.
    public static boolean isPossible() {
        return Scans.areReadable();
    }

    /// Whether a source, or a page of it, has no text because it is a picture.
    public static boolean isScan(Source source) {
        return source.warnings().contains(Scans.NO_TEXT) || isScanInPart(source);
    }

    /// Whether some of a source's pages are pictures without text.
    public static boolean isScanInPart(Source source) {
        return source.warnings().contains(Scans.SOME_PAGES);
    }

    /// Reads files as `reader` does, and lets the machine read the pages of those that are scans.
    ///
    /// @param languages as Tesseract names them: `eng`, `eng+urd`
    /// @throws Problem when it is not installed or the languages have no such names
    public static FileReader reading(FileReader reader, String languages) {
        Scans scans = Scans.with(languages);
        return (file, raw, progress) -> {
            Reading reading = reader.read(file, raw, progress);
            return Scans.isScan(reading) || Scans.isScanInPart(reading)
                    ? scans.recognise(reading, progress).reading()
                    : reading;
        };
    }

    /// Gives a source the words of its pages, as one edit; takes seconds for each page.
    ///
    /// @param source a scan
    /// @param languages as above
    /// @return whether any words were found
    /// @throws Problem when no page could be read
    /// @throws Progress.Stopped when `progress` says so; nothing has changed then
    public boolean run(Source source, String languages, Progress progress) {
        Reading scan =
                new Reading(
                        source.file(),
                        source.format(),
                        project.kept(source.original()),
                        source.reference(),
                        project.text(source.raw()),
                        project.text(source.text()),
                        source.outline(),
                        source.removed(),
                        source.incomplete(),
                        source.warnings(),
                        source.doubts(),
                        source.markups());
        Scans.Recognised recognised = Scans.with(languages).recognise(scan, progress);
        Reading read = recognised.reading();
        if (Scans.isScan(read) || Scans.isScanInPart(read)) {
            return false;
        }
        Deposit raw = Deposit.text(read.raw());
        Deposit text = Deposit.text(read.text());
        Source after =
                new Source(
                        source.id(),
                        source.order(),
                        read.reference(),
                        source.file(),
                        source.format(),
                        source.original(),
                        raw.digest(),
                        text.digest(),
                        read.outline(),
                        read.removed(),
                        Words.count(read.text()),
                        read.incomplete(),
                        read.warnings(),
                        source.forerunner(),
                        source.added(),
                        read.doubts(),
                        read.markups(),
                        source.within(),
                        source.tracked());
        Announced announced =
                Project.await(
                        project.deliver(
                                contents ->
                                        SourceEdits.recognise(
                                                contents,
                                                source,
                                                after,
                                                recognised.moved(),
                                                read.text(),
                                                List.of(raw, text),
                                                session.stamp())));
        return !announced.edit().isEmpty();
    }
}
