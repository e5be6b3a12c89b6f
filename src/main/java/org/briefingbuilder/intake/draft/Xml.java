package org.briefingbuilder.intake.draft;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML read as a stream, without document types and entities: nothing is expanded, nothing fetched.
public final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    public static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
        return reader(new ByteArrayInputStream(bytes));
    }

    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /// The attribute of that local name, in whatever namespace; empty without it.
    public static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    public static int number(String digits, int otherwise) {
        return digits.matches("-?\\d{1,8}") ? Integer.parseInt(digits) : otherwise;
    }

    /// Characters up to the end of this element, however long; those of elements in it included.
    public static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            if (xml.isCharacters()) {
                words.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return words.toString();
    }

    /// Goes to the end of this element.
    public static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    /// The key of a problem with a document whose XML could not be read.
    public static String problem(Exception damaged) {
        boolean deep = String.valueOf(damaged.getMessage()).contains("maxElementDepth");
        return deep ? "import.too-deep" : "import.unreadable";
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
