package org.briefingbuilder.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.briefingbuilder.ui.kit.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2025                      | 2025
                    2025-10                   | 2025-10
                    2025-1                    | 2025-01
                    2025/10/9                 | 2025-10-09
                    2025-10-29                | 2025-10-29
                    29 October 2025           | 2025-10-29
                    29 Oct. 2025              | 2025-10-29
                    29-Oct-2025               | 2025-10-29
                    29th of October, 2025     | 2025-10-29
                    Wednesday, 29 October 2025| 2025-10-29
                    October 29, 2025          | 2025-10-29
                    Sept 3rd 2026             | 2026-09-03
                    oct 2025                  | 2025-10
                    2025 July                 | 2025-07
                    29.10.2025                | 2025-10-29
                    10/29/2025                | 2025-10-29
                    5/5/2025                  | 2025-05-05
                    10/2025                   | 2025-10
                    ۲۹ اکتوبر ۲۰۲۵            | 2025-10-29
                    15 جنوری، 2026            | 2026-01-15
                    جولائی 2025ء              | 2025-07
                    29 Feb 2024               | 2024-02-29
                    """)
    void aDateIsUnderstoodAsItIsCommonlyWritten(String written, String iso) {
        assertEquals(new WrittenDate.Known(iso), WrittenDate.of(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "29 February 2025",
                "2025-13",
                "2025-02-30",
                "0000",
                "12",
                "Oct",
                "29 2025",
                "1 2 March 2025",
                "March April 2025",
                "20255",
                "2025-10-29-1",
                "31/31/2025"
            })
    void whatIsNoDateIsSaidToBeNone(String written) {
        assertInstanceOf(WrittenDate.None.class, WrittenDate.of(written));
    }

    @Test
    void nothingWrittenIsAnUnknownDate() {
        assertEquals(new WrittenDate.Known(""), WrittenDate.of("  "));
    }

    @Test
    void aDateThatMayBeReadInTwoWaysIsNotGuessed() {
        assertEquals(
                new WrittenDate.Unclear("2025-04-03", "2025-03-04"), WrittenDate.of("03/04/2025"));
    }

    @Test
    void whatIsShownIsUnderstoodAgain() {
        for (String language : Words.LANGUAGES) {
            Words words = new Words(language);
            for (int month = 1; month <= 12; month++) {
                for (String iso : new String[] {"2025-%02d", "2025-%02d-17"}) {
                    String date = iso.formatted(month);
                    assertEquals(
                            new WrittenDate.Known(date),
                            WrittenDate.of(words.date(date)),
                            words.date(date));
                }
            }
        }
    }
}
