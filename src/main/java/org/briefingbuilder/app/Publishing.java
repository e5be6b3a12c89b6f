package org.briefingbuilder.app;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.publish.Finding;
import org.briefingbuilder.publish.Publication;
import org.briefingbuilder.publish.SourceTexts;
import org.briefingbuilder.publish.Verification;
import org.briefingbuilder.publish.Verifier;
import org.briefingbuilder.publish.cite.Style;
import org.briefingbuilder.publish.pdf.Conformance;
import org.briefingbuilder.publish.pdf.PdfWriter;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Exports briefs as checked PDFs, and verifies such PDFs. A file takes its place only when every
/// quotation agreed with its source before and with the page after it was written.
public final class Publishing {

    private static final PdfWriter WRITER = new PdfWriter();

    private final Supplier<Contents> contents;
    private final UnaryOperator<String> texts;
    private final Function<String, byte[]> originals;

    /// How to export. An empty text means: as the brief says.
    ///
    /// @param style a bundled citation style or the path of a `.csl` file
    /// @param paper `A4` or `Letter`
    /// @param date `YYYY-MM-DD`
    public record Options(
            Path to,
            String style,
            String paper,
            String marking,
            String date,
            Conformance conformance) {

        /// Everything as the brief says.
        public static Options to(Path file) {
            return new Options(file, "", "", "", "", Conformance.UA1_A3A);
        }
    }

    /// How an export ended.
    public sealed interface Outcome {

        /// @param findings what a reader should know, though every quotation is right
        record Published(Path file, int pages, int quotations, List<Finding> findings)
                implements Outcome {
            public Published {
                findings = List.copyOf(findings);
            }
        }

        /// Nothing was written: at least one quotation was not right.
        record Refused(List<Finding> findings) implements Outcome {
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }

    /// @param contents the project's contents whenever they are asked for
    /// @param texts a clean text by its digest
    /// @param originals an original file by its digest
    public Publishing(
            Supplier<Contents> contents,
            UnaryOperator<String> texts,
            Function<String, byte[]> originals) {
        this.contents = contents;
        this.texts = texts;
        this.originals = originals;
    }

    /// The names of the citation styles that come along.
    public static List<String> styles() {
        return Style.BUNDLED;
    }

    /// Exports `brief` as it is now.
    ///
    /// @throws Problem when an option is not to be used or the file cannot be written; nothing is
    ///   left behind then, and what was there before stays
    /// @throws Progress.Stopped likewise
    public Outcome export(Brief brief, Options options, Progress progress) {
        Brief chosen = brief.withFacts(facts(brief.facts(), options));
        Publication publication =
                new Publication(chosen, contents.get(), texts, originals, Generator.NAME);
        progress.report("progress.check-sources", 0, publication.quotations());
        List<Finding> wrong = publication.checkSources();
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        try (Replacement replacement = Replacement.of(options.to())) {
            int pages = write(publication, options, replacement.part(), progress);
            progress.report("progress.check-pages", 0, publication.quotations());
            List<Finding> differing = publication.checkWritten(replacement.part());
            if (!differing.isEmpty()) {
                return new Outcome.Refused(differing);
            }
            replacement.take();
            return new Outcome.Published(
                    options.to(), pages, publication.quotations(), publication.remarks());
        }
    }

    private static int write(
            Publication publication, Options options, Path part, Progress progress) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            return publication.write(WRITER, options.conformance(), out, progress);
        } catch (IOException failed) {
            throw Replacement.problem(failed, options.to());
        } catch (UncheckedIOException failed) {
            throw Replacement.problem(new IOException(failed.getMessage(), failed), options.to());
        }
    }

    private static Brief.Facts facts(Brief.Facts facts, Options options) {
        String paper = or(options.paper(), facts.paper());
        if (!List.of("", "a4", "letter").contains(paper.toLowerCase(java.util.Locale.ROOT))) {
            throw new Problem("publish.unknown-paper", paper);
        }
        String date = or(options.date(), facts.date());
        if (!date.isBlank() && day(date).isEmpty()) {
            throw new Problem("publish.bad-date", date);
        }
        return facts.withMarking(or(options.marking(), facts.marking()))
                .withDate(date)
                .withStyle(or(options.style(), facts.style()))
                .withPaper(paper);
    }

    private static String or(String chosen, String own) {
        return chosen.isBlank() ? own : chosen.strip();
    }

    private static Optional<LocalDate> day(String date) {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /// What a PDF can be verified against.
    public sealed interface Against {

        /// The sources in a project.
        record InProject(Contents contents, UnaryOperator<String> texts) implements Against {}

        /// The original files in a folder.
        record InFolder(Path folder) implements Against {}

        /// Only the record in the PDF itself.
        record RecordOnly() implements Against {}
    }

    /// Verifies a PDF that was exported before.
    ///
    /// @param reader reads an original file anew; used with a folder only
    /// @throws Problem when the PDF cannot be read or holds no record
    public static Verification verify(
            Path pdf, Against against, SourceTexts.Reader reader, Progress progress) {
        SourceTexts sources =
                switch (against) {
                    case Against.InProject in ->
                            new SourceTexts.InProject(in.contents(), in.texts());
                    case Against.InFolder in ->
                            new SourceTexts.InFolder(in.folder(), reader, progress);
                    case Against.RecordOnly alone -> new SourceTexts.Nowhere();
                };
        return new Verifier(sources).verify(pdf, progress);
    }
}
