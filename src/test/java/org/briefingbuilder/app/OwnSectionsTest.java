package org.briefingbuilder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Some;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class OwnSectionsTest {

    @TempDir Path folder;

    private final Section section =
            new Section(
                    Section.Role.RECOMMENDATIONS,
                    "What to do",
                    Optional.of("t1"),
                    List.of(
                            new BriefBlock.Prose("She said [>q1].", "en"),
                            Some.quotation("q1", "p1"),
                            Some.asking("p1"),
                            new BriefBlock.Listing(true, List.of("One", "دو")),
                            new BriefBlock.Lines(3)),
                    List.of(Some.section("t2", List.of(Some.quotation("q2", "p1")))));

    @Test
    void whatBelongsToAProjectStaysThereAndAllElseIsKept() {
        OwnSections own = new OwnSections(folder.resolve("sections"));
        assertEquals(List.of(), own.names());
        own.save("Usual advice", section);
        own.save("سفارشات", section);
        assertEquals(List.of("Usual advice", "سفارشات"), own.names());
        Section read = own.read("Usual advice");
        assertEquals("What to do", read.heading());
        assertEquals(Section.Role.RECOMMENDATIONS, read.role());
        assertEquals(Optional.empty(), read.theme());
        assertEquals(
                List.of(
                        new BriefBlock.Prose("She said.", "en"),
                        new BriefBlock.Questions(
                                List.of(
                                        new BriefBlock.Question("Why?", Optional.empty()),
                                        new BriefBlock.Question("How?", Optional.empty()))),
                        new BriefBlock.Listing(true, List.of("One", "دو")),
                        new BriefBlock.Lines(3)),
                read.blocks());
        assertEquals(List.of(), read.sections().getFirst().blocks());
        own.remove("Usual advice");
        assertEquals(List.of("سفارشات"), own.names());
    }

    @Test
    void aNameThatIsNoneAndAFileThatIsBrokenAreRefused() throws IOException {
        OwnSections own = new OwnSections(folder);
        for (String name : List.of("", "../x", "a/b", ".hidden", "x".repeat(61))) {
            assertEquals(
                    "section.name",
                    assertThrows(Problem.class, () -> own.save(name, section)).key());
        }
        Files.writeString(folder.resolve("Broken.section.json"), "{\"role\":\"NONE\"}");
        assertEquals(
                "section.unreadable", assertThrows(Problem.class, () -> own.read("Broken")).key());
        assertEquals(
                "section.unreadable", assertThrows(Problem.class, () -> own.read("Gone")).key());
    }
}
