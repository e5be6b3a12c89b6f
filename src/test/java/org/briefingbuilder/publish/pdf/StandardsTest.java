package org.briefingbuilder.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class StandardsTest {

    @ParameterizedTest
    @CsvSource({
        "everything, UA1_A3A, ua1", "everything, UA1_A3A, 3a",
        "everything, UA2_A4F, ua2", "everything, UA2_A4F, 4f",
        "urdu, UA1_A3A, ua1", "urdu, UA1_A3A, 3a",
        "urdu, UA2_A4F, ua2", "urdu, UA2_A4F, 4f",
        "plain, UA1_A3A, ua1", "plain, UA1_A3A, 3a",
        "plain, UA2_A4F, ua2", "plain, UA2_A4F, 4f",
    })
    void noRuleIsBroken(String document, Conformance conformance, String standard)
            throws Exception {
        byte[] pdf = write(document, conformance);
        Path folder = Path.of("target/pdf");
        Files.createDirectories(folder);
        Files.write(folder.resolve(document + "-" + conformance + ".pdf"), pdf);

        assertEquals(List.of(), VeraPdf.broken(pdf, standard));
    }

    private static byte[] write(String document, Conformance conformance) {
        Metadata bare =
                new Metadata("ا", List.of(), "", List.of(), "ur", List.of(), Instant.EPOCH, "p");
        return switch (document) {
            case "everything" -> Pages.write(Pages.everything(), conformance);
            case "urdu" -> Pages.write(Pages.urdu(), bare, conformance);
            default -> Pages.write(Pages.html("<p>" + Pages.ENGLISH + "</p>"), conformance);
        };
    }
}
