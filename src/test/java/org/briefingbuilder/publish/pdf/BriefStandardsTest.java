package org.briefingbuilder.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.Briefs;
import org.briefingbuilder.publish.Publication;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// Whole briefs keep the standards that their PDFs claim.
class BriefStandardsTest {

    @ParameterizedTest
    @CsvSource({
        "english, UA1_A3A, ua1", "english, UA1_A3A, 3a",
        "urdu, UA1_A3A, ua1", "urdu, UA1_A3A, 3a",
        "mixed, UA1_A3A, ua1", "mixed, UA1_A3A, 3a",
        "notes, UA1_A3A, ua1", "notes, UA1_A3A, 3a",
        "english, UA2_A4F, ua2", "english, UA2_A4F, 4f",
        "urdu, UA2_A4F, ua2", "urdu, UA2_A4F, 4f",
    })
    void noRuleIsBroken(String kind, Conformance conformance, String standard) throws Exception {
        Briefs briefs =
                switch (kind) {
                    case "urdu" -> Briefs.urdu();
                    case "mixed" -> Briefs.mixed();
                    case "notes" -> Briefs.english().inStyle("chicago-notes-bibliography");
                    default -> Briefs.english();
                };
        Publication publication = briefs.publication();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        publication.write(new PdfWriter(), conformance, out, Progress.NONE);

        assertEquals(List.of(), VeraPdf.broken(out.toByteArray(), standard));
    }
}
