package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.publish.Check.Lead;
import org.briefingbuilder.publish.Check.Weight;
import org.briefingbuilder.publish.cite.Language;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

class BriefCheckTest {

    private static final String TEXT =
            "Exports reached $1.06 billion.\n\nThe Board met on Monday and decided nothing.";

    private final Library library = new Library();
    private final Source source =
            library.source(
                    "s1",
                    Library.reference("A report", "A. Author", "", "2025", "en", "report"),
                    TEXT);
    private final Passage board = library.passage("p1", source, "The Board met on Monday");
    private final Passage exports = library.passage("p2", source, "reached $1.06 billion");

    private static final Section SUMMARY =
            Library.section(Section.Role.SUMMARY, "Summary", Library.prose("It is small."));
    private static final Section ADVICE =
            Library.section(
                    Section.Role.RECOMMENDATIONS,
                    "Recommendations",
                    new BriefBlock.Listing(
                            true, List.of("Count [@s1; @s2].", "Wait [@s2; @s1].", " ")));

    {
        library.source(
                "s2",
                Library.reference("Another", "B. Author", "", "2024", "en", "report"),
                "Nothing else was said.");
    }

    private Brief brief(BriefBlock... blocks) {
        return Library.brief(
                "A title",
                Library.facts("en"),
                SUMMARY,
                ADVICE,
                Library.section(Section.Role.ISSUE, "The issue", blocks));
    }

    private List<Check> check(Brief brief) {
        return new BriefCheck(library.contents(), library::text, library::original)
                .check(brief, Optional.empty());
    }

    private static List<String> keys(List<Check> checks) {
        return checks.stream().map(Check::key).toList();
    }

    private static Check one(List<Check> checks, String key) {
        List<Check> found = checks.stream().filter(check -> check.key().equals(key)).toList();
        assertEquals(1, found.size(), () -> key + " in " + keys(checks));
        return found.getFirst();
    }

    private static Lead block(int index, String quotation) {
        return new Lead.In(
                new Part.Block(
                        List.of(2), index, Optional.of(quotation).filter(id -> !id.isEmpty())));
    }

    @Test
    void aGoodBriefIsWellAndNothingWaits() {
        List<Check> checks =
                check(
                        brief(
                                library.quotation(board, new Alteration.Omission(new Span(4, 9))),
                                library.quotation(exports)));

        assertEquals(
                List.of(
                        "check.word-for-word",
                        "check.states-well",
                        "check.sources-well",
                        "check.words-well",
                        "check.recommendations-well"),
                keys(checks));
        assertTrue(checks.stream().allMatch(c -> c.weight() == Weight.WELL && !c.isAwaited()));
        assertEquals(List.of(2, 1, 1), checks.getFirst().args());
        assertEquals(List.of(2, 5), checks.getLast().args());
    }

    @Test
    void aQuotationThatDiffersStopsAndComesFirst() {
        library.damage(source.text(), TEXT.replace("1.06", "1.09"));
        List<Check> checks = check(brief(library.quotation(board), library.quotation(exports)));

        Check first = checks.getFirst();
        assertEquals("check.words-differ", first.key());
        assertTrue(first.isAwaited());
        assertEquals(Optional.of(block(1, "q2")), first.lead());
        assertEquals(List.of("“reached $1.06 billion”", "6", "9", "A report"), first.args());
        assertEquals(List.of(1, 1, 0), one(checks, "check.word-for-word").args());
    }

    @Test
    void wordsThatAreGoneStop() {
        library.damage(source.text(), "Nothing of it is left, not one of the sentences at all.");

        Check first = check(brief(library.quotation(board))).getFirst();
        assertEquals("check.not-in-source", first.key());
        assertEquals(Weight.STOPS, first.weight());
    }

    @ParameterizedTest
    @CsvSource({
        "hidden-covered, check.hidden-words",
        "machine-read, check.machine-read",
        "machine-unsure, check.machine-unsure",
        "actual-text, check.actual-text",
        "letters-differ, check.letters-differ"
    })
    void aPassageThatTouchesDoubtfulWordsWarns(String reason, String key) {
        int start = board.anchor().span().start();
        Source doubted =
                source.withMarks(List.of(new Doubt(new Span(start, start + 3), reason)), List.of());
        library.put(doubted);
        Check warning = one(check(brief(library.quotation(board))), key);
        assertEquals(Weight.WARNS, warning.weight());
        assertEquals(Optional.of(block(0, "q1")), warning.lead());
        library.put(
                source.withMarks(List.of(new Doubt(new Span(start, start), reason)), List.of()));
        assertFalse(keys(check(brief(library.quotation(board)))).contains(key));
    }

    @ParameterizedTest
    @EnumSource(Passage.State.class)
    void onlyWhatAPersonAcceptedIsQuotedWithoutAWarning(Passage.State state) {
        library.put(board.withState(state));
        List<Check> checks = check(brief(library.quotation(board)));

        boolean settled = state == Passage.State.ACCEPTED || state == Passage.State.REVIEWED;
        assertEquals(settled, keys(checks).contains("check.states-well"));
        if (!settled) {
            Check warning = one(checks, "check.state");
            assertEquals(Weight.WARNS, warning.weight());
            assertEquals(state.name().toLowerCase(Locale.ROOT), warning.args().get(1));
            assertEquals(Optional.of(block(0, "q1")), warning.lead());
        }
    }

    @Test
    void sourcesSayWhatTheyLack() {
        Reference bare = Reference.titled("");
        Passage passage =
                library.passage("p3", library.source("s2", bare, "Words of nobody."), "nobody");
        List<Check> checks = check(brief(library.quotation(passage)));

        for (String key :
                List.of(
                        "check.source-no-title",
                        "check.source-no-date",
                        "check.source-no-author")) {
            assertEquals(Optional.of(new Lead.Source("s2")), one(checks, key).lead());
        }
        assertFalse(keys(checks).contains("check.sources-well"));
    }

    @Test
    void aPublisherAnswersForASourceToo() {
        Passage passage =
                library.passage(
                        "p3",
                        library.source(
                                "s2",
                                Library.reference("T", "", "The Ledger", "2024", "en", "report"),
                                "Words of nobody."),
                        "nobody");

        assertTrue(keys(check(brief(library.quotation(passage)))).contains("check.sources-well"));
    }

    @Test
    void limitsAreThoseOfTheTemplate() {
        BriefBlock.Listing six =
                new BriefBlock.Listing(true, List.of("a", "b", "c", "d", "e", "f"));
        Brief brief =
                Library.brief(
                        "one two three four five six seven eight nine ten eleven twelve thirteen",
                        Library.facts("en"),
                        Library.section(
                                Section.Role.SUMMARY, "", Library.prose("word ".repeat(122))),
                        Library.section(Section.Role.RECOMMENDATIONS, "", six),
                        Library.section(
                                Section.Role.ISSUE, "", Library.prose("word ".repeat(1400))));
        List<Check> checks = check(brief);

        assertEquals(List.of(1528, 1500, 28), one(checks, "check.words-over").args());
        assertEquals(List.of(13, 12, 1), one(checks, "check.title-over").args());
        assertEquals(List.of(122, 120, 2), one(checks, "check.summary-over").args());
        assertEquals(List.of(6, 5, 1), one(checks, "check.recommendations-over").args());
        assertEquals(
                Optional.of(new Lead.In(new Part.Heading(List.of(1)))),
                one(checks, "check.recommendations-over").lead());
        assertTrue(checks.stream().noneMatch(Check::isAwaited));
    }

    @Test
    void wordsAreCountedAsTheyArePrinted() {
        Brief brief =
                brief(
                        Library.prose(
                                "Two *words*^[a note of many words] [@s1, p. 4] and [a"
                                        + " link](https://example.org/a/b)."),
                        library.quotation(board, new Alteration.Omission(new Span(4, 9))));
        Counts counts = Counts.of(brief, library.contents());

        int headings = 1 + 1 + 2;
        int summary = 3;
        int advice = 2;
        int prose = 5;
        int quoted = 4;
        assertEquals(headings + summary + advice + prose + quoted, counts.words());
        assertEquals(2, counts.titleWords());
        assertEquals(summary, counts.summaryWords());
        assertEquals(2, counts.recommendations());
        assertEquals(1, counts.quotations());
        assertEquals(2, counts.sources());
    }

    @Test
    void whatIsMissingIsSaidAndLeadsThere() {
        Brief empty =
                Library.brief(
                        " ",
                        Library.facts("en"),
                        Library.section(Section.Role.SUMMARY, "Summary", Library.prose(" ")));
        List<Check> checks = check(empty);

        assertEquals("check.no-title", checks.getFirst().key());
        assertEquals(
                List.of("Summary", "Recommendations"),
                checks.stream()
                        .filter(c -> c.key().equals("check.section-empty"))
                        .map(c -> c.args().getFirst())
                        .toList());
        one(checks, "check.no-quotations");
    }

    @Test
    void whatIsWrongInABlockLeadsToIt() {
        library.original("no picture".getBytes(StandardCharsets.UTF_8));
        String digest = org.briefingbuilder.text.Digest.of("no picture");
        BriefBlock.Quotation beyond =
                new BriefBlock.Quotation(
                        "q9", "p2", List.of(new Alteration.Omission(new Span(4, 900))), "");
        List<Check> checks =
                check(
                        brief(
                                Library.prose("See [@nobody, p. 1]."),
                                new BriefBlock.Figure(digest, "A chart", ""),
                                library.quotation(board),
                                library.quotation(board),
                                beyond,
                                new BriefBlock.Quotation("q8", "gone", List.of(), "")));

        assertEquals(List.of("[@nobody, p. 1]"), one(checks, "check.citation-unknown").args());
        assertEquals(Optional.of(block(0, "")), one(checks, "check.citation-unknown").lead());
        assertEquals(Optional.of(block(1, "")), one(checks, "check.figure-missing").lead());
        assertEquals(Optional.of(block(3, "q2")), one(checks, "check.duplicate").lead());
        assertEquals(Optional.of(block(4, "q9")), one(checks, "check.alteration-outside").lead());
        assertEquals(Optional.of(block(5, "q8")), one(checks, "check.passage-missing").lead());
        assertEquals(
                checks.stream().map(Check::weight).sorted().toList(),
                checks.stream().map(Check::weight).toList());
    }

    @Test
    void aLinkThatLeadsNowhereIsPointedOutWhereItIs() {
        library.source(
                "s3",
                new Reference(
                        "A page",
                        List.of("C"),
                        "",
                        "",
                        "2025",
                        "www.example.org/a",
                        "en",
                        "webpage"),
                "It said so.");
        Brief brief =
                brief(
                        library.quotation(board),
                        Library.prose(
                                "See [the notice](https://example.org/notice?a=1#b), [who wrote"
                                    + " it](mailto:desk@example.org)^[And [this](/notice.html).],"
                                    + " [that](www.example.org) and [more](https://)."),
                        new BriefBlock.Listing(false, List.of("One [@s3]", "[here](#sources)")));
        List<Check> checks = check(brief);

        assertEquals(
                List.of("/notice.html", "www.example.org", "https://", "#sources"),
                checks.stream()
                        .filter(c -> c.key().equals("check.link-nowhere"))
                        .map(c -> c.args().getFirst())
                        .toList());
        assertEquals(
                List.of(block(1, ""), block(1, ""), block(1, ""), block(2, "")),
                checks.stream()
                        .filter(c -> c.key().equals("check.link-nowhere"))
                        .flatMap(c -> c.lead().stream())
                        .toList());
        Check address = one(checks, "check.source-link");
        assertEquals(Optional.of(new Lead.Source("s3")), address.lead());
        assertEquals(List.of("A page", "www.example.org/a"), address.args());
        assertTrue(checks.stream().allMatch(c -> c.weight() == Weight.WELL || c.isKeepable()));
    }

    @Test
    void wordsThatATemplatePrintsTooPaleArePointedOut() {
        List<Check> checks = new ArrayList<>();
        String sheet =
                """
                /* p { color: #eeeeee; } */
                p.a { color: #999; background-color: #ffffff; }
                p.b, p.c { border-color: #cccccc; color: #777777 }
                p.d { background: #14324f; color: #ffffff; }
                p.e { color: #ffffff; }
                @page { @footnote { color: #4a5a69; } }
                """;
        ContrastChecks.check(new Template("ours", "", Map.of(), sheet, "", Map.of()), checks);
        assertEquals(
                List.of(
                        List.of("p.a", "#999999", "2.85"),
                        List.of("p.b, p.c", "#777777", "4.48"),
                        List.of("p.e", "#ffffff", "1.00")),
                checks.stream().map(Check::args).toList());
        assertTrue(checks.stream().allMatch(Check::isKeepable));
        for (String name : Templates.bundled()) {
            for (String tongue : List.of("en", "ur")) {
                checks.clear();
                ContrastChecks.check(Templates.load(name, new Language(tongue)), checks);
                assertEquals(List.of(), checks, name);
            }
        }
    }

    @Test
    void factsThatCannotBeSetStop() {
        Brief brief = brief(library.quotation(board));
        Brief wrong =
                brief.withFacts(
                        new Brief.Facts(
                                "",
                                "",
                                List.of(),
                                "",
                                "",
                                "2026-02-30",
                                "en",
                                "mine",
                                "A3",
                                Optional.empty()));
        List<Check> checks = check(wrong);

        assertEquals(
                List.of("check.bad-date", "check.bad-paper", "problem.publish.unknown-style"),
                keys(checks).subList(0, 3));
        assertEquals(Optional.of(new Lead.Of(Check.Fact.STYLE)), checks.get(2).lead());
    }

    @Test
    void thePagesTellTheirNumberAndTheLettersTheyLack() {
        Brief brief =
                brief(
                        library.quotation(board),
                        Library.prose("A letter \ue123 of nobody. " + "word ".repeat(1900)));
        try (Preview preview =
                new Previewer()
                        .preview(brief, library.contents(), library::original, Progress.NONE)) {
            List<Check> checks =
                    new BriefCheck(library.contents(), library::text, library::original)
                            .check(brief, Optional.of(preview.told()));

            assertEquals(List.of(3, 2, 1), one(checks, "check.pages-over").args());
            assertEquals("U+E123", one(checks, "check.missing-letter").args().get(1));
            assertTrue(checks.getFirst().isAwaited());
        }
    }

    @Test
    void everyCheckAndFindingHasWordsThatTakeItsArguments() throws IOException {
        Properties words = new Properties();
        words.load(
                Files.newBufferedReader(
                        Path.of("resources/messages/publish.properties"), StandardCharsets.UTF_8));
        for (Finding.Kind kind : Finding.Kind.values()) {
            assertTrue(words.containsKey("finding." + kind.key()), kind::key);
        }
        List<Check> seen = new ArrayList<>();
        library.damage(source.text(), TEXT.replace("Board", "Bored"));
        library.put(exports.withState(Passage.State.SUGGESTED));
        seen.addAll(check(brief(library.quotation(board), library.quotation(exports))));
        seen.addAll(check(Library.brief("", Library.facts("en"))));
        for (Check check : seen) {
            for (String key : List.of(check.key(), check.key() + ".detail")) {
                String pattern = words.getProperty(key);
                if (pattern == null) {
                    assertEquals(Weight.WELL, check.weight(), key);
                    continue;
                }
                String said =
                        new MessageFormat(pattern, Locale.ENGLISH).format(check.args().toArray());
                assertFalse(said.matches(".*[{}].*"), said);
            }
        }
        assertTrue(seen.size() > 6);
    }

    @Test
    void aSourceWhoseTextIsGoneStopsInTheWordsOfTheProblem() {
        List<Check> checks =
                new BriefCheck(
                                library.contents(),
                                digest -> {
                                    throw new Problem("project.content-missing", "x", digest);
                                },
                                library::original)
                        .check(brief(library.quotation(board)), Optional.empty());

        assertEquals("problem.project.content-missing", checks.getFirst().key());
        assertTrue(checks.getFirst().isAwaited());
    }
}
