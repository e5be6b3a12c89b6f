package org.briefingbuilder.publish.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Reference;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class ReferenceListTest {

    private static List<ReferenceList.Entry> read(String name, String text) {
        return ReferenceList.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void risIsReadWithItsNamesDateAndDoi() {
        ReferenceList.Entry entry =
                read(
                                "refs.ris",
                                """
                                \ufeff
                                TY  - JOUR
                                T1  - Refining at home
                                AU  - Mir, Sana
                                AU  - Qureshi, Bilal
                                PY  - 2024/03/05/
                                JF  - Minerals Review
                                DO  - 10.1234/MR.5
                                ER  -
                                """)
                        .getFirst();
        Reference r = entry.reference();
        assertEquals("Refining at home", r.title());
        assertEquals(List.of("Sana Mir", "Bilal Qureshi"), r.authors());
        assertEquals("Minerals Review", r.publisher());
        assertEquals("2024-03-05", r.date());
        assertEquals("article-journal", r.kind());
        assertEquals("10.1234/mr.5", entry.doi());
        assertEquals(Optional.of(Origin.RIS), r.origin(Fact.TITLE));
    }

    @Test
    void theAccentsOfBibtexBecomeLetters() {
        ReferenceList.Entry entry =
                read(
                                "refs.bib",
                                """
                                @book{preis,
                                  author = {Prei{\\ss}el, Ren\\'e and G\\"odel, Kurt},
                                  title = {Mass und {Zahl}},
                                  publisher = {Verlag},
                                  year = {1931},
                                  url = {http://example.org/a}
                                }
                                """)
                        .getFirst();
        assertEquals("preis", entry.key());
        assertEquals(List.of("René Preißel", "Kurt Gödel"), entry.reference().authors());
        assertEquals("Mass und Zahl", entry.reference().title());
        assertEquals("1931", entry.reference().date());
        assertEquals("http://example.org/a", entry.reference().url());
    }

    @Test
    void cslJsonIsRead() {
        String json =
                """
                [{"id": "a", "type": "report", "title": "The levy", "publisher": "Board",
                  "author": [{"family": "Mir", "given": "Sana"}, {"literal": "Web Desk"}],
                  "issued": {"date-parts": [[2025, 10, 29]]}, "language": "en-GB"}]
                """;
        assertTrue(ReferenceList.isList("x.json", json.getBytes(StandardCharsets.UTF_8)));
        Reference r = read("x.json", json).getFirst().reference();
        assertEquals(List.of("Sana Mir", "Web Desk"), r.authors());
        assertEquals("2025-10-29", r.date());
        assertEquals("Board", r.publisher());
        assertEquals("en-GB", r.language());
    }

    @Test
    void aBrokenListIsRefusedWithItsLine() {
        assertBroken("a.ris", "\nJF  - A journal\nT1  - No beginning\nER  -\n", "2");
        assertBroken("b.ris", "TY  - JOUR\nT1  - No end\n", "3");
        assertBroken("c.bib", "@book{a,\n title = {One},\n year = }\n", "3");
        assertBroken("d.json", "[{\"type\": \"book\",\n \"title\": }]", "2");
        assertEquals(
                "references.empty",
                assertThrows(Problem.class, () -> read("e.bib", "% nothing\n")).key());
    }

    private static void assertBroken(String name, String text, String line) {
        Problem problem = assertThrows(Problem.class, () -> read(name, text));
        assertEquals("references.broken", problem.key(), name);
        assertEquals(line, String.valueOf(problem.args().get(1)), name);
    }

    /// The lists of another program's tests, where they are there: all are read but the broken one.
    @Test
    void listsOfAnotherProgramAreRead() throws IOException {
        Path folder = Path.of("../shared/corpus/peers/bib/jabref");
        Assumptions.assumeTrue(Files.isDirectory(folder));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                byte[] bytes = Files.readAllBytes(file);
                if (name.contains("Corrupted")) {
                    assertThrows(Problem.class, () -> ReferenceList.read(name, bytes));
                } else {
                    assertTrue(isReadOrEmpty(name, bytes), name);
                }
            }
        }
    }

    private static boolean isReadOrEmpty(String name, byte[] bytes) {
        try {
            return !ReferenceList.read(name, bytes).isEmpty();
        } catch (Problem problem) {
            return problem.key().equals("references.empty");
        }
    }
}
