package org.briefingbuilder.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.model.Reference;
import org.briefingbuilder.ui.kit.Words;
import org.junit.jupiter.api.Test;

import java.util.List;

class NamingTest {

    @Test
    void theLineSaysWhoAndWhenAndTheKindWhereOneIsMissing() {
        assertEquals(
                "CASS · 29 Jan 2025", line(Shelves.reference("t", "CASS", "2025-01-29", "report")));
        assertEquals("webpage · July 2025", line(Shelves.reference("t", "", "2025-07", "webpage")));
        assertEquals("CASS · report", line(Shelves.reference("t", "CASS", "", "report")));
        assertEquals("M. A. A. Baig", line(Shelves.by("M. A. A. Baig", "t", "")));
        assertEquals("2025", line(Shelves.reference("t", "", "2025", "document")));
        assertEquals("document", line(Reference.titled("t")));
        assertEquals(
                "BR Web Desk · 2025",
                line(new Reference("t", List.of(), "BR Web Desk", "", "2025", "", "", "report")));
    }

    @Test
    void datesAreWrittenInTheLanguageOfTheWindow() {
        Naming urdu = Naming.of(new Words("ur"));
        assertTrue(urdu.date("2026-01-15").contains("جنوری"));
        assertEquals("اخباری مضمون", urdu.kind().apply("article-newspaper"));
        assertEquals("odd", urdu.kind().apply("odd"));
        assertEquals("انگریزی", urdu.language("en"));
    }

    private static String line(Reference reference) {
        return Shelves.ENGLISH.line(reference);
    }
}
