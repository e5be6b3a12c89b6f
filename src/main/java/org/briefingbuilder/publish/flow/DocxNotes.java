package org.briefingbuilder.publish.flow;

import org.w3c.dom.Element;

import java.util.Map;
import java.util.TreeMap;

/// The notes of a Word document, by their numbers.
final class DocxNotes {

    private final DocxLinks links;
    private final boolean atEnd;
    private final boolean rightToLeft;
    private final Map<Integer, String> notes = new TreeMap<>();

    /// @param atEnd whether they are endnotes
    /// @param rightToLeft whether the page is
    DocxNotes(DocxLinks links, boolean atEnd, boolean rightToLeft) {
        this.links = links;
        this.atEnd = atEnd;
        this.rightToLeft = rightToLeft;
    }

    boolean atEnd() {
        return atEnd;
    }

    Map<Integer, String> notes() {
        return notes;
    }

    /// The mark in the text.
    String reference(String number) {
        String kind = atEnd ? "endnote" : "footnote";
        String style = atEnd ? "EndnoteReference" : "FootnoteReference";
        return "<w:r><w:rPr><w:rStyle w:val=\""
                + style
                + "\"/></w:rPr><w:"
                + kind
                + "Reference w:id=\""
                + number
                + "\"/></w:r>";
    }

    /// As the page is, unless the note says otherwise.
    private boolean isRightToLeft(Element note) {
        String own = note.getAttribute("dir");
        return own.isEmpty() ? rightToLeft : own.equals("rtl");
    }

    /// Puts a note away. Its number is Word's to write.
    void take(Element note) {
        int number = Integer.parseInt(note.getAttribute("id").substring(1));
        String mark = number + ". ";
        if (note.getFirstChild() instanceof org.w3c.dom.Text text
                && text.getData().stripLeading().startsWith(mark)) {
            text.setData(text.getData().stripLeading().substring(mark.length()));
        }
        String kind = atEnd ? "Endnote" : "Footnote";
        String runs = new DocxRuns(links, this).of(note);
        notes.put(
                number,
                "<w:p><w:pPr><w:pStyle w:val=\""
                        + kind
                        + "Text\"/>"
                        + (isRightToLeft(note) ? "<w:bidi/>" : "")
                        + "</w:pPr><w:r><w:rPr><w:rStyle w:val=\""
                        + kind
                        + "Reference\"/></w:rPr><w:"
                        + (atEnd ? "endnoteRef" : "footnoteRef")
                        + "/></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"
                        + runs
                        + "</w:p>");
    }
}
