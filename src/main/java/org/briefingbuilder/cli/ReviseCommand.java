package org.briefingbuilder.cli;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Revising;
import org.briefingbuilder.edits.RevisionEdits.Decision;
import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Fate;
import org.briefingbuilder.text.Span;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// `briefing revise`
@Command(
        name = "revise",
        header = "Take FILE as a newer version of SOURCE.",
        description = {
            "Every passage is unchanged, moved, changed or lost. What is unchanged or moved goes"
                + " over to the newer version with its themes, notes and quotations, and so does"
                + " what is changed, unless --keep-changed; what is lost stays in the older"
                + " version. Where two places are equally good a passage is lost, never put at one"
                + " of them. One undo takes it all back; --dry-run only reports."
        },
        footer = {
            "JSON: {source: id of the newer version, forerunner: id, file, likeness: 0 to 1,"
                    + " dryRun, passages: [{id, outcome: unchanged, moved, changed or lost, start,"
                    + " end: in the new text, -1 when lost, score: share of its words that are"
                    + " there, decision: taken or kept, was: its words, quote: the new ones or"
                    + " empty, candidates: [{start, end}]}]}",
            "",
            "Exit status 1 when a passage is lost."
        })
final class ReviseCommand extends Action {

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project's file.")
    private Path project = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "SOURCE",
            description = "Its id, the start of it, or its title.")
    private String name = "";

    @Parameters(index = "2", paramLabel = "FILE", description = "The newer file.")
    private Path file = Path.of("");

    @Option(
            names = "--keep-changed",
            description = "Passages whose words changed stay in the older version.")
    private boolean keepChanged;

    @Option(names = "--dry-run", description = "Only report; change nothing.")
    private boolean dryRun;

    @Option(names = "--raw", description = "Keep page furniture.")
    private boolean raw;

    @Mixin private final Author author = new Author();
    @Mixin private final AsJson json = new AsJson();

    ReviseCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        Revising.Proposal proposal;
        Map<String, Decision> decisions;
        try (Project open = Project.open(project, Project.IN_LINE, Project.IN_LINE);
                Intake intake = new Intake()) {
            Source source = Pick.source(open.contents(), name);
            Revising revising = new Revising(open, intake::read, author.session());
            proposal = revising.prepare(source, file, raw, output.progress());
            decisions = proposal.asProposed();
            if (keepChanged) {
                proposal.fates().stream()
                        .filter(judged -> judged.fate().kind() == Fate.Kind.CHANGED)
                        .forEach(j -> decisions.put(j.passage().id(), new Decision.Keep()));
            }
            if (!dryRun) {
                revising.apply(proposal, decisions);
            }
        }
        List<Row> rows =
                proposal.fates().stream().map(judged -> row(judged, proposal, decisions)).toList();
        if (json.wanted()) {
            output.json(
                    new Report(
                            proposal.newer().id(),
                            proposal.old().id(),
                            file.toString(),
                            proposal.revision().likeness(),
                            dryRun,
                            rows));
        } else {
            show(proposal, rows);
        }
        return rows.stream().anyMatch(row -> row.outcome.equals("lost"))
                ? CommandRun.FINDINGS
                : CommandRun.DONE;
    }

    private void show(Revising.Proposal proposal, List<Row> rows) {
        Table table = new Table("id", "outcome", "score", "decision", "passage");
        for (Row row : rows) {
            table.row(
                    row.id,
                    row.outcome,
                    String.format(Locale.ROOT, "%.2f", row.score),
                    row.decision,
                    row.was);
        }
        if (!rows.isEmpty()) {
            output.print(table.text(output.terminal().columns()));
        }
        for (Row row : rows) {
            if (row.outcome.equals("changed")) {
                output.say("revise.changed", row.id, row.was, row.quote);
            }
        }
        output.say(
                dryRun ? "revise.tried" : "revise.done",
                proposal.old().title(),
                proposal.newer().id(),
                count(rows, "unchanged"),
                count(rows, "moved"),
                count(rows, "changed"),
                count(rows, "lost"));
    }

    private static long count(List<Row> rows, String outcome) {
        return rows.stream().filter(row -> row.outcome.equals(outcome)).count();
    }

    private static Row row(
            Revising.Judged judged, Revising.Proposal proposal, Map<String, Decision> decisions) {
        Fate fate = judged.fate();
        Optional<Span> span = fate.span();
        boolean taken = decisions.get(judged.passage().id()) instanceof Decision.Take;
        return new Row(
                judged.passage().id(),
                fate.kind().name().toLowerCase(Locale.ROOT),
                span.map(Span::start).orElse(-1),
                span.map(Span::end).orElse(-1),
                fate.score(),
                taken ? "taken" : "kept",
                judged.passage().anchor().words(),
                span.map(s -> s.in(proposal.revision().newText())).orElse(""),
                fate.candidates());
    }

    private record Report(
            String source,
            String forerunner,
            String file,
            double likeness,
            boolean dryRun,
            List<Row> passages) {}

    private record Row(
            String id,
            String outcome,
            int start,
            int end,
            double score,
            String decision,
            String was,
            String quote,
            List<Span> candidates) {}
}
