package org.briefingbuilder.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class ImportModelTest {

    private final ImportModel model = new ImportModel();
    private final Source plain = Shelves.source("s1", 1, Reference.titled("One"));
    private final Source doubtful =
            Shelves.source("s2", 2, Reference.titled("Two"), true, List.of());

    @Test
    void eachFileShowsWhatHasBecomeOfIt() {
        Path one = Path.of("one.txt");
        model.reading(one);
        assertInstanceOf(ImportFile.State.Reading.class, model.files().getFirst().state().get());
        model.read(one);
        model.taken(one, plain);
        model.taken(one, plain);
        assertEquals(1, model.taken().get());
        assertEquals(1, model.files().size());
        assertEquals(new ImportFile.State.Taken(plain), model.files().getFirst().state().get());
    }

    @Test
    void whatNeedsALookComesFirstOnceItIsOver() {
        Path left = Path.of("left.txt");
        model.reading(Path.of("one.txt"));
        model.taken(Path.of("one.txt"), plain);
        model.taken(Path.of("two.txt"), doubtful);
        model.refused(Path.of("three.txt"), new Problem("import.empty", "three.txt"));
        model.reading(left);
        model.end(ImportModel.Phase.STOPPED);
        assertEquals(
                List.of("three.txt", "two.txt", "left.txt", "one.txt"),
                model.files().stream().map(ImportFile::name).toList());
        assertEquals(new ImportFile.State.Left(), model.files().get(2).state().get());
        assertEquals(1, model.refused().get());
        assertEquals(1, model.doubtful());
        assertEquals(List.of(doubtful, plain), model.sources());
        assertEquals(1, model.refusals().size());
        assertEquals(ImportModel.Phase.STOPPED, model.phase().get());
    }
}
