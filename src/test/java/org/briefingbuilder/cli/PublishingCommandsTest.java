package org.briefingbuilder.cli;

import static org.briefingbuilder.cli.ReadingCommandsTest.assertHas;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.publish.pdf.HouseFont;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

class PublishingCommandsTest {

    @TempDir Path temporary;

    private Desk desk;

    @BeforeEach
    void tagTwoPassages() {
        desk = Desk.in(temporary);
        String news = desk.add("news.txt", Desk.NEWS);
        String urdu = desk.add("column.txt", Desk.URDU);
        Ran.briefing("tag", desk.project, news, "--quote", "one buyer", "--theme", "minerals")
                .ends(0);
        Ran.briefing("tag", desk.project, urdu, "--quote", "جو رعایت", "--theme", "tariffs")
                .ends(0);
    }

    @Test
    void aBriefIsAssembledAndItsIdIsLastOnTheLine() {
        Ran ran = assemble().ends(0);
        String[] words = ran.out().strip().split("\\s+");
        assertTrue(words[words.length - 1].matches("b[0-9a-z]{10}"), ran.out());
        JsonNode second = assemble("--json", "--theme", "tariffs").ends(0).json();
        assertHas(second, "brief", "sections", "quotations");
        assertEquals(1, second.get("sections").asInt());
        assertEquals(1, second.get("quotations").asInt());
    }

    @Test
    void aBriefIsAssembledWithItsOwnSayOnQuotationsInTheProse() {
        String brief =
                assemble("--json", "--run-in-words", "12").ends(0).json().get("brief").asString();
        try (Project open = desk.held()) {
            assertEquals(
                    OptionalInt.of(12),
                    open.contents().brief(brief).orElseThrow().facts().runInWords());
        }
        assemble("--run-in-words", "many").ends(2);
        assemble("--run-in-words=-3").ends(2);
    }

    @Test
    void withNothingToQuoteThereIsNoBrief() {
        Ran ran = assemble("--state", "rejected").ends(3);
        assertTrue(ran.err().contains("no passage to quote"), ran.err());
        assertEquals(5, Ran.briefing("log", desk.project, "--json").json().get("edits").size());
    }

    @Test
    void anExportedBriefIsVerifiedInThreeWays() {
        Path pdf = desk.path("بریف.pdf");
        JsonNode exported = export(pdf, "--json").ends(0).json();
        assertHas(exported, "file", "pages", "quotations", "findings");
        assertEquals(2, exported.get("quotations").asInt());
        for (List<Object> against :
                List.of(
                        List.<Object>of(),
                        List.<Object>of("--project", desk.project),
                        List.<Object>of("--sources", desk.folder))) {
            List<Object> words = new java.util.ArrayList<>(List.of("verify", pdf, "--json"));
            words.addAll(against);
            JsonNode verified = Ran.briefing(words.toArray()).ends(0).json();
            assertHas(
                    verified,
                    "file",
                    "quotations",
                    "verified",
                    "findings",
                    "unchecked",
                    "signature");
            assertEquals(2, verified.get("verified").asInt(), verified.toString());
        }
    }

    @Test
    void whatIsOverALimitOfTheTemplateIsAFindingOfTheExport() {
        Path pdf = desk.path("long.pdf");
        String title = "One two three four five six seven eight nine ten eleven twelve thirteen";
        String brief = assemble("--json", "--title", title).ends(0).json().get("brief").asString();
        JsonNode exported =
                Ran.briefing("export", desk.project, brief, "-o", pdf, "--json").ends(1).json();
        assertTrue(Files.exists(pdf));
        assertEquals(1, exported.get("findings").size(), exported.toString());
        JsonNode finding = exported.at("/findings/0");
        assertEquals("title-over", finding.get("kind").asString());
        assertEquals("12", finding.get("expected").asString());
        assertEquals("13", finding.get("found").asString());
    }

    @Test
    void aSourceThatIsGoneIsAFinding() throws IOException {
        Path pdf = desk.path("brief.pdf");
        export(pdf).ends(0);
        Path empty = Files.createDirectory(desk.path("empty"));
        JsonNode verified =
                Ran.briefing("verify", pdf, "--sources", empty, "--json").ends(1).json();
        JsonNode finding = verified.at("/findings/0");
        assertHas(finding, "quotation", "kind", "page", "expected", "found", "source");
        assertEquals("source-missing", finding.get("kind").asString());
        String text = Ran.briefing("verify", pdf, "--sources", empty).ends(1).out();
        assertTrue(text.contains("The source was not found"), text);
    }

    @Test
    void whatIsAttachedToAMailIsFoundInTheMail() throws IOException {
        Path mail =
                desk.file(
                        "m.eml",
                        "From: Ann Lee <ann@example.org>\n"
                                + "Subject: Minutes\n"
                                + "MIME-Version: 1.0\n"
                                + "Content-Type: multipart/mixed; boundary=b\n\n"
                                + "--b\n\n"
                                + "See the minutes.\n"
                                + "--b\n"
                                + "Content-Type: text/plain; name=minutes.txt\n"
                                + "Content-Disposition: attachment\n\n"
                                + "The council met on Monday and approved the plan.\n"
                                + "--b--\n");
        JsonNode imported = Ran.briefing("import", desk.project, mail, "--json").ends(0).json();
        String minutes = imported.at("/imported/1/id").asString();
        Ran.briefing("tag", desk.project, minutes, "--quote", "approved", "--theme", "crypto")
                .ends(0);
        Path pdf = desk.path("minutes.pdf");
        export(pdf).ends(0);
        JsonNode verified =
                Ran.briefing("verify", pdf, "--sources", desk.folder, "--json").ends(0).json();
        assertEquals(3, verified.get("verified").asInt(), verified.toString());
        Files.writeString(mail, Files.readString(mail).replace("approved", "rejected"));
        JsonNode changed =
                Ran.briefing("verify", pdf, "--sources", desk.folder, "--json").ends(1).json();
        assertEquals("source-missing", changed.at("/findings/0/kind").asString());
    }

    @Test
    void theNewerStandardIsAnOption() throws IOException {
        Path older = desk.path("older.pdf");
        Path newer = desk.path("newer.pdf");
        export(older).ends(0);
        export(newer, "--standard", "ua-2").ends(0);
        assertEquals("%PDF-1.", Files.readString(older, ISO_8859_1).substring(0, 7));
        assertEquals("%PDF-2.0", Files.readString(newer, ISO_8859_1).substring(0, 8));
        assertTrue(Files.readString(older, ISO_8859_1).contains("<pdfuaid:part>1<"));
        assertTrue(Files.readString(newer, ISO_8859_1).contains("<pdfuaid:part>2<"));
        Ran.briefing("verify", newer, "--project", desk.project).ends(0);
        export(newer, "--standard", "ua-3").ends(2);
    }

    @Test
    void aTitleInArabicLettersMakesAnUrduBriefUnlessToldOtherwise() {
        for (List<Object> told : List.of(List.<Object>of(), List.<Object>of("--language", "en"))) {
            List<Object> words =
                    new java.util.ArrayList<>(
                            List.of("assemble", desk.project, "--template", "policy-brief"));
            words.addAll(List.of("--title", "ایک کھڑکی"));
            words.addAll(told);
            Ran.briefing(words.toArray()).ends(0);
        }
        try (Project open = desk.held()) {
            assertEquals(
                    List.of("ur", "en"),
                    open.contents().briefs().stream().map(b -> b.facts().language()).toList());
        }
    }

    @Test
    void theSameDateGivesTheSameBytes() throws IOException {
        Path one = desk.path("one.pdf");
        Path two = desk.path("two.pdf");
        String brief = briefId();
        for (Path pdf : List.of(one, two)) {
            Ran.briefing(
                            "export",
                            desk.project,
                            brief,
                            "-o",
                            pdf,
                            "--date",
                            "2026-01-15",
                            "--paper",
                            "letter",
                            "--marking",
                            "DRAFT",
                            "--style",
                            "apa")
                    .ends(0);
        }
        assertEquals(-1, Arrays.mismatch(Files.readAllBytes(one), Files.readAllBytes(two)));
    }

    @Test
    void anExportThatCannotBeWrittenLeavesNothingBehind() {
        Path nowhere = desk.path("no such folder/brief.pdf");
        Ran missing = export(nowhere).ends(3);
        assertEquals(1, missing.err().lines().count(), missing.err());
        assertFalse(Files.exists(desk.path("no such folder")));
        Ran style = export(desk.path("brief.pdf"), "--style", "no-such-style").ends(3);
        assertTrue(style.err().contains("no-such-style"), style.err());
        assertFalse(Files.exists(desk.path("brief.pdf")));
        export(desk.path("brief.pdf"), "--paper", "A3").ends(2);
        export(desk.path("brief.pdf"), "--date", "tomorrow").ends(2);
    }

    @Test
    void everyFormatIsWrittenByItsEnding() throws IOException {
        String id = briefId();
        for (String ending : List.of("docx", "html", "md")) {
            Path file = desk.path("brief." + ending);
            JsonNode exported =
                    Ran.briefing("export", desk.project, id, "-o", file, "--json").ends(0).json();
            assertEquals(2, exported.get("quotations").asInt());
            byte[] once = Files.readAllBytes(file);
            Ran.briefing("export", desk.project, id, "-o", file).ends(0);
            assertTrue(Arrays.equals(once, Files.readAllBytes(file)), ending);
        }
        export(desk.path("booklet.pdf"), "--sheets", "booklet").ends(0);
        export(desk.path("two.pdf"), "--sheets", "2-up").ends(0);
        export(desk.path("brief.md"), "--sheets", "2-up").ends(3);
    }

    @Test
    void eachOfTheFourTemplatesIsAssembledAndExported() {
        for (String template :
                List.of(
                        "policy-brief",
                        "evidence-note",
                        "roundtable-handout",
                        "quotation-digest")) {
            JsonNode made =
                    Ran.briefing(
                                    "assemble",
                                    desk.project,
                                    "--template",
                                    template,
                                    "--title",
                                    "In " + template,
                                    "--json")
                            .ends(0)
                            .json();
            assertEquals(2, made.get("quotations").asInt(), template);
            Ran.briefing(
                            "export",
                            desk.project,
                            made.get("brief").asString(),
                            "-o",
                            desk.path(template + ".pdf"))
                    .ends(0);
        }
    }

    @Test
    void aTemplateOfOnesOwnIsCopiedChangedPassedOnAndUsed() throws IOException {
        System.setProperty("briefing.preferences", temporary.resolve("p/preferences").toString());
        try {
            Ran.briefing("templates", "--copy", "policy-brief", "--as", "ours").ends(0);
            Path words = temporary.resolve("p/templates/ours/template.properties");
            Files.writeString(
                    words, Files.readString(words).replace("name = Policy", "name = Our"));
            Path file = desk.path("ours.briefing-template");
            Ran.briefing("templates", "--export", "ours", "-o", file).ends(0);
            Ran.briefing("templates", "--remove", "ours").ends(0);
            Ran.briefing("templates", "--import", file).ends(0);
            Ran.briefing("templates", "--import", file).ends(3);
            JsonNode listed = Ran.briefing("templates", "--json").ends(0).json();
            assertTrue(listed.toString().contains("Our brief"), listed.toString());
            Ran.briefing(
                            "assemble",
                            desk.project,
                            "--template",
                            "ours",
                            "--title",
                            "In our own way")
                    .ends(0);
            Ran.briefing("export", desk.project, "In our own way", "-o", desk.path("ours.pdf"))
                    .ends(0);
            Path css = temporary.resolve("p/templates/ours/brief.css");
            Files.writeString(css, "h1 { color: red; }\n@import 'x.css';\n");
            Ran broken = Ran.briefing("templates", "--check", "ours").ends(3);
            assertTrue(broken.err().contains("brief.css, line 2"), broken.err());
        } finally {
            System.clearProperty("briefing.preferences");
        }
    }

    @Test
    void aHouseStyleIsMadeAndUsed() throws IOException {
        assemble().ends(0);
        Path text =
                Files.writeString(
                        desk.path("house.txt"), "name = Office\ncolour.accent = #0b6b5d\n");
        Path house = desk.path("office.briefing-house");
        Ran.briefing("house", text, "-o", house).ends(0);
        export(desk.path("house.html"), "--house", house).ends(0);
        String html = Files.readString(desk.path("house.html"));
        assertTrue(html.contains("#0b6b5d") && html.contains("Office"), "styled");
        Path font = Files.write(desk.path("test.ttf"), HouseFont.latinFile());
        Files.writeString(text, "face.text = Test House\n");
        Ran made = Ran.briefing("house", text, "--font", font, "-o", house).ends(0);
        assertTrue(made.out().contains("test.ttf: the face “Test House”"), made.out());
        Path pdf = desk.path("house.pdf");
        export(pdf, "--house", house).ends(0);
        Ran verified = Ran.briefing("verify", pdf, "--house", house).ends(0);
        assertTrue(verified.out().contains("TestHouse-Regular"), verified.out());
        Files.writeString(text, "colour.accent = #ffee00\n");
        Ran pale = Ran.briefing("house", text, "-o", house).ends(3);
        assertTrue(pale.err().contains("4.5 to 1"), pale.err());
    }

    private Ran assemble(Object... more) {
        List<Object> words =
                new java.util.ArrayList<>(
                        List.of("assemble", desk.project, "--template", "policy-brief"));
        if (!List.of(more).contains("--title")) {
            words.addAll(List.of("--title", "Many doors"));
        }
        words.addAll(List.of(more));
        return Ran.briefing(words.toArray());
    }

    private String briefId() {
        return assemble("--json").ends(0).json().get("brief").asString();
    }

    private Ran export(Path pdf, Object... more) {
        List<Object> words =
                new java.util.ArrayList<>(List.of("export", desk.project, briefId(), "-o", pdf));
        words.addAll(List.of(more));
        return Ran.briefing(words.toArray());
    }
}
