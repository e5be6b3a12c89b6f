package org.briefingbuilder.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.text.Bidi;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// Numbers and dates as each language writes them, and names of another script in a line.
class WordsTest {

    private final Words english = new Words("en");
    private final Words urdu = new Words("ur");

    @ParameterizedTest
    @CsvSource({
        "2026,       2026,         ۲۰۲۶",
        "2026-09,    September 2026, ستمبر ۲۰۲۶",
        "2026-09-26, 26 Sept 2026, '۲۶ ستمبر، ۲۰۲۶'",
        "'',         '',           ''"
    })
    void aDateHasTheDigitsOfItsLanguageAsFarAsItIsKnown(String known, String en, String ur) {
        assertEquals(en, english.date(known));
        assertEquals(ur, urdu.date(known));
    }

    @Test
    void momentsHaveTheDigitsOfTheirLanguage() {
        ZoneId here = ZoneId.systemDefault();
        Instant noon = LocalDate.of(2026, 1, 15).atTime(12, 5).atZone(here).toInstant();
        assertEquals("today 12:05", english.moment(noon, noon));
        assertEquals("آج ۱۲:۰۵", urdu.moment(noon, noon));
        assertEquals("کل ۱۲:۰۵", urdu.moment(noon, noon.plusSeconds(86_400)));
        assertEquals("۱۵ جنوری، ۲۰۲۶", urdu.moment(noon, noon.plusSeconds(9 * 86_400)));
        assertEquals("۰۹:۰۵", urdu.time(LocalTime.of(9, 5)));
    }

    @Test
    void numbersHaveTheDigitsOfTheirLanguage() {
        assertEquals("1,234", english.number(1_234));
        assertEquals("۱٬۲۳۴", urdu.number(1_234));
        assertEquals("13%", english.percent(0.13));
        assertEquals("۱۳٪", urdu.percent(0.13));
        assertEquals("3 of 1,000", english.of("ui.of", 3, 1_000));
        assertEquals("۱٬۰۰۰ میں سے ۳", urdu.of("ui.of", 3, 1_000));
    }

    @Test
    void noWesternDigitStandsInAnUrduCount() {
        String counts = urdu.of("ui.counts", 1, 1) + urdu.of("ui.counts", 2, 12_345);
        assertTrue(counts.matches("[^0-9]+"), counts);
    }

    /// The marks around a name are of the line, and the name keeps its own order.
    @Test
    void aFileNameKeepsItsOrderInAnUrduLine() {
        String line = urdu.problem(new Problem("project.missing", "report (2).briefing"));
        Bidi order = new Bidi(line, Bidi.DIRECTION_RIGHT_TO_LEFT);
        int start = line.indexOf("report");
        int level = order.getLevelAt(start);
        for (int i = start; i < start + "report (2).briefing".length(); i++) {
            assertEquals(level, order.getLevelAt(i), "at " + line.charAt(i));
        }
        assertEquals(2, level);
    }

    @Test
    void aNameIsMarkedAsItsLettersRun() {
        assertEquals("a", Isolates.settle("a"));
        assertEquals("آ \u2068ab.\u2069 ب", Isolates.settle("آ \u2068ab.\u2069 ب"));
        assertEquals("آ \u200fج\u200f ب", Isolates.settle("آ \u2068ج\u2069 ب"));
        assertEquals("آ \u200f12\u200f ب", Isolates.settle("آ \u206812\u2069 ب"));
        assertEquals(
                "آ \u200fج \u2068a\u2069\u200f ب",
                Isolates.settle("آ \u2068ج \u2068a\u2069\u2069 ب"));
        assertEquals("\u2068a b\u2069", Isolates.settle("\u2068a \u2068b\u2069\u2069"));
    }

    @Test
    void problemsSpeakUrdu() {
        assertTrue(urdu.problem(new Problem("project.missing", "a")).startsWith("منصوبہ"));
        assertEquals("نوٹ شامل کیا گیا", urdu.of("edit.note.add"));
    }
}
