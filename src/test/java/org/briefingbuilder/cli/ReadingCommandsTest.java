package org.briefingbuilder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.List;

class ReadingCommandsTest {

    @TempDir Path temporary;

    private Desk desk;
    private String news;

    @BeforeEach
    void openDesk() {
        desk = Desk.in(temporary);
        news = desk.add("news.txt", Desk.NEWS);
    }

    @Test
    void sourcesHaveTheFieldsOfTheContract() {
        JsonNode source = Ran.briefing("sources", desk.project, "--json").ends(0).json();
        JsonNode first = source.get("sources").get(0);
        assertHas(
                first,
                "id",
                "title",
                "authors",
                "publisher",
                "date",
                "url",
                "language",
                "kind",
                "file",
                "words",
                "pages",
                "passages",
                "digest");
        assertEquals("news.txt", first.get("file").asString());
        assertEquals("head", first.get("origins").get("title").asString());
        assertEquals("text", first.get("origins").get("language").asString());
        assertEquals(64, first.get("digest").asString().length());
    }

    @Test
    void theTextIsPrintedByIdByTheStartOfItAndByTitle() {
        String byId = Ran.briefing("text", desk.project, news).ends(0).out();
        assertTrue(byId.contains("“We refine nothing,” said the minister."), byId);
        assertEquals(byId, Ran.briefing("text", desk.project, news.substring(0, 6)).ends(0).out());
        assertEquals(
                byId, Ran.briefing("text", desk.project, "mills WELCOME the tariff").ends(0).out());
    }

    @Test
    void pagesAndRawExcludeEachOther() {
        Ran ran = Ran.briefing("text", desk.project, news, "--pages", "--raw").ends(2);
        assertTrue(ran.err().contains("--raw"), ran.err());
        assertEquals("", ran.out());
    }

    @Test
    void passagesHaveTheFieldsOfTheContractAndPointIntoTheText() {
        tag("dependence on one buyer", "dependency risk", "--note", "Ask again.");
        JsonNode passage =
                Ran.briefing("passages", desk.project, "--json").ends(0).json().at("/passages/0");
        assertHas(
                passage,
                "id",
                "source",
                "start",
                "end",
                "page",
                "pageLabel",
                "paragraph",
                "quote",
                "themes",
                "state",
                "by",
                "at",
                "note");
        String text = Ran.briefing("text", desk.project, news).out();
        assertEquals(
                "dependence on one buyer",
                text.substring(passage.get("start").asInt(), passage.get("end").asInt()));
        assertTrue(passage.get("page").isNull());
        assertEquals("accepted", passage.get("state").asString());
        assertEquals("dependency risk", passage.at("/themes/0").asString());
        assertEquals("Ask again.", passage.get("note").asString());
        assertEquals("Bilal", passage.get("by").asString());
    }

    @Test
    void passagesAreFilteredByThemeSourceAuthorStateAndWords() {
        String urdu = desk.add("column.txt", Desk.URDU);
        tag("dependence on one buyer", "dependency risk");
        Ran.briefing("tag", desk.project, urdu, "--quote", "جو رعایت", "--theme", "tariffs")
                .ends(0);
        assertEquals(2, count());
        assertEquals(1, count("--theme", "Tariffs"));
        assertEquals(2, count("--theme", "tariffs", "--theme", "dependency risk"));
        assertEquals(1, count("--source", urdu));
        assertEquals(1, count("--by", "bilal"));
        assertEquals(2, count("--state", "accepted,rejected"));
        assertEquals(0, count("--state", "suggested"));
        assertEquals(1, count("--search", "ONE  BUYER"));
    }

    @Test
    void csvIsQuotedByTheStandard() {
        tag(
                "“We refine nothing,” said the minister.",
                "minerals",
                "--note",
                "He said \"no\"\nAgain");
        String csv = Ran.briefing("passages", desk.project, "--format", "csv").ends(0).out();
        assertTrue(csv.startsWith("id,source,start,end,page,pageLabel,paragraph,quote,"), csv);
        assertTrue(csv.contains("\"“We refine nothing,” said the minister.\",minerals,"), csv);
        assertTrue(csv.endsWith("\"He said \"\"no\"\"\nAgain\"\r\n"), csv);
    }

    @Test
    void aSearchFindsSourcesPassagesAndNotes() {
        tag("dependence on one buyer", "dependency risk", "--note", "The buyer again.");
        JsonNode hits =
                Ran.briefing("search", desk.project, "buyer", "--json").ends(0).json().get("hits");
        assertEquals(
                List.of("note", "passage", "source"),
                hits.valueStream().map(hit -> hit.get("kind").asString()).sorted().toList());
        hits.forEach(
                hit ->
                        assertHas(
                                hit, "kind", "source", "id", "start", "end", "page", "quote",
                                "context"));
    }

    @Test
    void theLogTellsWhenWhoAndWhat() {
        tag("dependence on one buyer", "dependency risk");
        JsonNode edits = Ran.briefing("log", desk.project, "--json").ends(0).json().get("edits");
        assertEquals(3, edits.size());
        edits.forEach(edit -> assertHas(edit, "id", "at", "by", "name", "changes"));
        assertEquals("passage.tag", edits.get(2).get("name").asString());
        assertEquals("Bilal", edits.get(2).get("by").asString());
        String table = Ran.briefing("log", desk.project).ends(0).out();
        assertTrue(table.contains("Passage tagged: Mills welcome the tariff"), table);
    }

    @Test
    void theLogOfASourceLeavesOutWhatIsAboutOthers() {
        String urdu = desk.add("column.txt", Desk.URDU);
        tag("dependence on one buyer", "dependency risk");
        assertEquals(
                List.of("source.add", "passage.tag"),
                names(Ran.briefing("log", desk.project, "--source", news, "--json")));
        assertEquals(
                List.of("source.add"),
                names(Ran.briefing("log", desk.project, "--source", urdu, "--json")));
        assertEquals(
                List.of(),
                names(Ran.briefing("log", desk.project, "--since", "2999-01-01", "--json")));
    }

    @Test
    void aSoundProjectIsCalledSound() {
        JsonNode check = Ran.briefing("check", desk.project, "--json").ends(0).json();
        assertTrue(check.get("sound").asBoolean());
        assertEquals(0, check.get("findings").size());
    }

    @Test
    void tablesAreForPeople() {
        String table = Ran.briefing("sources", desk.project).ends(0).out();
        assertTrue(table.lines().findFirst().orElse("").startsWith("id "), table);
        assertFalse(table.contains("{"), table);
    }

    private void tag(String quote, String theme, String... more) {
        List<Object> words =
                new java.util.ArrayList<>(
                        List.of("tag", desk.project, news, "--quote", quote, "--theme", theme));
        words.addAll(List.of("--by", "Bilal"));
        words.addAll(List.of(more));
        Ran.briefing(words.toArray()).ends(0);
    }

    private int count(String... filter) {
        List<Object> words = new java.util.ArrayList<>(List.of("passages", desk.project, "--json"));
        words.addAll(List.of(filter));
        return Ran.briefing(words.toArray()).ends(0).json().get("passages").size();
    }

    private static List<String> names(Ran ran) {
        return ran.ends(0)
                .json()
                .get("edits")
                .valueStream()
                .map(edit -> edit.get("name").asString())
                .toList();
    }

    static void assertHas(JsonNode node, String... fields) {
        for (String field : fields) {
            assertTrue(node.has(field), () -> "no " + field + " in " + node);
        }
    }
}
