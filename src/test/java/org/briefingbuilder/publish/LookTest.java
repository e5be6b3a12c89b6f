package org.briefingbuilder.publish;

import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.pdf.*;
import org.junit.jupiter.api.Test;

import java.nio.file.*;
import java.time.Instant;
import java.util.*;

class LookTest {
    @Test
    void look() throws Exception {
        Path folder = Path.of("target/look");
        Files.createDirectories(folder);
        Map<String, Briefs> all = new LinkedHashMap<>();
        all.put("english", Briefs.english());
        all.put("notes", Briefs.english().inStyle("chicago-notes-bibliography"));
        all.put("assembled", Briefs.assembled("en"));
        all.put("urdu", Briefs.urdu());
        all.put("mixed", Briefs.mixed());
        for (var e : all.entrySet()) {
            String html = e.getValue().page().write();
            Files.writeString(folder.resolve(e.getKey() + ".html"), html);
            try (var out = Files.newOutputStream(folder.resolve(e.getKey() + ".pdf"))) {
                new PdfWriter()
                        .write(
                                new PdfWriter.Request(
                                        html,
                                        new Metadata(
                                                "T",
                                                List.of(),
                                                "",
                                                List.of(),
                                                "en",
                                                List.of(),
                                                Instant.EPOCH,
                                                "p"),
                                        List.of(),
                                        Conformance.UA1_A3A),
                                out,
                                Progress.NONE);
            } catch (Exception x) {
                x.printStackTrace(System.out);
            }
        }
    }
}
