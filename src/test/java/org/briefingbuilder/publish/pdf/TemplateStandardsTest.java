package org.briefingbuilder.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.TemplateBriefs;
import org.briefingbuilder.publish.TemplateBriefs.Feature;
import org.briefingbuilder.publish.Templates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// Every template keeps the standards that its PDFs claim, whatever stands in it.
class TemplateStandardsTest {

    @ParameterizedTest
    @CsvSource({
        "evidence-note, en, A4, FOOTNOTE, ua1",
        "roundtable-handout, ur, Letter, IMAGE, ua1",
        "roundtable-handout, en, A4, PLAIN, 3a",
        "quotation-digest, mixed, A4, LONG_TITLE, 3a",
    })
    void noRuleIsBroken(
            String template, String language, String paper, Feature feature, String standard)
            throws Exception {
        assertEquals(List.of(), broken(template, language, paper, feature, standard));
    }

    @Test
    @Tag("slow")
    void noRuleIsBrokenByAnyOfThem() throws Exception {
        for (String template : Templates.bundled()) {
            for (String language : List.of("en", "ur", "mixed")) {
                for (String paper : List.of("A4", "Letter")) {
                    for (Feature feature : Feature.values()) {
                        for (String standard : List.of("ua1", "3a")) {
                            assertEquals(
                                    List.of(),
                                    broken(template, language, paper, feature, standard),
                                    template + " " + language + " " + paper + " " + feature);
                        }
                    }
                }
            }
        }
    }

    private static List<String> broken(
            String template, String language, String paper, Feature feature, String standard)
            throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TemplateBriefs.of(template, language, paper, feature)
                .publication()
                .write(new PdfWriter(), Conformance.UA1_A3A, out, Progress.NONE);
        return VeraPdf.broken(out.toByteArray(), standard);
    }
}
