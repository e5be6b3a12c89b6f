package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.intake.draft.Xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The Dublin Core elements of a PDF's XMP (ISO 16684-1, 8.3): each a value, or a list of them.
/// What cannot be read says nothing.
final class Xmp {
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    /// Bytes of a packet that are read, at most; those that editors leave empty among them.
    private static final int LONGEST = 4 << 20;

    /// Values of one element that are kept.
    private static final int MOST_VALUES = 200;

    private final Map<String, List<String>> said = new HashMap<>();

    private Xmp() {}

    static Xmp of(PDDocument document) {
        COSStream packet =
                document.getDocumentCatalog().getCOSObject().getCOSStream(COSName.METADATA);
        if (packet == null) {
            return new Xmp();
        }
        try (InputStream in = packet.createInputStream()) {
            return of(in.readNBytes(LONGEST));
        } catch (IOException | RuntimeException damaged) {
            return new Xmp();
        }
    }

    /// What was read before a damaged place counts.
    static Xmp of(byte[] packet) {
        Xmp xmp = new Xmp();
        try {
            XMLStreamReader xml = Xml.reader(new ByteArrayInputStream(packet));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    xmp.attributes(xml);
                    if (DUBLIN_CORE.equals(xml.getNamespaceURI())) {
                        xmp.element(xml);
                    }
                }
            }
        } catch (XMLStreamException damaged) {
            return xmp;
        }
        return xmp;
    }

    /// A single value may stand as an attribute of its description.
    private void attributes(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (DUBLIN_CORE.equals(xml.getAttributeNamespace(i))) {
                say(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
    }

    private void element(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        StringBuilder words = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                words.setLength(0);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                say(name, words.toString());
                words.setLength(0);
            } else if (xml.isCharacters()) {
                words.append(xml.getText());
            }
        }
    }

    private void say(String name, String value) {
        String line = Tidy.line(Tidy.characters(value));
        List<String> values = said.computeIfAbsent(name, _ -> new ArrayList<>());
        if (!line.isEmpty() && values.size() < MOST_VALUES && !values.contains(line)) {
            values.add(line);
        }
    }

    private String first(String name) {
        return said.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /// In the order of the file: its default language first.
    List<String> titles() {
        return said.getOrDefault("title", List.of());
    }

    List<String> creators() {
        return said.getOrDefault("creator", List.of());
    }

    String publisher() {
        return first("publisher");
    }

    String date() {
        return first("date");
    }

    String language() {
        return first("language");
    }

    /// Where it can be found, if it says that.
    String address() {
        return said.getOrDefault("identifier", List.of()).stream()
                .map(id -> id.matches("(?i)10\\.\\d{4,9}/\\S+") ? "https://doi.org/" + id : id)
                .filter(id -> id.matches("(?i)(?:https?|doi):\\S+"))
                .findFirst()
                .orElse("");
    }
}
