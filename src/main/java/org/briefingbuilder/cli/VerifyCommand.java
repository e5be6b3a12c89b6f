package org.briefingbuilder.cli;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Publishing;
import org.briefingbuilder.app.Reread;
import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.publish.HouseStyle;
import org.briefingbuilder.publish.Verification;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `briefing verify`
@Command(
        name = "verify",
        header = "Check every quotation of a PDF.",
        description =
                "Against a project, against the original files, or else against the record that the"
                    + " PDF carries, which shows only that nothing was changed after it was made.",
        footer = {
            "JSON: {file, against: project, folder or record, quotations: number, verified: number,"
                    + " findings: ["
                    + FindingRow.FIELDS
                    + "], unchecked: [name], gaps: [{kind, what, text}], signature: null}",
            "",
            "A PDF that another program saved, merged or printed is compared as far as its text"
                    + " allows; gaps say what could not be.",
            "",
            "Exit status 1 when something was found. Against the record alone the sources stay"
                    + " unchecked, which is no finding."
        })
final class VerifyCommand extends Action {

    @Parameters(paramLabel = "FILE.pdf", description = "The brief.")
    private Path file = Path.of("");

    @ArgGroup private Against against = new Against();

    private static final class Against {
        @Option(
                names = "--project",
                paramLabel = "PROJECT",
                description = "Against the sources in this project.")
        private @Nullable Path project;

        @Option(
                names = "--sources",
                paramLabel = "DIR",
                description = "Against the original files in this folder.")
        private @Nullable Path sources;
    }

    @Option(
            names = "--house",
            paramLabel = "FILE",
            description = {
                "A .briefing-house file: letters in the fonts of that house are compared with it,"
                        + " which can be trusted as far as the file can."
            })
    private Optional<Path> house = Optional.empty();

    @Mixin private final AsJson json = new AsJson();

    VerifyCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        Verification result = verify();
        List<FindingRow> findings = FindingRow.of(result.findings(), output.wording());
        List<GapRow> gaps =
                result.gaps().stream().map(g -> new GapRow(g.kind(), g.what(), said(g))).toList();
        if (json.wanted()) {
            output.json(
                    new Report(
                            file.toString(),
                            result.against(),
                            result.quotations(),
                            result.verified(),
                            findings,
                            result.unchecked(),
                            gaps,
                            Optional.empty()));
        } else {
            findings.forEach(finding -> output.line(finding.text()));
            gaps.forEach(gap -> output.tell("verify.gap", gap.text()));
            result.unchecked().forEach(name -> output.tell("verify.unchecked", name));
            output.tell(
                    "verify.against-" + result.against(),
                    file,
                    result.quotations(),
                    result.verified());
        }
        boolean clean = findings.isEmpty() && result.verified() == result.quotations();
        return clean ? CommandRun.DONE : CommandRun.FINDINGS;
    }

    private Verification verify() {
        if (!Files.exists(file)) {
            throw new Problem("verify.missing", file);
        }
        house.map(HouseStyle::read).ifPresent(HouseStyle::admit);
        try (Intake intake = new Intake()) {
            if (against.project != null) {
                try (Project open = Project.read(against.project)) {
                    return verify(
                            new Publishing.Against.InProject(open.contents(), open::text), intake);
                }
            }
            return against.sources != null
                    ? verify(new Publishing.Against.InFolder(against.sources), intake)
                    : verify(new Publishing.Against.RecordOnly(), intake);
        }
    }

    private Verification verify(Publishing.Against where, Intake intake) {
        return Publishing.verify(
                file, where, new Reread(intake::read, output.progress()), output.progress());
    }

    private String said(Verification.Gap gap) {
        return output.wording().of("gap." + gap.kind(), gap.args());
    }

    /// Something that could not be checked, in words.
    private record GapRow(String kind, String what, String text) {}

    /// @param signature nothing is said of signatures
    private record Report(
            String file,
            String against,
            int quotations,
            int verified,
            List<FindingRow> findings,
            List<String> unchecked,
            List<GapRow> gaps,
            Optional<String> signature) {}
}
