package org.briefingbuilder.intake.docx;

import org.briefingbuilder.intake.draft.Xml;

import java.util.Set;

import javax.xml.stream.XMLStreamReader;

/// The namespaces of WordprocessingML: ECMA-376 transitional and ISO strict.
final class Word {
    private static final Set<String> NAMESPACES =
            Set.of(
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final Set<String> OFF = Set.of("0", "false", "off");

    private Word() {}

    static boolean is(XMLStreamReader xml) {
        return NAMESPACES.contains(String.valueOf(xml.getNamespaceURI()));
    }

    /// Whether an element that switches something on says that it is off.
    static boolean isOff(String value) {
        return OFF.contains(value);
    }

    /// Whether an element `vertAlign` or `position` sets words above their line.
    static boolean isRaised(XMLStreamReader xml) {
        String value = Xml.attribute(xml, "val");
        return value.equals("superscript")
                || xml.getLocalName().equals("position") && Xml.number(value, 0) > 0;
    }
}
