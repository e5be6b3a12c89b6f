package org.briefingbuilder.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.app.Importing.FileState;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Words;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class ImportModelTest {

    private final ImportModel model = new ImportModel();
    private final ImportReport report = new ImportReport(new Words("en"));
    private final Source plain = Shelves.source("s1", 1, Reference.titled("One"));
    private final Source doubtful =
            Shelves.source("s2", 2, Reference.titled("Two"), true, List.of("import.empty-pages"));

    @Test
    void eachFileShowsHowFarItIs() {
        Path one = Path.of("one.txt");
        model.on(one, new FileState.Waiting());
        model.on(one, new FileState.Reading());
        assertEquals(one, model.current().get().path());
        model.on(one, new FileState.Added(plain));
        model.on(one, new FileState.Added(plain));
        assertEquals(1, model.added().get());
        assertEquals(1, model.files().size());
        assertEquals(new FileState.Added(plain), model.files().getFirst().state().get());
        model.on(one, new FileState.Refused(new Problem("import.empty", "one.txt")));
        assertEquals(0, model.added().get());
        assertEquals(1, model.refused().get());
    }

    @Test
    void whatNeedsALookComesFirstOnceItIsOver() {
        finish();
        assertEquals(
                List.of("three.txt", "again.txt", "two.txt", "left.txt", "one.txt"),
                model.files().stream().map(ImportFile::name).toList());
        assertEquals(new FileState.Stopped(), model.files().get(3).state().get());
        assertEquals(2, model.refused().get());
        assertEquals(List.of(plain, doubtful), model.sources());
        assertEquals(ImportModel.Phase.STOPPED, model.phase().get());
    }

    @Test
    void theReportSaysWhatCameInWhatDidNotAndWhy() {
        finish();
        assertEquals(
                "2 documents came in · 2 could not be imported · 1 should be looked at"
                        + " · stopped before the end",
                report.summary(model));
        assertEquals(
                """
                2 documents came in · 2 could not be imported · 1 should be looked at · stopped before the end

                Not imported:
                three.txt\t“three.txt” is empty: the file holds no bytes.
                again.txt\tThis file is in the project already, as “One”.

                To be looked at:
                two.txt\tNot all of this file could be read. At least one page holds no text; it may be a picture.
                """,
                report.list(model));
        assertEquals("not imported", report.of(model.files().get(3)));
    }

    @Test
    void aFileThatCameTwiceLeadsToTheOneThatIsThere() {
        finish();
        assertEquals(Optional.empty(), ImportReport.source(model.files().getFirst()));
        assertEquals(Optional.of("s1"), ImportReport.source(model.files().get(1)));
        assertEquals(Optional.of("s2"), ImportReport.source(model.files().get(2)));
    }

    @Test
    void thePagesOfAFileDoNotDisturbTheProgressOfTheWhole() {
        List<String> told = new ArrayList<>();
        Progress whole =
                new WholeProgress((what, done, total) -> told.add(what + done + "/" + total));
        whole.report("progress.import", 3, 10);
        whole.report("progress.pages", 1, 500);
        assertEquals(List.of("progress.import3/10", "progress.import3/10"), told);
    }

    @Test
    void everyKindHasItsWordsInBothLanguages() {
        for (String language : Words.LANGUAGES) {
            Words words = new Words(language);
            Kinds.ALL.forEach(
                    kind ->
                            assertTrue(
                                    words.find("library.kind." + kind).isPresent(),
                                    language + " " + kind));
        }
    }

    @Test
    void aChoiceFollowsWhatBecomesOfTheFiles() {
        Path one = Path.of("one.txt");
        Path two = Path.of("two.txt");
        model.on(one, new FileState.Waiting());
        model.on(two, new FileState.Waiting());
        model.choose(ImportChoice.REFUSED);
        assertEquals(List.of(), model.shown());
        assertEquals(2, model.count(ImportChoice.OPEN).get());
        model.on(two, new FileState.Refused(new Problem("import.empty", "two.txt")));
        assertEquals(List.of("two.txt"), model.shown().stream().map(ImportFile::name).toList());
        model.on(one, new FileState.Added(doubtful));
        model.choose(ImportChoice.DOUBTFUL);
        assertEquals(List.of("one.txt"), model.shown().stream().map(ImportFile::name).toList());
        model.choose(ImportChoice.ALL);
        assertEquals(2, model.shown().size());
        assertEquals(
                List.of(2, 0, 1, 1, 1),
                Stream.of(ImportChoice.values()).map(c -> model.count(c).get()).toList());
    }

    @Test
    void theCountsAreRightOnceItIsOver() {
        finish();
        assertEquals(
                List.of(5, 0, 2, 2, 1),
                Stream.of(ImportChoice.values()).map(c -> model.count(c).get()).toList());
    }

    private void finish() {
        model.on(Path.of("one.txt"), new FileState.Added(plain));
        model.on(Path.of("two.txt"), new FileState.Added(doubtful));
        model.on(
                Path.of("three.txt"),
                new FileState.Refused(new Problem("import.empty", "three.txt")));
        model.on(
                Path.of("again.txt"),
                new FileState.Refused(new Problem("import.duplicate", "again.txt", "One", "s1")));
        model.on(Path.of("left.txt"), new FileState.Reading());
        model.end(ImportModel.Phase.STOPPED);
    }
}
