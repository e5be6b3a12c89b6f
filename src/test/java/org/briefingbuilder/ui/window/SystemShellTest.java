package org.briefingbuilder.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.briefingbuilder.job.Problem;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class SystemShellTest {

    private static final Path FOLDER = Path.of("some folder").toAbsolutePath();
    private static final Path FILE = FOLDER.resolve("a brief.pdf");

    @Test
    void aFileAndItsFolderAreHandedToTheSystem() {
        List<URI> opened = new ArrayList<>();
        SystemShell shell = new SystemShell(opened::add, Runnable::run);
        shell.open(FILE);
        shell.showInFolder(FILE);
        assertEquals(List.of(FILE.toUri(), FOLDER.toUri()), opened);
    }

    @Test
    void whereNothingOpensItTheFileIsNamed() {
        SystemShell shell = new SystemShell(_ -> false, Runnable::run);
        Problem file = assertThrows(Problem.class, () -> shell.open(FILE));
        assertEquals("window.no-opener", file.key());
        assertEquals(List.of(FILE.toString()), file.args());
        Problem folder = assertThrows(Problem.class, () -> shell.showInFolder(FILE));
        assertEquals("window.no-folders", folder.key());
        assertEquals(List.of(FOLDER.toString()), folder.args());
    }
}
