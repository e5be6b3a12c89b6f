package org.briefingbuilder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Whatever is given, the answer is one line on standard error, never a stack trace.
class BadInputTest {

    @TempDir Path temporary;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = Desk.in(temporary);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sources",
                "themes",
                "passages",
                "log",
                "check",
                "undo",
                "redo",
                "import",
                "search",
                "text",
                "tag",
                "assemble",
                "export",
                "backup"
            })
    void noCommandTakesWhatIsNoProject(String command) throws IOException, SQLException {
        for (Path wrong : noProjects()) {
            assertRefused(run(command, wrong));
        }
    }

    @Test
    void aLockedProjectSaysWhoHasItAndCanBeRead() {
        String news = desk.add("news.txt", Desk.NEWS);
        try (var _ = desk.held()) {
            Ran ran = Ran.briefing("themes", desk.project, "--add", "water");
            assertRefused(ran);
            assertTrue(ran.err().contains("worked in by"), ran.err());
            Ran.briefing("text", desk.project, news).ends(0);
        }
        Ran.briefing("themes", desk.project, "--add", "water").ends(0);
    }

    @Test
    void unknownNamesAreRefused() {
        String news = desk.add("news.txt", Desk.NEWS);
        desk.add("column.txt", Desk.URDU);
        assertRefused(Ran.briefing("text", desk.project, "nothing"));
        Ran several = Ran.briefing("text", desk.project, "s");
        assertRefused(several);
        assertTrue(several.err().contains(news), several.err());
        assertRefused(Ran.briefing("text", desk.project, ""));
        assertRefused(Ran.briefing("passages", desk.project, "--theme", "weather"));
        assertRefused(Ran.briefing("passages", desk.project, "--source", "nothing"));
        assertRefused(Ran.briefing("export", desk.project, "nothing", "-o", desk.path("a.pdf")));
        Ran.briefing("tag", desk.project, news, "--quote", "one buyer", "--theme", "tariffs")
                .ends(0);
        Ran template = Ran.briefing("assemble", desk.project, "--template", "poem", "--title", "T");
        assertRefused(template);
        assertTrue(template.err().contains("policy-brief"), template.err());
    }

    @Test
    void anEndingThatMeansNothingIsRefused() {
        Ran ran = Ran.briefing("export", desk.project, "b", "-o", desk.path("brief.odt"));
        assertRefused(ran);
        assertTrue(ran.err().contains(".odt"), ran.err());
        assertFalse(Files.exists(desk.path("brief.odt")));
    }

    @Test
    void verifyRefusesWhatIsNoPdf() throws IOException {
        assertRefused(Ran.briefing("verify", desk.path("missing.pdf")));
        assertRefused(Ran.briefing("verify", desk.file("text.pdf", "not a PDF")));
        assertRefused(Ran.briefing("verify", desk.file("empty.pdf", "")));
        assertRefused(Ran.briefing("verify", Files.createDirectory(desk.path("folder.pdf"))));
    }

    @Test
    void aProjectIsNotMadeWhereNothingCanBeWritten() throws IOException {
        assertRefused(Ran.briefing("new", desk.path("no such folder/a.briefing")));
        Path locked = Files.createDirectory(desk.path("locked"));
        assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked));
        assertRefused(Ran.briefing("new", locked.resolve("a.briefing")));
    }

    @Test
    void damageIsFoundAndWhatCanBeReadIsSaved() throws SQLException {
        String news = desk.add("news.txt", Desk.NEWS);
        Ran.briefing("tag", desk.project, news, "--quote", "one buyer", "--theme", "tariffs")
                .ends(0);
        execute(desk.project, "UPDATE passage SET start = start + 1, stop = stop + 1");
        JsonNode check = Ran.briefing("check", desk.project, "--json").ends(1).json();
        assertFalse(check.get("sound").asBoolean());
        assertTrue(check.at("/findings/0/text").asString().contains("words"), check.toString());
        Path saved = desk.path("saved.briefing");
        Ran.briefing("check", desk.project, "--repair-to", saved).ends(1);
        JsonNode sources = Ran.briefing("sources", saved, "--json").ends(0).json();
        assertEquals(news, sources.at("/sources/0/id").asString());
        assertRefused(
                Ran.briefing("check", saved, "--repair-to", saved, "--json")); // never over itself
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tagg",
                "--nothing",
                "new",
                "import",
                "tag x y",
                "passages x --format xlsx",
                "passages x --state old",
                "log x --since yesterday",
                "verify",
                "search x",
                "verify a.pdf --project p --sources d",
                "export x y",
                "sources x y z"
            })
    void wrongUsageSaysWhereHelpIs(String words) {
        Ran ran = Ran.briefing((Object[]) words.split(" "));
        assertEquals(2, ran.status(), ran.err());
        assertEquals("", ran.out());
        assertTrue(ran.err().contains("--help”"), ran.err());
        assertFalse(ran.err().contains("\tat "), ran.err());
    }

    @Test
    void aSlipOfTheFingerIsAnsweredWithWhatWasMeant() {
        assertTrue(Ran.briefing("exprot").ends(2).err().contains("briefing export"));
    }

    @Test
    void debugShowsWhereAFailureCameFrom() {
        Ran ran = Ran.briefing("sources", desk.path("missing"), "--debug").ends(3);
        assertTrue(ran.err().contains("\tat org.briefingbuilder."), ran.err());
    }

    private Path[] noProjects() throws IOException, SQLException {
        Path folder = desk.path("folder.briefing");
        Files.createDirectories(folder);
        return new Path[] {
            desk.path("missing.briefing"),
            desk.file("zero.briefing", ""),
            desk.file("text.briefing", "not a database at all"),
            folder,
            foreign()
        };
    }

    /// A database of another program.
    private Path foreign() throws SQLException {
        Path file = desk.path("foreign.briefing");
        execute(file, "CREATE TABLE IF NOT EXISTS theirs (x)");
        return file;
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private Ran run(String command, Path project) {
        return switch (command) {
            case "import" -> Ran.briefing(command, project, desk.file("news.txt", Desk.NEWS));
            case "search", "text", "terms" -> Ran.briefing(command, project, "s");
            case "tag" -> Ran.briefing(command, project, "s", "--quote", "q", "--theme", "t");
            case "assemble" -> Ran.briefing(command, project, "--template", "t", "--title", "t");
            case "export" -> Ran.briefing(command, project, "b", "-o", desk.path("a.pdf"));
            case "backup" -> Ran.briefing(command, project, desk.path("copy.briefing"));
            default -> Ran.briefing(command, project);
        };
    }

    private static void assertRefused(Ran ran) {
        assertEquals(3, ran.status(), ran.err());
        assertEquals("", ran.out());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertFalse(ran.err().contains("unexpected"), ran.err());
        assertFalse(ran.err().contains("problem."), () -> "no words for " + ran.err());
    }

    @Test
    void aLogThatCannotBeWrittenStopsNoCommand(@TempDir Path place) throws IOException {
        Path file = Files.writeString(place.resolve("file"), "");
        Ran.logging(file.resolve("log"), "new", place.resolve("a.briefing")).ends(0);
    }
}
