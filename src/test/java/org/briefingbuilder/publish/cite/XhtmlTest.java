package org.briefingbuilder.publish.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.Case;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

class XhtmlTest {

    @Test
    void whatXmlCannotHoldBecomesASpaceVanishesOrShowsThatItIsLost() {
        assertEquals("a b", Xhtml.escape("a\fb"));
        assertEquals("ab", Xhtml.escape("a\u0000\u0001\u007f\u0086b"));
        assertEquals("a\ufffdb", Xhtml.escape("a\ud800b"));
        assertEquals("a\ufffdb", Xhtml.escape("a\uffffb"));
        assertEquals("]]&gt;&lt;&amp;&quot;&#39;", Xhtml.escape("]]><&\"'"));
        assertEquals("😀 ﷺ", Xhtml.escape("😀 ﷺ"));
    }

    @Test
    void onlyWhatIsNoCharacterCannotBePrinted() {
        assertTrue(Xhtml.hasNoCharacter("half \udc00"));
        assertTrue(Xhtml.hasNoCharacter("\ufdd0"));
        assertFalse(Xhtml.hasNoCharacter("bell \u0007, 😀, soft\u00adhyphen"));
    }

    @Test
    void anyTextIsWellFormed() {
        Case.each(
                any -> {
                    String text = String.join("", any.list(0, 255, () -> letter(any)));
                    assertEquals(
                            Xhtml.printable(text).replace("\r\n", "\n").replace('\r', '\n'),
                            read(Xhtml.escape(text)));
                });
    }

    private static String read(String escaped) throws Exception {
        String xml = "<p title=\"" + escaped + "\">" + escaped + "</p>";
        return Xml.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement()
                .getTextContent();
    }

    /// A letter of any kind, a half or a whole pair, or what XML treats in its own way.
    private static String letter(Case any) {
        return switch (any.random().nextInt(5)) {
            case 0 -> any.of("<", ">", "&", "\"", "'", "]]>", "&amp;", "\r\n", "\r", "\n", "\t");
            case 1 -> Character.toString(any.between(0, 0xa0));
            case 2 ->
                    any.of(
                            "😀",
                            "e\u0301",
                            "ی",
                            "ﷺ",
                            "\ud83d",
                            "\ude00",
                            "\ufdd0",
                            "\ufffe",
                            "\uffff",
                            "\ufffd",
                            "\ufeff",
                            "\u2028",
                            "\ud83f\udffe");
            case 3 -> Character.toString((char) any.between(0, Character.MAX_VALUE));
            default -> Character.toString(any.between(0, Character.MAX_CODE_POINT));
        };
    }
}
