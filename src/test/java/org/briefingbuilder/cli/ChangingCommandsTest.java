package org.briefingbuilder.cli;

import static org.briefingbuilder.cli.ReadingCommandsTest.assertHas;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ChangingCommandsTest {

    @TempDir Path temporary;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = Desk.in(temporary);
    }

    @Test
    void aNewProjectHasTheStartingThemes() {
        JsonNode made = Ran.briefing("new", desk.path("two.briefing"), "--json").ends(0).json();
        assertEquals(4, made.get("themes").asInt());
    }

    @Test
    void anExistingFileIsNeverOverwritten() throws IOException {
        byte[] before = Files.readAllBytes(desk.project);
        Ran ran = Ran.briefing("new", desk.project).ends(3);
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(desk.project)));
    }

    @Test
    void termsOfUseAreSaidShownAndTakenBack() {
        Path news = desk.file("news.txt", Desk.NEWS);
        String source =
                Ran.briefing("import", desk.project, news, "--json")
                        .ends(0)
                        .json()
                        .at("/imported/0/id")
                        .asString();
        JsonNode said =
                Ran.briefing(
                                "terms",
                                desk.project,
                                source,
                                "--rule",
                                "chatham-house",
                                "--protect",
                                "Kestrel Council",
                                "--marking",
                                "TLP:AMBER",
                                "--json")
                        .ends(0)
                        .json();
        assertEquals(true, said.get("changed").asBoolean());
        JsonNode shown = Ran.briefing("terms", desk.project, source, "--json").ends(0).json();
        assertEquals("chatham-house", shown.get("rule").asString());
        assertEquals("Kestrel Council", shown.at("/names/0").asString());
        assertEquals("TLP:AMBER", shown.get("marking").asString());
        Ran.briefing("undo", desk.project).ends(0);
        assertEquals(
                "on-record",
                Ran.briefing("terms", desk.project, source, "--json")
                        .ends(0)
                        .json()
                        .get("rule")
                        .asString());
        Ran.briefing("terms", desk.project, source, "--rule", "secret").ends(3);
    }

    @Test
    void importSaysOfEachFileWhatBecameOfIt() {
        Path good = desk.file("خبر.txt", Desk.URDU);
        Path empty = desk.file("empty.txt", "");
        JsonNode report =
                Ran.briefing("import", desk.project, good, empty, "--json").ends(1).json();
        JsonNode imported = report.at("/imported/0");
        assertHas(
                imported,
                "file",
                "id",
                "kind",
                "title",
                "words",
                "pages",
                "removed",
                "incomplete",
                "warnings");
        assertEquals(good.toString(), imported.get("file").asString());
        assertEquals("کئی دروازوں سے", imported.get("title").asString());
        assertEquals(empty.toString(), report.at("/refused/0/file").asString());
        assertFalse(report.at("/refused/0/reason").asString().isBlank());
    }

    @Test
    void aFolderIsImportedAsOneEdit() throws IOException {
        Path folder = Files.createDirectories(desk.path("in/deep"));
        Files.writeString(folder.resolve("a.txt"), Desk.NEWS);
        Files.writeString(folder.resolve("b.txt"), Desk.URDU);
        Ran.briefing("import", desk.project, desk.path("in")).ends(0);
        assertEquals(2, Ran.briefing("log", desk.project, "--json").json().get("edits").size());
        Ran.briefing("undo", desk.project).ends(0);
        JsonNode sources = Ran.briefing("sources", desk.project, "--json").json().get("sources");
        assertEquals(0, sources.size());
    }

    @Test
    void nothingButRefusalsChangesNothing() {
        Ran ran = Ran.briefing("import", desk.project, desk.path("missing.pdf")).ends(3);
        assertTrue(ran.err().contains("missing.pdf"), ran.err());
        assertEquals("", ran.out());
    }

    @Test
    void wordsAreFoundAlthoughTypesettingDiffers() {
        String news = desk.add("news.txt", Desk.NEWS);
        JsonNode passage =
                Ran.briefing(
                                "tag",
                                desk.project,
                                news,
                                "--quote",
                                "\"We refine\n nothing,\"",
                                "--theme",
                                "minerals",
                                "crypto",
                                "--json")
                        .ends(0)
                        .json()
                        .get("passage");
        assertEquals("“We refine nothing,”", passage.get("quote").asString());
        assertEquals(2, passage.get("themes").size());
    }

    @Test
    void wordsThatStandTwiceNeedAnOccurrence() {
        String news = desk.add("news.txt", Desk.NEWS);
        String quote = "The rate fell to nineteen per cent.";
        Ran ran = tag(news, quote, "tariffs").ends(3);
        assertTrue(ran.err().contains("--occurrence"), ran.err());
        JsonNode second =
                Ran.briefing(
                                "tag",
                                desk.project,
                                news,
                                "--quote",
                                quote,
                                "--theme",
                                "tariffs",
                                "--occurrence",
                                "2",
                                "--json")
                        .ends(0)
                        .json()
                        .get("passage");
        assertEquals(Desk.NEWS.lastIndexOf(quote), second.get("start").asInt());
        Ran third =
                Ran.briefing(
                        "tag",
                        desk.project,
                        news,
                        "--quote",
                        quote,
                        "--theme",
                        "tariffs",
                        "--occurrence",
                        "3");
        assertTrue(third.ends(3).err().contains("2 times"), third.err());
    }

    @Test
    void wordsThatStandNowhereAreRefusedWithTheNearestOnes() {
        String news = desk.add("news.txt", Desk.NEWS);
        Ran near = tag(news, "dependence on one seller is a risk", "tariffs").ends(3);
        assertTrue(near.err().contains("dependence on one buyer is a risk"), near.err());
        Ran far = tag(news, "something else altogether, never said", "tariffs").ends(3);
        assertTrue(far.err().contains("do not stand"), far.err());
        Ran none = tag(news, "  ", "tariffs").ends(3);
        assertTrue(none.err().contains("no words"), none.err());
    }

    @Test
    void taggingTwiceSaysThatItWasSoAlready() {
        String news = desk.add("news.txt", Desk.NEWS);
        tag(news, "one buyer", "tariffs").ends(0);
        Ran again = tag(news, "one buyer", "tariffs").ends(0);
        assertTrue(again.out().contains("already"), again.out());
        assertEquals(3, Ran.briefing("log", desk.project, "--json").json().get("edits").size());
    }

    @Test
    void anUnknownThemeIsAnsweredWithTheKnownOnes() {
        String news = desk.add("news.txt", Desk.NEWS);
        Ran ran = tag(news, "one buyer", "tarifs").ends(3);
        assertTrue(ran.err().contains("dependency risk, crypto, minerals, tariffs"), ran.err());
        assertTrue(ran.err().contains("themes PROJECT --add"), ran.err());
    }

    @Test
    void themesAreAddedOnce() {
        JsonNode themes =
                Ran.briefing("themes", desk.project, "--add", "water", "--add", "Water", "--json")
                        .ends(0)
                        .json()
                        .get("themes");
        assertEquals(5, themes.size());
        assertHas(themes.get(4), "id", "name", "definition", "words", "mark", "colour", "passages");
        Ran.briefing("themes", desk.project, "--add", " ").ends(3);
    }

    @Test
    void undoAndRedoSayWhatTheyDid() {
        desk.add("news.txt", Desk.NEWS);
        Ran undo = Ran.briefing("undo", desk.project).ends(0);
        assertEquals("Undone: Sources added: Mills welcome the tariff\n", undo.out());
        JsonNode redo = Ran.briefing("redo", desk.project, "--json").ends(0).json().get("redone");
        assertEquals("source.add", redo.get("name").asString());
        Ran nothing = Ran.briefing("redo", desk.project).ends(3);
        assertTrue(nothing.err().contains("nothing to redo"), nothing.err());
    }

    @Test
    void aBackupIsAProjectOfItsOwnAlsoWhileTheOriginalIsOpen() {
        desk.add("news.txt", Desk.NEWS);
        Path copy = desk.path("copy.briefing");
        try (var _ = desk.held()) {
            JsonNode made = Ran.briefing("backup", desk.project, copy, "--json").ends(0).json();
            assertTrue(made.get("bytes").asLong() > 0);
        }
        assertEquals(
                Ran.briefing("sources", desk.project, "--json").out(),
                Ran.briefing("sources", copy, "--json").out());
        Ran.briefing("backup", desk.project, copy).ends(3);
    }

    private Ran tag(String source, String quote, String theme) {
        return Ran.briefing(
                "tag", desk.project, source, "--quote", quote, "--theme", theme, "--by", "Bilal");
    }
}
