package org.briefingbuilder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class OutputTest {

    @TempDir Path temporary;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aReaderThatHasGoneIsNoFailure() {
        assertEquals(0, helpInto(new Failing("Broken pipe")));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFullDiskIsSaid() {
        assertEquals(1, helpInto(new Failing("No space left on device")));
        assertEquals(
                "The result could not be written out: No space left on device. What the command did"
                        + " in the project is done.\n",
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void progressIsWrittenOverOnATerminalAndClearedBeforeAMessage() {
        Output output = new Output(new Failing(""), err, new Terminal(80, true), new Wording());
        output.progress().report("progress.import", 1, 2);
        output.note("Done.");
        assertEquals(
                "\rReading files 1/2\u001b[K\r\u001b[KDone.\n",
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aLongJobSaysAboutHowLongItWillTake() {
        long[] now = {0};
        StringBuilder said = new StringBuilder();
        Meter meter = new Meter(said::append, new Wording(), new Terminal(80, true), () -> now[0]);
        meter.report("progress.import", 0, 300);
        now[0] = 10_000_000_000L;
        meter.report("progress.import", 100, 300);
        now[0] = 30_000_000_000L;
        meter.report("progress.import", 300, 300);
        assertEquals(
                "\rReading files 0/300\u001b[K"
                        + "\rReading files 100/300, about 20 seconds left\u001b[K"
                        + "\rReading files 300/300\u001b[K",
                said.toString());
    }

    @Test
    void elsewhereThereIsNoProgress() {
        Output output = new Output(new Failing(""), err, Terminal.NONE, new Wording());
        output.progress().report("progress.import", 1, 2);
        assertEquals(0, err.size());
    }

    @Test
    void jsonStandsAloneOnStandardOutput() {
        Desk desk = Desk.in(temporary);
        desk.add("news.txt", Desk.NEWS);
        Path empty = desk.file("empty.txt", "");
        Path more = desk.file("more.txt", Desk.URDU);
        Ran ran = Ran.briefing("import", desk.project, more, empty, "--json");
        assertTrue(ran.out().startsWith("{") && ran.out().endsWith("}\n"), ran.out());
        assertEquals(1, ran.json().get("refused").size());
    }

    private int helpInto(OutputStream out) {
        return Main.run(List.of("--help"), out, err, Terminal.NONE, temporary);
    }

    private static final class Failing extends OutputStream {
        private final String why;

        Failing(String why) {
            this.why = why;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(why);
        }
    }
}
