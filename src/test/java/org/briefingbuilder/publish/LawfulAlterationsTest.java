package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.publish.Finding.Kind;
import org.briefingbuilder.publish.flow.FlowFormat;
import org.briefingbuilder.text.QuoteMarks;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A changed first letter and quotation marks within: accepted to the letter, and nothing beside
/// them.
class LawfulAlterationsTest {

    private static final UnaryOperator<String> AS_IT_IS = UnaryOperator.identity();

    private static final String ENGLISH =
            "On Monday the minister said that “no mine” would open before 2027, and that \"tin\""
                    + " may wait.";

    private static final String URDU =
            "پیر کو وزیر نے کہا کہ ”کوئی کان“ سنہ 2027 سے پہلے نہیں کھلے گی۔";

    @TempDir Path folder;

    private final Library library = new Library();

    private Briefs briefs(String language) {
        boolean urdu = language.equals("ur");
        Source source =
                library.source(
                        "s1",
                        Library.reference(
                                urdu ? "خبر" : "News", "A. Writer", "", "2025", language, "report"),
                        urdu ? URDU : ENGLISH);
        Passage whole = library.passage("p1", source, urdu ? URDU : ENGLISH);
        List<Alteration> alterations = new ArrayList<>();
        for (QuoteMarks.Inner mark : QuoteMarks.within(whole.anchor().words(), language)) {
            alterations.add(new Alteration.InnerMark(mark.at(), mark.mark()));
        }
        if (!urdu) {
            alterations.add(new Alteration.Omission(new Span(0, "On Monday".length())));
            alterations.add(new Alteration.FirstLetter(ENGLISH.indexOf("the minister")));
        }
        Brief brief =
                Library.brief(
                        urdu ? "بریف" : "A brief",
                        Library.facts(language),
                        Library.section(
                                Section.Role.ISSUE,
                                urdu ? "مسئلہ" : "The issue",
                                new BriefBlock.Quotation("q1", "p1", alterations, "")));
        return new Briefs(library, brief);
    }

    private static List<Finding> verified(Briefs briefs, Path pdf) {
        return new Verifier(
                        new SourceTexts.InProject(
                                briefs.library().contents(), briefs.library()::text))
                .verify(pdf, Progress.NONE)
                .findings();
    }

    @ParameterizedTest
    @CsvSource({
        "en, “[…] [T]he minister said that ‘no mine’ would open before 2027; and that ‘tin’ may"
                + " wait.”",
        "ur, ”پیر کو وزیر نے کہا کہ ’کوئی کان‘ سنہ 2027 سے پہلے نہیں کھلے گی۔“"
    })
    void theyArePrintedAndVerifiedInEveryFormat(String language, String printed)
            throws IOException {
        Briefs briefs = briefs(language);
        assertEquals(printed.replace("; and", ", and"), briefs.quoted().getFirst().printed());
        Publication publication =
                new Publication(
                        briefs.brief(),
                        library.contents(),
                        library::text,
                        library::original,
                        "Test");
        assertEquals(List.of(), publication.checkSources());
        Path pdf = folder.resolve("b.pdf");
        Briefs.written(publication, pdf);
        assertEquals(List.of(), publication.checkWritten(pdf));
        assertEquals(List.of(), verified(briefs, pdf));
    }

    @ParameterizedTest
    @EnumSource(FlowFormat.class)
    void filesThatFlowSayThemToo(FlowFormat format) {
        for (String language : List.of("en", "ur")) {
            Briefs briefs = briefs(language);
            Publication publication =
                    new Publication(
                            briefs.brief(),
                            library.contents(),
                            library::text,
                            library::original,
                            "Test");
            byte[] file = publication.write(format);
            assertEquals(List.of(), publication.checkWritten(format, file), language);
        }
    }

    /// What a forger may change on the page: it is found, since only the recorded letter and marks
    /// may differ from the source.
    @ParameterizedTest
    @CsvSource({
        "[T]he minister, The minister",
        "[T]he minister, [A]he minister",
        "[T]he minister, [T]he ministers",
        "‘no mine’, ‘one mine’",
        "‘no mine’, no mine",
        "‘no mine’, “no mine”",
        "would open, would not open",
        "2027, 2028"
    })
    void anythingElseThatIsChangedOnThePageIsFound(String there, String forged) throws IOException {
        Briefs briefs = briefs("en");
        Path pdf =
                Tampering.write(
                        briefs,
                        folder.resolve("b.pdf"),
                        html -> {
                            assertTrue(html.contains(there), html);
                            return html.replace(there, forged);
                        },
                        AS_IT_IS);
        List<Finding> findings = verified(briefs, pdf);
        assertTrue(findings.stream().anyMatch(f -> f.quotation().equals("q1")), findings::toString);
    }

    /// Page and record changed together, so that they agree: the law of the alterations, or the
    /// source, tells.
    @ParameterizedTest
    @CsvSource({
        "[T]he minister, [S]he minister, T, S",
        "[T]he minister, [t]he minister, T, t",
        "[T]he minister, [That t]he minister, T, That t",
        "‘no mine’, not no mine’, ‘, not ",
        "‘no mine’, [no mine’, ‘, [",
    })
    void anUnlawfulAlterationIsFoundThoughPageAndRecordAgree(
            String there, String forged, String recorded, String instead) throws IOException {
        Briefs briefs = briefs("en");
        Path pdf =
                Tampering.write(
                        briefs,
                        folder.resolve("b.pdf"),
                        html -> html.replace(there, forged),
                        json -> {
                            String printed = json.replace(there, forged);
                            String words = "\"words\" : \"" + recorded + "\"";
                            assertTrue(printed.contains(words), json);
                            return printed.replace(words, "\"words\" : \"" + instead + "\"");
                        });
        List<Finding> findings = verified(briefs, pdf);
        assertTrue(
                findings.stream()
                        .anyMatch(f -> f.quotation().equals("q1") && f.is(Kind.RECORD_DIFFERS)),
                findings::toString);
    }

    @Test
    void anAlterationOfALetterWithinAWordIsFoundThoughPageAndRecordAgree() throws IOException {
        Briefs briefs = briefs("en");
        int at = ENGLISH.indexOf("the minister");
        Path pdf =
                Tampering.write(
                        briefs,
                        folder.resolve("b.pdf"),
                        html -> html.replace("[T]he minister", "t[H]e minister"),
                        json ->
                                json.replace("[T]he minister", "t[H]e minister")
                                        .replace("\"words\" : \"T\"", "\"words\" : \"H\"")
                                        .replace(
                                                "\"start\" : " + at + ",",
                                                "\"start\" : " + (at + 1) + ",")
                                        .replace(
                                                "\"end\" : " + (at + 1) + ",",
                                                "\"end\" : " + (at + 2) + ","));
        List<Finding> findings = verified(briefs, pdf);
        assertTrue(findings.stream().anyMatch(f -> f.is(Kind.RECORD_DIFFERS)), findings::toString);
    }

    @Test
    void theCheckBeforeTheExportStopsAtAnUnlawfulOne() {
        Briefs briefs = briefs("en");
        Brief brief =
                briefs.brief()
                        .withSections(
                                List.of(
                                        Library.section(
                                                Section.Role.ISSUE,
                                                "The issue",
                                                new BriefBlock.Quotation(
                                                        "q1",
                                                        "p1",
                                                        List.of(new Alteration.FirstLetter(1)),
                                                        ""))));
        Check first =
                new BriefCheck(library.contents(), library::text, library::original)
                        .check(brief, java.util.Optional.empty())
                        .getFirst();
        assertEquals("check.alteration-outside", first.key());
        assertTrue(first.isAwaited());
    }
}
