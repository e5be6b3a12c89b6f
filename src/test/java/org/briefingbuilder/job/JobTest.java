package org.briefingbuilder.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class JobTest {

    @Test
    void aProblemCarriesItsKeyItsArgumentsAndItsCause() {
        IOException cause = new IOException("disk");
        Problem problem = new Problem(cause, "import.unreadable", "a.pdf", 3);
        assertEquals("import.unreadable", problem.key());
        assertEquals(List.of("a.pdf", 3), problem.args());
        assertSame(cause, problem.getCause());
        assertEquals("import.unreadable [a.pdf, 3]", problem.getMessage());
        assertEquals(List.of(), new Problem("project.exists").args());
    }

    @Test
    void aStoppedJobDoesNoMore() {
        List<Long> done = new ArrayList<>();
        Progress progress =
                (what, n, total) -> {
                    if (n == 3) {
                        throw new Progress.Stopped();
                    }
                    done.add(n);
                };
        assertThrows(
                Progress.Stopped.class,
                () -> {
                    for (long n = 1; n <= 9; n++) {
                        progress.report("progress.import", n, 9);
                    }
                });
        assertEquals(List.of(1L, 2L), done);
        Progress.NONE.report("progress.import", 1, 0);
    }
}
