package org.briefingbuilder.cli;

import org.briefingbuilder.app.FileReader;
import org.briefingbuilder.app.Importing;
import org.briefingbuilder.app.Pasted;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Recognising;
import org.briefingbuilder.app.ReferenceMatching;
import org.briefingbuilder.app.Resembling;
import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Markup;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `briefing import`
@Command(
        name = "import",
        header = "Import documents: one line for each, or why not.",
        description = {
            "All documents of one call are one edit: one undo takes them out again.",
            "A file in a mail is a source of its own, named after the mail: mail.eml/minutes.pdf.",
            "Lists of references (.ris, .bib, CSL-JSON .json) are no documents: the sources that"
                    + " they speak of get their facts, by DOI, address, or title and year; what a"
                    + " person wrote stays. Each list is one edit."
        },
        footer = {
            "JSON: {imported: [{file, id, kind, format, title, words, pages, removed: number,"
                + " incomplete, warnings: [text], marks: number, notes: number, resembles: null or"
                + " {kind: same-text or version, source: id, likeness: 0 to 1}, within, tracked:"
                + " number}], refused: [{file, reason, problem}], references: [{file, key, title,"
                + " source: id or null, by: doi, url, title or null}]}",
            "",
            "Exit status 1 when some inputs were refused, 3 when all were."
        })
final class ImportCommand extends Action {
    private static final Path INPUT = Path.of("-");

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project's file.")
    private Path project = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Documents; of a folder all files in it; - is a text or HTML on standard"
                            + " input.")
    private List<Path> files = List.of();

    @Option(names = "--raw", description = "Keep page furniture.")
    private boolean raw;

    @Option(
            names = "--annotations",
            description = "Take over highlights and notes that are in the files.")
    private boolean annotations;

    @Option(
            names = "--ocr",
            paramLabel = "LANGUAGES",
            description =
                    "Let Tesseract read the words of pages that are pictures, for example"
                            + " eng+urd.")
    private Optional<String> ocr = Optional.empty();

    @Mixin private final Author author = new Author();
    @Mixin private final AsJson json = new AsJson();

    ImportCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        List<Path> lists = files.stream().filter(ReferenceMatching::isList).toList();
        List<Path> documents = files.stream().filter(file -> !lists.contains(file)).toList();
        Importing.Result result = new Importing.Result(List.of(), List.of(), false);
        List<Listed> listed = new ArrayList<>();
        List<Importing.RefusedFile> refused = new ArrayList<>();
        try (Project open = Project.open(project, Project.IN_LINE, Project.IN_LINE);
                Intake intake = new Intake()) {
            FileReader reader =
                    ocr.isPresent()
                            ? Recognising.reading(reader(intake), ocr.get())
                            : reader(intake);
            Importing importing = new Importing(open, reader, author.session());
            if (!documents.isEmpty()) {
                result =
                        (annotations ? importing.takingOver() : importing)
                                .run(documents, raw, output.progress());
            }
            for (Path list : lists) {
                try {
                    take(open, list, listed);
                } catch (Problem problem) {
                    refused.add(new Importing.RefusedFile(list, problem));
                }
            }
        }
        refused.addAll(0, result.refused());
        result = new Importing.Result(result.imported(), refused, result.stopped());
        if (json.wanted()) {
            output.json(report(result, listed));
        } else {
            show(result);
            listed.forEach(this::show);
        }
        if (result.refused().isEmpty()) {
            return CommandRun.DONE;
        }
        boolean nothing = result.imported().isEmpty() && listed.isEmpty();
        return nothing ? CommandRun.REFUSED : CommandRun.FINDINGS;
    }

    /// Gives the sources that a list of references speaks of their facts, in one edit.
    private void take(Project open, Path list, List<Listed> listed) {
        List<ReferenceMatching.Match> matches = ReferenceMatching.read(list, open.contents());
        Map<String, Reference> chosen = new LinkedHashMap<>();
        for (ReferenceMatching.Match match : matches) {
            match.source().ifPresent(source -> chosen.put(source.id(), match.reference()));
            listed.add(
                    new Listed(
                            list.toString(),
                            match.key(),
                            match.reference().title(),
                            match.source().map(Source::id),
                            match.by().map(ReferenceMatching.By::key)));
        }
        ReferenceMatching.apply(open, author.session(), chosen);
    }

    private void show(Listed one) {
        if (one.source().isPresent()) {
            output.say(
                    "references.matched",
                    one.file(),
                    one.key(),
                    one.title(),
                    one.source().get(),
                    one.source().get(),
                    one.by().orElse(""));
        } else {
            output.say("references.unmatched", one.file(), one.key(), one.title());
        }
    }

    /// Files are read as files, `-` as what comes in.
    private FileReader reader(Intake intake) {
        if (!files.contains(INPUT)) {
            return FileReader.of(intake);
        }
        byte[] bytes;
        try {
            bytes = System.in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (bytes.length == 0) {
            throw new Problem("import.no-input");
        }
        Pasted pasted = Pasted.of("standard input", bytes);
        return (file, keep, progress) ->
                file.equals(INPUT)
                        ? intake.read(bytes, pasted.name(), keep, progress)
                        : intake.read(file, keep, progress);
    }

    private void show(Importing.Result result) {
        Table table = new Table("id", "kind", "words", "pages", "title");
        for (Importing.Imported imported : result.imported()) {
            Source source = imported.source();
            table.row(
                    source.id(),
                    source.format(),
                    source.words(),
                    source.outline().pages().size(),
                    source.title());
        }
        if (!result.imported().isEmpty()) {
            output.print(table.text(output.terminal().columns()));
        }
        for (Importing.Imported imported : result.imported()) {
            for (String warning : imported.source().warnings()) {
                output.say("import.warning", imported.file(), warning(warning));
            }
            imported.like().ifPresent(like -> say(imported, like));
            if (!imported.source().markups().isEmpty()) {
                output.say(
                        "import.markups",
                        imported.file(),
                        marks(imported.source()),
                        imported.source().markups().size() - marks(imported.source()));
            }
            if (imported.source().incomplete()) {
                output.say("import.incomplete", imported.file());
            }
        }
        for (Importing.RefusedFile refused : result.refused()) {
            output.say("import.refused", refused.file(), output.wording().of(refused.problem()));
        }
    }

    private void say(Importing.Imported imported, Resembling.Resemblance like) {
        Source there = like.there();
        switch (like.kind()) {
            case SAME_TEXT ->
                    output.say("import.same-text", imported.file(), there.title(), there.id());
            case VERSION ->
                    output.say(
                            "import.version",
                            imported.file(),
                            there.title(),
                            there.id(),
                            Math.round(like.likeness() * 100));
        }
    }

    private static long marks(Source source) {
        return source.markups().stream().filter(Markup::isMark).count();
    }

    private String warning(String key) {
        return output.wording().of("warning." + key);
    }

    private Report report(Importing.Result result, List<Listed> listed) {
        return new Report(
                result.imported().stream().map(this::row).toList(),
                result.refused().stream()
                        .map(
                                r ->
                                        new Refused(
                                                r.file().toString(),
                                                output.wording().of(r.problem()),
                                                r.problem().key()))
                        .toList(),
                listed);
    }

    private Row row(Importing.Imported imported) {
        Source source = imported.source();
        return new Row(
                imported.file().toString(),
                source.id(),
                source.reference().kind(),
                source.format(),
                source.title(),
                source.words(),
                source.outline().pages().size(),
                source.removed().size(),
                source.incomplete(),
                source.warnings().stream().map(this::warning).toList(),
                marks(source),
                source.markups().size() - marks(source),
                imported.like()
                        .map(
                                like ->
                                        new Like(
                                                like.kind() == Resembling.Kind.SAME_TEXT
                                                        ? "same-text"
                                                        : "version",
                                                like.there().id(),
                                                like.likeness())),
                source.within().orElse(""),
                source.tracked().size());
    }

    private record Report(List<Row> imported, List<Refused> refused, List<Listed> references) {}

    private record Listed(
            String file, String key, String title, Optional<String> source, Optional<String> by) {}

    private record Row(
            String file,
            String id,
            String kind,
            String format,
            String title,
            int words,
            int pages,
            int removed,
            boolean incomplete,
            List<String> warnings,
            long marks,
            long notes,
            Optional<Like> resembles,
            String within,
            int tracked) {}

    private record Like(String kind, String source, double likeness) {}

    private record Refused(String file, String reason, String problem) {}
}
