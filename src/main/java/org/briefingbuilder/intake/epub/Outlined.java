package org.briefingbuilder.intake.epub;

import org.briefingbuilder.intake.draft.Facts;
import org.briefingbuilder.intake.draft.Xml;
import org.briefingbuilder.model.Origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What the package document of a book says (EPUB 3.3, clause 5): its facts and its reading order.
///
/// @param spine the names of chapters' parts, empty ones for those that lie elsewhere
/// @param contents the navigation document; empty without one
/// @param ncx EPUB 2's table; empty without one
record Outlined(Facts facts, List<String> spine, String contents, String ncx) {

    Outlined {
        spine = List.copyOf(spine);
    }

    static Outlined of(byte[] opf, String folder) throws XMLStreamException {
        Map<String, String> items = new HashMap<>();
        List<String> spine = new ArrayList<>();
        List<String> authors = new ArrayList<>();
        Facts facts = new Facts();
        String contents = "";
        String ncx = "";
        XMLStreamReader xml = Xml.reader(opf);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "item" -> {
                    String part = Book.resolved(folder, Xml.attribute(xml, "href"));
                    items.put(Xml.attribute(xml, "id"), part);
                    if (Xml.attribute(xml, "properties").contains("nav")) {
                        contents = part;
                    }
                    if (Xml.attribute(xml, "media-type").contains("dtbncx")) {
                        ncx = part;
                    }
                }
                case "itemref" -> spine.add(items.getOrDefault(Xml.attribute(xml, "idref"), ""));
                case "title" -> facts.title(Xml.text(xml), Origin.DUBLIN_CORE);
                case "creator" -> {
                    String role = Xml.attribute(xml, "role");
                    String name = Xml.text(xml).strip();
                    if (role.isEmpty() || role.equals("aut")) {
                        authors.add(name);
                    }
                }
                case "publisher" -> facts.publisher(Xml.text(xml), Origin.DUBLIN_CORE);
                case "date" -> {
                    String event = Xml.attribute(xml, "event");
                    String date = Xml.text(xml);
                    if (event.isEmpty() || event.contains("publication")) {
                        facts.date(date, Origin.DUBLIN_CORE);
                    }
                }
                case "language" -> facts.language(Xml.text(xml), Origin.DUBLIN_CORE);
                case "source", "identifier" -> facts.url(Xml.text(xml), Origin.DUBLIN_CORE);
                default -> {}
            }
        }
        facts.authors(
                authors.stream().filter(name -> !name.isEmpty()).toList(), Origin.DUBLIN_CORE);
        return new Outlined(facts, spine, contents, ncx);
    }
}
