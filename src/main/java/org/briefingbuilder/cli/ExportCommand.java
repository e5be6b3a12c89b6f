package org.briefingbuilder.cli;

import org.briefingbuilder.app.OwnTemplates;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Publishing;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.publish.HouseStyle;
import org.briefingbuilder.publish.pdf.Conformance;
import org.briefingbuilder.publish.pdf.Imposition;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `briefing export`
@Command(
        name = "export",
        header = "Write a brief as PDF, Word, HTML or Markdown, each quotation checked.",
        description =
                "The file's ending says the format: .pdf, .docx, .html or .md. When a quotation"
                        + " does not stand in its source, nothing is written. An existing file is"
                        + " replaced only by a finished one.",
        footer = {
            "JSON: {file: name or null, pages, quotations, findings: [" + FindingRow.FIELDS + "]}",
            "",
            "Exit status 1 when the file was written but something was found, 3 when it was not"
                    + " written."
        })
final class ExportCommand extends Action {

    private enum Standard {
        UA_1(Conformance.UA1_A3A),
        UA_2(Conformance.UA2_A4F);

        private final Conformance conformance;

        Standard(Conformance conformance) {
            this.conformance = conformance;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private enum Lying {
        SINGLE(Imposition.SINGLE),
        TWO_UP(Imposition.TWO_UP),
        BOOKLET(Imposition.BOOKLET);

        private final Imposition imposition;

        Lying(Imposition imposition) {
            this.imposition = imposition;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace("two_", "2-");
        }
    }

    private enum Paper {
        A4,
        LETTER
    }

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project's file.")
    private Path project = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "BRIEF",
            description = "Its id, the start of it, or its title.")
    private String name = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write; its name ends in .pdf, .docx, .html or .md.")
    private Path to = Path.of("");

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            description = "A citation style: a bundled one's name or a .csl file.")
    private String style = "";

    @Option(names = "--paper", paramLabel = "A4|Letter", description = "The paper's size.")
    private Optional<Paper> paper = Optional.empty();

    @Option(
            names = "--marking",
            paramLabel = "TEXT",
            description = "The handling marking on every page.")
    private String marking = "";

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The date on the brief; the same date gives the same bytes.")
    private Optional<LocalDate> date = Optional.empty();

    @Option(
            names = "--standard",
            paramLabel = "ua-1|ua-2",
            description =
                    "ua-1: PDF/UA-1 with PDF/A-3a, which most programs read (the default). ua-2:"
                            + " PDF/UA-2 with PDF/A-4f.")
    private Standard standard = Standard.UA_1;

    @Option(
            names = "--sheets",
            paramLabel = "single|2-up|booklet",
            description =
                    "How the pages of a PDF lie on paper: one on each sheet (the default); two side"
                        + " by side; or as a booklet, to be printed on both sides, turned at the"
                        + " short edge, and folded. The last two are for printing: they carry the"
                        + " record, but no tags.")
    private Lying sheets = Lying.SINGLE;

    @Option(
            names = "--house",
            paramLabel = "FILE",
            description =
                    "A house style (.briefing-house): name, logo, colours, faces, foot, marking.")
    private Optional<Path> house = Optional.empty();

    @Mixin private final AsJson json = new AsJson();

    ExportCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        OwnTemplates.use();
        Publishing.Format.of(to);
        try (Project open = Project.read(project)) {
            Brief brief = Pick.brief(open.contents(), name);
            Publishing.Outcome outcome =
                    new Publishing(open::contents, open::text, open::original)
                            .export(brief, options(), output.progress());
            return switch (outcome) {
                case Publishing.Outcome.Published done -> published(done);
                case Publishing.Outcome.Refused refused -> refused(refused, brief);
            };
        }
    }

    private Publishing.Options options() {
        return new Publishing.Options(
                to,
                style,
                paper.map(p -> p == Paper.A4 ? "A4" : "Letter").orElse(""),
                marking,
                date.map(LocalDate::toString).orElse(""),
                standard.conformance,
                sheets.imposition,
                house.map(HouseStyle::read).orElse(HouseStyle.NONE));
    }

    private int published(Publishing.Outcome.Published done) {
        List<FindingRow> findings = FindingRow.of(done.findings(), output.wording());
        if (json.wanted()) {
            output.json(
                    new Report(
                            Optional.of(done.file().toString()),
                            done.pages(),
                            done.quotations(),
                            findings));
        } else {
            if (done.pages() > 0) {
                output.tell("export.done", done.file(), done.pages(), done.quotations());
            } else {
                output.tell("export.done-flow", done.file(), done.quotations());
            }
            findings.forEach(finding -> output.note(finding.text()));
        }
        return findings.isEmpty() ? CommandRun.DONE : CommandRun.FINDINGS;
    }

    private int refused(Publishing.Outcome.Refused refused, Brief brief) {
        List<FindingRow> findings = FindingRow.of(refused.findings(), output.wording());
        if (json.wanted()) {
            int quotations = (int) brief.quotations().count();
            output.json(new Report(Optional.empty(), 0, quotations, findings));
        }
        findings.forEach(finding -> output.note(finding.text()));
        output.say("export.refused", findings.size());
        return CommandRun.REFUSED;
    }

    private record Report(
            Optional<String> file, int pages, int quotations, List<FindingRow> findings) {}
}
