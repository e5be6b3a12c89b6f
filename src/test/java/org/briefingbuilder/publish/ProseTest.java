package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class ProseTest {

    /// Shows what was asked of it.
    private record Shown(boolean citesInNotes) implements Prose.Surroundings {
        @Override
        public String note(String xhtml) {
            return "{note " + xhtml + "}";
        }

        @Override
        public String citation(String written, boolean inNote) {
            return "{cite " + written + (inNote ? " in note" : "") + "}";
        }

        @Override
        public String quotation(String id, boolean inNote) {
            return "{quote " + id + (inNote ? " in note" : "") + "}";
        }
    }

    private static final Shown SHOWN = new Shown(false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a *b* **c** `d`                      | a <em>b</em> <strong>c</strong> <code>d</code>
                    <b>bold</b> & 1 < 2                  | &lt;b&gt;bold&lt;/b&gt; &amp; 1 &lt; 2
                    <script>alert(1)</script>            | &lt;script&gt;alert(1)&lt;/script&gt;
                    [a](https://example.org/?b=1&c=2)    | <a href="https://example.org/?b=1&amp;c=2" aria-label="https://example.org/?b=1&amp;c=2">a</a>
                    [a](javascript:alert)                | a
                    [a](file:///etc/passwd)              | a
                    ![a picture](x.png)                  | a picture
                    one^[two *three*] four               | one{note two <em>three</em>} four
                    one^[see [@s1, p. 4].]               | one{note see {cite @s1, p. 4 in note}.}
                    one^[two^[three]]                    | one{note two (three)}
                    see [@s1, p. 4; @s2].                | see {cite @s1, p. 4; @s2}.
                    [@ and [@] and [x] and a@b           | [@ and [@] and [x] and a@b
                    he said [>q1], twice^[and [>q2]]     | he said {quote q1}, twice{note and {quote q2 in note}}
                    [> q1] [>] [>q1](x) a[>b c]          | [&gt; q1] [&gt;] &gt;q1 a[&gt;b c]
                    # no heading                         | # no heading
                    - no list                            | - no list
                    """)
    void inlineMarksAreSetAndNothingElse(String written, String set) {
        assertEquals(List.of(set), Prose.paragraphs(written, SHOWN));
    }

    @Test
    void blankLinesPartParagraphs() {
        assertEquals(List.of("a\nb", "c"), Prose.paragraphs("a\nb\n\n\n c \n", SHOWN));
        assertEquals(List.of(), Prose.paragraphs("  \n", SHOWN));
        assertEquals("a<br/>b", Prose.inline("a\n\nb", SHOWN));
    }

    @Test
    void aNotesMarkFollowsTheWordWithoutASpace() {
        assertEquals("see{cite @s1}.", Prose.inline("see [@s1].", new Shown(true)));
    }

    @Test
    void charactersThatAreNoneDoNotBreakThePage() {
        assertEquals("a\ufffd b", Prose.inline("a\ud800\f\u0001b", SHOWN));
    }
}
