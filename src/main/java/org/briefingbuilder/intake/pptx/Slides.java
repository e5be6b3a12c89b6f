package org.briefingbuilder.intake.pptx;

import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.draft.Facts;
import org.briefingbuilder.intake.draft.Moments;
import org.briefingbuilder.intake.draft.Steps;
import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.intake.draft.Titles;
import org.briefingbuilder.intake.draft.Xml;
import org.briefingbuilder.intake.office.OfficePackage;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads a PowerPoint presentation (Office Open XML): each slide is a page; the speaker's notes
/// stand on the page of their slide, as notes.
public final class Slides {
    private static final int MOST = 5_000;

    private final OfficePackage file;
    private final Draft draft = new Draft();

    private Slides(OfficePackage file) {
        this.file = file;
    }

    public static Extract read(byte[] bytes, boolean raw, Steps steps) {
        try {
            return new Slides(OfficePackage.of(bytes)).read(raw, steps);
        } catch (XMLStreamException damaged) {
            throw new Problem(damaged, Xml.problem(damaged));
        }
    }

    private Extract read(boolean raw, Steps steps) throws XMLStreamException {
        String main = file.related("", "officeDocument");
        if (!file.has(main)) {
            throw new Problem("import.unreadable");
        }
        List<String> slides = slides(main);
        Map<String, String> authors = authors(main);
        Set<String> read = new HashSet<>();
        for (int i = 0; i < slides.size(); i++) {
            steps.at(i, slides.size());
            String slide = slides.get(i);
            draft.addPage(String.valueOf(i + 1));
            if (!file.has(slide) || !read.add(slide) || read.size() > MOST) {
                draft.markIncomplete();
                draft.warn("import.part-not-read");
                continue;
            }
            new Slide(draft, i, false).read(file.bytes(slide));
            String notes = file.related(slide, "notesSlide");
            if (file.has(notes)) {
                new Slide(draft, i, true).read(file.bytes(notes));
            }
            String comments = file.related(slide, "comments");
            if (file.has(comments)) {
                comments(file.bytes(comments), authors);
            }
        }
        if (!draft.hasText()) {
            throw new Problem("import.no-words");
        }
        if (file.isDamaged()) {
            draft.markIncomplete();
            draft.warn("import.part-not-read");
        }
        Facts stated = file.facts();
        Facts facts =
                Titles.of(draft, stated.reference().title(), Origin.CORE_PROPERTIES)
                        .kind("document", Origin.FORMAT)
                        .or(stated.reference())
                        .title(first(), Origin.HEAD);
        return draft.finish("pptx", facts.reference(), raw);
    }

    private String first() {
        return draft.entries().stream()
                .filter(entry -> entry.isKept() && entry.kind() == Block.Kind.HEADING)
                .map(entry -> Tidy.line(entry.text()))
                .findFirst()
                .orElse("");
    }

    /// The slides in the order in which they are shown.
    private List<String> slides(String main) throws XMLStreamException {
        Map<String, OfficePackage.Relation> relations = file.relations(main);
        List<String> slides = new ArrayList<>();
        XMLStreamReader xml = Xml.reader(file.bytes(main));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("sldId")) {
                // The namespaced id is the relation's; the other counts slides.
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    OfficePackage.Relation relation = relations.get(xml.getAttributeValue(i));
                    if (relation != null && relation.type().equals("slide")) {
                        slides.add(relation.target());
                    }
                }
            }
        }
        return slides;
    }

    private Map<String, String> authors(String main) throws XMLStreamException {
        Map<String, String> authors = new HashMap<>();
        String part = file.related(main, "commentAuthors");
        if (file.has(part)) {
            XMLStreamReader xml = Xml.reader(file.bytes(part));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("cmAuthor")) {
                    authors.put(Xml.attribute(xml, "id"), Xml.attribute(xml, "name"));
                }
            }
        }
        return authors;
    }

    /// Remarks on a slide stand on its first block.
    private void comments(byte[] part, Map<String, String> authors) throws XMLStreamException {
        XMLStreamReader xml = Xml.reader(part);
        String by = "";
        String at = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "cm" -> {
                    by = authors.getOrDefault(Xml.attribute(xml, "authorId"), "");
                    at = Xml.attribute(xml, "dt");
                }
                case "text" -> {
                    int number = draft.remark(by, Moments.of(at), Xml.text(xml), -1);
                    Slide.remarked(draft, draft.pageLabels().size() - 1, number);
                }
                default -> {}
            }
        }
    }

    /// The first kept block of a page.
    static int firstOf(Draft draft, int page) {
        List<Entry> entries = draft.entries();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).page() == page && entries.get(i).isKept()) {
                return i;
            }
        }
        return -1;
    }
}
