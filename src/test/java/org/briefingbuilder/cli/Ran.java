package org.briefingbuilder.cli;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// What a run of the command line came to.
record Ran(int status, String out, String err) {

    /// Runs it in this process, writing no log.
    static Ran briefing(Object... words) {
        return logging(Path.of("/dev/null/log"), words);
    }

    static Ran logging(Path logs, Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> args = Arrays.stream(words).map(String::valueOf).toList();
        int status = Main.run(args, out, err, Terminal.NONE, logs);
        return new Ran(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Fails with what was said when the status is another.
    Ran ends(int wanted) {
        if (status != wanted) {
            throw new AssertionError("status " + status + ", not " + wanted + "\n" + err + out);
        }
        return this;
    }

    /// The one JSON document on standard output.
    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }
}
