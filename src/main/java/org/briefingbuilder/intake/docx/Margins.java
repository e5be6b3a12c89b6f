package org.briefingbuilder.intake.docx;

import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.intake.draft.Xml;
import org.briefingbuilder.intake.office.OfficePackage;
import org.briefingbuilder.model.Block;

import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The headers and footers of a Word document: furniture, each text of them once.
final class Margins {
    private Margins() {}

    /// @param type `header` or `footer`
    static void add(OfficePackage file, String main, String type, Draft draft)
            throws XMLStreamException {
        Set<String> texts = new LinkedHashSet<>();
        for (OfficePackage.Relation relation : file.relations(main).values()) {
            InputStream in = relation.type().equals(type) ? file.open(relation.target()) : null;
            if (in != null) {
                texts.add(text(Xml.reader(in)));
            }
        }
        texts.forEach(
                words ->
                        draft.add(
                                Entry.of(Block.Kind.PARAGRAPH, 0, words).removed("running-head")));
    }

    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "Fallback" -> Xml.skip(xml);
                    case "t" -> words.append(Word.is(xml) ? Xml.text(xml) : "");
                    case "tab", "br", "ptab" -> words.append(' ');
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("p")) {
                words.append(' ');
            }
        }
        return Tidy.line(words.toString());
    }
}
