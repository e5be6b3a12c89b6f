package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.publish.pdf.TaggedPdf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Notes at the foot of pages, more than a page holds.
class NotesTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "40, 0, en",
        "40, 20, en",
        "40, 34, en",
        "40, 38, en",
        "90, 30, en",
        "1, 60, en",
        "40, 12, ur"
    })
    void manyNotesLeaveNoPageEmptyAndNoneIsLost(int notes, int before, String language)
            throws Exception {
        boolean urdu = language.equals("ur");
        List<BriefBlock> blocks = new ArrayList<>();
        for (int i = 0; i < before; i++) {
            blocks.add(
                    Library.prose(
                            urdu
                                    ? "صوبہ معدنیات پیش کر رہا ہے جب کہ محصول کی آخری تاریخ قریب"
                                            + " ہے۔"
                                    : "The province is offering minerals while a tariff deadline"
                                            + " nears."));
        }
        StringBuilder prose = new StringBuilder();
        for (int i = 1; i <= notes; i++) {
            prose.append(urdu ? "لفظ" : "A word").append(i);
            prose.append("^[").append(urdu ? "حاشیہ" : "The note").append(" N").append(i);
            prose.append(urdu ? " یہاں ہے۔" : "x says where this is from, at some length.");
            prose.append("] ");
        }
        blocks.add(Library.prose(prose.toString()));
        Library library = new Library();
        Briefs briefs =
                new Briefs(
                        library,
                        Library.brief(
                                "Notes",
                                Library.facts(language),
                                Library.section(
                                        Section.Role.ISSUE,
                                        "Issue",
                                        blocks.toArray(BriefBlock[]::new))));
        Path file = folder.resolve("notes.pdf");
        Briefs.written(briefs.publication(), file);
        if (Boolean.getBoolean("keep")) {
            Files.createDirectories(Path.of("target", "notes"));
            Files.copy(
                    file,
                    Path.of("target", "notes", notes + "-" + before + "-" + language + ".pdf"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        TaggedPdf pdf = TaggedPdf.read(file);
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= pdf.pages(); page++) {
            String words = pdf.pageText(page);
            // Head and foot alone are some forty letters.
            assertTrue(
                    words.strip().length() > 90,
                    "page " + page + " of " + pdf.pages() + ": " + words);
            all.append(words);
        }
        for (int i = 1; i <= notes; i++) {
            String mark = urdu ? "N" + i : "N" + i + "x";
            assertTrue(all.indexOf(mark) >= 0, "note " + i + " is lost");
        }
        assertFalse(pdf.elements().isEmpty());
        assertEquals(notes, pdf.elements().stream().filter(e -> e.role().equals("Note")).count());
    }
}
