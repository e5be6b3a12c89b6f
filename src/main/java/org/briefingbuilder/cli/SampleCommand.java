package org.briefingbuilder.cli;

import org.briefingbuilder.app.FileReader;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Publishing;
import org.briefingbuilder.app.Unwritten;
import org.briefingbuilder.app.sample.Sample;
import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.publish.Verification;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `briefing sample`
@Command(
        name = "sample",
        header = "Make a sample project and its brief, from bundled documents.",
        description =
                "Unpacks the documents, imports and tags them, assembles a brief, exports it as a"
                        + " PDF and verifies that. Prints where the project and the PDF are.",
        footer =
                "JSON: {project, pdf, pages, quotations, verified, findings: ["
                        + FindingRow.FIELDS
                        + "]}")
final class SampleCommand extends Action {

    private static final String PDF = "sample-brief.pdf";

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = "briefing-sample",
            description = "The folder to make it in (${DEFAULT-VALUE}).")
    private Path folder = Path.of("");

    @Option(names = "--again", description = "Replace a sample project that is there already.")
    private boolean again;

    @Mixin private final Author author = new Author();
    @Mixin private final AsJson json = new AsJson();

    SampleCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() throws IOException {
        Path file = Sample.in(folder);
        Files.createDirectories(folder);
        if (Files.exists(file)) {
            removeOld(file);
        }
        try {
            return make(file, folder.resolve(PDF));
        } catch (RuntimeException | IOException e) {
            Files.deleteIfExists(file); // half a sample would stand in the way of the next try
            throw e;
        }
    }

    /// Only a project is replaced, and none that is open elsewhere: opening it shows both.
    private void removeOld(Path file) throws IOException {
        if (!again) {
            throw new Problem("sample.exists", file);
        }
        Project.open(file, Project.IN_LINE, Project.IN_LINE).close();
        Files.delete(file);
    }

    private int make(Path file, Path pdf) throws IOException {
        try (Intake intake = new Intake();
                Project project =
                        Sample.make(
                                folder,
                                author.session(),
                                FileReader.of(intake),
                                Project.IN_LINE,
                                Project.IN_LINE,
                                Unwritten.FAILS,
                                output.progress())) {
            Brief brief = project.contents().briefs().getFirst();
            FileReader reader = intake::read;
            return switch (export(project, brief, pdf)) {
                case Publishing.Outcome.Refused(var findings) ->
                        throw new IllegalStateException("the sample is refused: " + findings);
                case Publishing.Outcome.Published done ->
                        report(
                                file,
                                done,
                                Publishing.verify(
                                        pdf,
                                        new Publishing.Against.InProject(
                                                project.contents(), project::text),
                                        (original, raw) ->
                                                reader.text(original, raw, output.progress()),
                                        output.progress()));
            };
        }
    }

    private Publishing.Outcome export(Project project, Brief brief, Path pdf) {
        return new Publishing(project::contents, project::text, project::original)
                .export(brief, Publishing.Options.to(pdf), output.progress());
    }

    private int report(Path file, Publishing.Outcome.Published done, Verification verified) {
        List<FindingRow> findings = FindingRow.of(verified.findings(), output.wording());
        if (json.wanted()) {
            output.json(
                    new Report(
                            file.toString(),
                            done.file().toString(),
                            done.pages(),
                            verified.quotations(),
                            verified.verified(),
                            findings));
        } else {
            findings.forEach(finding -> output.note(finding.text()));
            output.say("sample.verified", verified.quotations(), verified.verified());
            output.line(file.toString());
            output.line(done.file().toString());
        }
        boolean clean = findings.isEmpty() && verified.verified() == verified.quotations();
        return clean ? CommandRun.DONE : CommandRun.FINDINGS;
    }

    private record Report(
            String project,
            String pdf,
            int pages,
            int quotations,
            int verified,
            List<FindingRow> findings) {}
}
