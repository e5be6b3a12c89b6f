package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Section.Role;
import org.briefingbuilder.publish.cite.Language;
import org.briefingbuilder.publish.cite.Style;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class TemplatesTest {

    @Test
    void everyFolderIsATemplateThatCanBeLoaded() {
        assertTrue(Templates.names().contains("policy-brief"));
        for (String name : Templates.names()) {
            for (String language : List.of("en", "ur", "ur-PK", "fr")) {
                Template template = Templates.load(name, new Language(language));
                assertFalse(template.headings().isEmpty());
                assertFalse(template.optional("name").isEmpty());
                assertTrue(Style.BUNDLED.contains(template.style()));
            }
        }
    }

    /// Contrast is one of lightness, so what is enough in colour is enough in greys.
    @Test
    void printedInGreyAllWordsStandOutFromTheirGround() {
        Pattern rule = Pattern.compile("\\{([^{}]*)\\}");
        Pattern ink = Pattern.compile("(?<![-\\w])color: (#\\p{XDigit}{6})");
        Pattern ground = Pattern.compile("background-color: (#\\p{XDigit}{6})");
        int seen = 0;
        for (String name : Templates.bundled()) {
            Matcher rules = rule.matcher(Templates.load(name, new Language("en")).sheet());
            while (rules.find()) {
                Matcher colour = ink.matcher(rules.group(1));
                Matcher behind = ground.matcher(rules.group(1));
                if (!colour.find()) {
                    continue;
                }
                List<String> grounds =
                        behind.find() ? List.of(behind.group(1)) : List.of("#ffffff", "#eef3f6");
                for (String one : grounds) {
                    double contrast = HouseStyle.contrast(colour.group(1), one);
                    // The accent is for rules and markings, which stand on the page alone.
                    boolean asked = !colour.group(1).equals("#b4541a") || one.equals("#ffffff");
                    assertTrue(!asked || contrast >= 4.5, name + ": " + rules.group());
                    seen++;
                }
            }
        }
        assertTrue(seen > 50, "only " + seen);
    }

    @Test
    void thePolicyBriefHasItsSectionsInOrderAndInTwoLanguages() {
        assertEquals(
                List.of(
                        Role.SUMMARY,
                        Role.RECOMMENDATIONS,
                        Role.ISSUE,
                        Role.EVIDENCE,
                        Role.OPTIONS,
                        Role.IMPLICATIONS),
                Templates.headings("policy-brief", "").stream()
                        .map(Templates.Heading::role)
                        .toList());
        assertEquals("Summary", Templates.headings("policy-brief", "en-GB").getFirst().words());
        assertEquals("خلاصہ", Templates.headings("policy-brief", "ur").getFirst().words());
    }

    @Test
    void theFourTemplatesAreThere() {
        assertEquals(
                List.of("evidence-note", "policy-brief", "quotation-digest", "roundtable-handout"),
                Templates.bundled());
    }

    @Test
    void urduSaysEverythingThatAReaderSees() {
        for (String name : Templates.bundled()) {
            Template english = Templates.load(name, new Language("en"));
            Template urdu = Templates.load(name, new Language("ur"));

            List<String> same =
                    english.words().entrySet().stream()
                            .filter(e -> e.getValue().equals(urdu.words().get(e.getKey())))
                            .map(e -> e.getKey())
                            .filter(key -> !key.matches("(limit|least|measure)\\..*"))
                            .sorted()
                            .toList();

            List<String> neutral =
                    List.of(
                            "apparatus",
                            "arrangement",
                            "frame",
                            "heading.other",
                            "meeting",
                            "notes",
                            "required",
                            "sections",
                            "style");
            assertEquals(List.of(), same.stream().filter(k -> !neutral.contains(k)).toList(), name);
        }
    }

    @Test
    void anUnknownTemplateNamesTheKnownOnes() {
        Problem problem =
                assertThrows(Problem.class, () -> Templates.headings("../messages", "en"));

        assertEquals("publish.unknown-template", problem.key());
        assertTrue(problem.args().get(1).toString().contains("policy-brief"));
    }
}
