package org.briefingbuilder.ui.library;

import org.briefingbuilder.app.Importing.FileState;
import org.briefingbuilder.app.Resembling;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An import in words: how it ended, what has become of each file, and the list to pass on.
final class ImportReport {

    private static final String DUPLICATE = "import.duplicate";

    private final Words words;

    ImportReport(Words words) {
        this.words = words;
    }

    /// `118 documents came in · 2 could not be imported · 1 should be looked at`
    String summary(ImportModel model) {
        List<String> parts = new ArrayList<>();
        parts.add(words.of("library.import.summary.taken", model.added().get()));
        if (model.refused().get() > 0) {
            parts.add(words.of("library.import.summary.refused", model.refused().get()));
        }
        if (!model.doubtful().isEmpty()) {
            parts.add(words.of("library.import.summary.doubtful", model.doubtful().size()));
        }
        switch (model.phase().get()) {
            case STOPPED -> parts.add(words.of("library.import.summary.stopped"));
            case FAILED -> parts.add(words.of("library.import.summary.failed"));
            case RUNNING, DONE -> {}
        }
        return String.join(" · ", parts);
    }

    String of(ImportFile file) {
        return switch (file.state().get()) {
            case FileState.Waiting _ -> "";
            case FileState.Reading _ -> words.of("library.import.state.reading");
            case FileState.Added(Source source, var like) ->
                    file.isDoubtful()
                            ? Stream.concat(
                                            like.map(this::resembling).stream(),
                                            Stream.of(RowWords.doubts(words, source)))
                                    .filter(said -> !said.isEmpty())
                                    .collect(Collectors.joining(" "))
                            : words.of("library.import.state.taken");
            case FileState.Refused(Problem problem) -> problem(problem);
            case FileState.Stopped _ -> words.of("library.import.state.left");
        };
    }

    private String resembling(Resembling.Resemblance like) {
        String title = like.there().title();
        return switch (like.kind()) {
            case SAME_TEXT -> words.of("library.import.same-text", title);
            case VERSION -> words.of("library.import.version", title);
        };
    }

    /// The source that can be shown for a file: the one it became, or the one that it is again.
    static Optional<String> source(ImportFile file) {
        if (file.state().get() instanceof FileState.Refused(Problem problem)
                && problem.key().equals(DUPLICATE)) {
            return Optional.of(String.valueOf(problem.args().getLast()));
        }
        return file.added().map(Source::id);
    }

    private String problem(Problem problem) {
        return problem.key().equals(DUPLICATE)
                ? words.of("library.import.duplicate", problem.args().get(1))
                : words.problem(problem);
    }

    /// What was refused and why, and what should be looked at: plain text, a line for each file.
    String list(ImportModel model) {
        StringBuilder text = new StringBuilder(summary(model)).append('\n');
        section(text, "library.import.list.refused", model.refusals());
        section(text, "library.import.list.doubtful", model.doubtful());
        return text.toString();
    }

    private void section(StringBuilder text, String heading, List<ImportFile> files) {
        if (!files.isEmpty()) {
            text.append('\n').append(words.of(heading)).append('\n').append(lines(files));
        }
    }

    /// A line for each file: where it lies, and what has become of it.
    String lines(List<ImportFile> files) {
        StringBuilder text = new StringBuilder();
        files.forEach(f -> text.append(f.path()).append('\t').append(of(f)).append('\n'));
        return text.toString();
    }
}
