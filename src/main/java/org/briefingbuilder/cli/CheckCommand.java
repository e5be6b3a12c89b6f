package org.briefingbuilder.cli;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Flaw;
import org.briefingbuilder.model.Salvage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// `briefing check`
@Command(
        name = "check",
        header = "Check that a project's file is whole; salvage what can be read.",
        description =
                "Looks at the file's pages, its references, the digests of originals and texts,"
                        + " and whether every passage's words stand where it says.",
        footer = {
            "JSON: {sound, findings: [{kind, text}], repaired: {file, sources, passages, themes,"
                    + " notes, briefs, lost: [{kind, text}]} or null}",
            "",
            "Exit status 1 when something was found."
        })
final class CheckCommand extends Action {

    private static final String DAMAGED = "project.damaged";

    @Parameters(paramLabel = "PROJECT", description = "The project's file; never changed.")
    private Path project = Path.of("");

    @Option(
            names = "--repair-to",
            paramLabel = "FILE",
            description = "Write what can be read into a new project.")
    private Optional<Path> repaired = Optional.empty();

    @Mixin private final AsJson json = new AsJson();

    CheckCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        List<Found> findings = findings();
        Optional<Salvage> salvaged = repaired.map(to -> Project.salvage(project, to));
        if (json.wanted()) {
            output.json(
                    new Report(
                            findings.isEmpty(),
                            findings,
                            salvaged.map(
                                    s -> Repaired.of(repaired.orElseThrow(), s, this::found))));
        } else {
            findings.forEach(finding -> output.line(finding.text));
            if (findings.isEmpty()) {
                output.tell("check.sound", project);
            } else {
                output.tell("check.flawed", project, findings.size());
            }
            salvaged.ifPresent(this::show);
        }
        boolean whole = findings.isEmpty() && salvaged.map(s -> s.flaws().isEmpty()).orElse(true);
        return whole ? CommandRun.DONE : CommandRun.FINDINGS;
    }

    /// A project too damaged to be opened is a finding too: to say so is this command's job.
    private List<Found> findings() {
        try (Project open = Project.read(project)) {
            return open.check().stream().map(this::found).toList();
        } catch (Problem problem) {
            if (!problem.key().equals(DAMAGED)) {
                throw problem;
            }
            return List.of(new Found(problem.key(), output.wording().of(problem)));
        }
    }

    private Found found(Flaw flaw) {
        return new Found(
                flaw.key(), output.wording().of("flaw." + flaw.key(), flaw.args().toArray()));
    }

    private void show(Salvage salvage) {
        salvage.flaws().forEach(flaw -> output.line(found(flaw).text));
        output.tell(
                "check.salvaged",
                repaired.orElseThrow(),
                salvage.sources(),
                salvage.passages(),
                salvage.themes(),
                salvage.notes(),
                salvage.briefs());
    }

    private record Report(boolean sound, List<Found> findings, Optional<Repaired> repaired) {}

    private record Found(String kind, String text) {}

    private record Repaired(
            String file,
            int sources,
            int passages,
            int themes,
            int notes,
            int briefs,
            List<Found> lost) {

        static Repaired of(Path to, Salvage salvage, Function<Flaw, Found> words) {
            return new Repaired(
                    to.toString(),
                    salvage.sources(),
                    salvage.passages(),
                    salvage.themes(),
                    salvage.notes(),
                    salvage.briefs(),
                    salvage.flaws().stream().map(words).toList());
        }
    }
}
