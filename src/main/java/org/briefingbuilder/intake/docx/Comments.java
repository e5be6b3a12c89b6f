package org.briefingbuilder.intake.docx;

import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Moments;
import org.briefingbuilder.intake.draft.Xml;
import org.briefingbuilder.intake.office.OfficePackage;

import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A Word document's comments as remarks of a draft, by the ids by which the text refers to them.
final class Comments {
    private final Map<String, Integer> remarks = new HashMap<>();

    private Comments() {}

    /// @param paragraphs the id of its last paragraph, by which answers refer to it
    private record Comment(String by, String date, StringBuilder words, StringBuilder paragraphs) {}

    static Comments of(OfficePackage file, String main, Draft draft) throws XMLStreamException {
        Comments comments = new Comments();
        InputStream in = file.open(file.related(main, "comments"));
        if (in == null) {
            return comments;
        }
        Map<String, Comment> read = read(Xml.reader(in));
        Map<String, String> parents = parents(file.open(file.related(main, "commentsExtended")));
        Map<String, String> byParagraph = new HashMap<>();
        read.forEach((id, comment) -> byParagraph.put(comment.paragraphs().toString(), id));
        // First those that begin a thread, then those that answer.
        for (boolean answering : new boolean[] {false, true}) {
            read.forEach(
                    (id, comment) -> {
                        String above = parents.getOrDefault(comment.paragraphs().toString(), "");
                        Integer parent = comments.remarks.get(byParagraph.getOrDefault(above, ""));
                        if (!above.isEmpty() == answering) {
                            int number =
                                    draft.remark(
                                            comment.by(),
                                            Moments.of(comment.date()),
                                            comment.words().toString(),
                                            parent == null ? -1 : parent);
                            comments.remarks.put(id, number);
                        }
                    });
        }
        return comments;
    }

    /// The remark's number in the draft.
    OptionalInt remark(String id) {
        Integer number = remarks.get(id);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static Map<String, Comment> read(XMLStreamReader xml) throws XMLStreamException {
        Map<String, Comment> comments = new LinkedHashMap<>();
        Comment open = new Comment("", "", new StringBuilder(), new StringBuilder());
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && Word.is(xml)) {
                switch (xml.getLocalName()) {
                    case "comment" -> {
                        open =
                                new Comment(
                                        Xml.attribute(xml, "author"),
                                        Xml.attribute(xml, "date"),
                                        new StringBuilder(),
                                        new StringBuilder());
                        comments.putIfAbsent(Xml.attribute(xml, "id"), open);
                    }
                    case "p" -> {
                        open.paragraphs().setLength(0);
                        open.paragraphs().append(Xml.attribute(xml, "paraId"));
                        open.words().append(open.words().isEmpty() ? "" : "\n");
                    }
                    case "t" -> open.words().append(Xml.text(xml));
                    case "tab", "br" -> open.words().append(' ');
                    default -> {}
                }
            }
        }
        return comments;
    }

    /// Which paragraph of a comment is answered by which.
    private static Map<String, String> parents(@org.jspecify.annotations.Nullable InputStream in)
            throws XMLStreamException {
        Map<String, String> parents = new HashMap<>();
        if (in == null) {
            return parents;
        }
        XMLStreamReader xml = Xml.reader(in);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("commentEx")) {
                String above = Xml.attribute(xml, "paraIdParent");
                if (!above.isEmpty()) {
                    parents.put(Xml.attribute(xml, "paraId"), above);
                }
            }
        }
        return parents;
    }
}
