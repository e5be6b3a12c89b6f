package org.briefingbuilder.publish.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

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

    @Property(tries = 300)
    void anyTextIsWellFormed(@ForAll String text) throws Exception {
        String xml = "<p title=\"" + Xhtml.escape(text) + "\">" + Xhtml.escape(text) + "</p>";

        String read =
                Xml.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                        .getDocumentElement()
                        .getTextContent();

        assertEquals(Xhtml.printable(text).replace("\r\n", "\n").replace('\r', '\n'), read);
    }
}
