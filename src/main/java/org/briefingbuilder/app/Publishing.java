package org.briefingbuilder.app;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.publish.Finding;
import org.briefingbuilder.publish.HouseStyle;
import org.briefingbuilder.publish.Publication;
import org.briefingbuilder.publish.SourceTexts;
import org.briefingbuilder.publish.Verification;
import org.briefingbuilder.publish.Verifier;
import org.briefingbuilder.publish.cite.Style;
import org.briefingbuilder.publish.flow.FlowFormat;
import org.briefingbuilder.publish.pdf.Conformance;
import org.briefingbuilder.publish.pdf.Imposition;
import org.briefingbuilder.publish.pdf.PdfWriter;
import org.briefingbuilder.publish.pdf.Sheets;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    /// @param sheets how the pages of a PDF lie on paper
    public record Options(
            Path to,
            String style,
            String paper,
            String marking,
            String date,
            Conformance conformance,
            Imposition sheets,
            HouseStyle house) {

        /// Everything as the brief says.
        public static Options to(Path file) {
            return new Options(
                    file, "", "", "", "", Conformance.UA1_A3A, Imposition.SINGLE, HouseStyle.NONE);
        }
    }

    /// What a brief can be written as, told by the ending of a file's name.
    public enum Format {
        PDF("pdf"),
        DOCX("docx"),
        HTML("html"),
        MARKDOWN("md");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        public String ending() {
            return ending;
        }

        /// @throws Problem `publish.unknown-ending`
        public static Format of(Path file) {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            for (Format format : values()) {
                if (name.endsWith("." + format.ending)) {
                    return format;
                }
            }
            if (name.endsWith(".htm")) {
                return HTML;
            }
            int dot = name.lastIndexOf('.');
            throw new Problem("publish.unknown-ending", dot < 0 ? name : name.substring(dot));
        }
    }

    /// How an export ended.
    public sealed interface Outcome {

        /// @param pages how many sides there are to print; 0 when the format has no pages
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
        if (Files.isDirectory(options.to())) {
            throw new Problem("publish.not-writable", options.to().toString());
        }
        Format format = Format.of(options.to());
        if (format != Format.PDF && options.sheets() != Imposition.SINGLE) {
            throw new Problem("publish.sheets-need-pdf", format.ending());
        }
        Brief chosen = brief.withFacts(facts(brief.facts(), options));
        Publication publication =
                new Publication(
                        chosen, contents.get(), texts, originals, Generator.NAME, options.house());
        progress.report("progress.check-sources", 0, publication.quotations());
        List<Finding> wrong = publication.checkSources();
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        try (Replacement replacement = Replacement.of(options.to())) {
            List<Finding> differing = new ArrayList<>();
            int pages =
                    switch (format) {
                        case PDF -> pdf(publication, options, replacement, differing, progress);
                        case DOCX -> flow(publication, FlowFormat.DOCX, replacement, differing);
                        case HTML -> flow(publication, FlowFormat.HTML, replacement, differing);
                        case MARKDOWN ->
                                flow(publication, FlowFormat.MARKDOWN, replacement, differing);
                    };
            if (!differing.isEmpty()) {
                return new Outcome.Refused(differing);
            }
            replacement.take();
            return new Outcome.Published(
                    options.to(), pages, publication.quotations(), publication.remarks());
        }
    }

    private static int pdf(
            Publication publication,
            Options options,
            Replacement replacement,
            List<Finding> differing,
            Progress progress) {
        Path part = replacement.part();
        int pages = write(publication, options, part, progress);
        if (publication.overstates(part)) {
            pages = write(publication, options, part, progress);
        }
        progress.report("progress.check-pages", 0, publication.quotations());
        differing.addAll(publication.checkWritten(part));
        return options.sheets() == Imposition.SINGLE || !differing.isEmpty()
                ? pages
                : sheets(publication, options, part);
    }

    /// Lays the checked pages on sheets, which take the place of the pages.
    private static int sheets(Publication publication, Options options, Path part) {
        Path whole = part.resolveSibling(part.getFileName() + ".pages");
        try {
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
            int sides;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                sides = Sheets.write(whole, options.sheets(), publication.attachments(), out);
            }
            if (!Sheets.holdsAll(whole, part)) {
                throw new IllegalStateException("a page is not on the sheets as it was checked");
            }
            return sides;
        } catch (IOException failed) {
            throw Replacement.problem(failed, options.to());
        } finally {
            try {
                Files.deleteIfExists(whole);
            } catch (IOException failed) {
                throw Replacement.problem(failed, options.to());
            }
        }
    }

    /// @return 0: there are no pages
    private static int flow(
            Publication publication,
            FlowFormat format,
            Replacement replacement,
            List<Finding> differing) {
        byte[] file = publication.write(format);
        Path part = replacement.part();
        try {
            Files.write(part, file);
            differing.addAll(publication.checkWritten(format, Files.readAllBytes(part)));
        } catch (IOException failed) {
            throw replacement.problem(failed);
        }
        return 0;
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
                            new SourceTexts.InProject(in.contents(), in.texts(), Generator.NAME);
                    case Against.InFolder in ->
                            new SourceTexts.InFolder(in.folder(), reader, Generator.NAME, progress);
                    case Against.RecordOnly alone -> new SourceTexts.Nowhere();
                };
        return new Verifier(sources).verify(pdf, progress);
    }
}
