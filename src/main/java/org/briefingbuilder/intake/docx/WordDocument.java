package org.briefingbuilder.intake.docx;

import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.draft.Facts;
import org.briefingbuilder.intake.draft.Steps;
import org.briefingbuilder.intake.draft.Titles;
import org.briefingbuilder.intake.draft.Xml;
import org.briefingbuilder.intake.office.OfficePackage;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Origin;

import javax.xml.stream.XMLStreamException;

/// Reads a Word document (Office Open XML) as a stream, so that large documents need little memory.
/// Tracked changes are read as accepted, with what was deleted kept aside; comments are remarks.
public final class WordDocument {
    /// How many paragraphs at most stand before a document's date.
    private static final int HEAD = 12;

    private WordDocument() {}

    public static Extract read(byte[] bytes, boolean raw, Steps steps) {
        try {
            return read(OfficePackage.of(bytes), raw, steps);
        } catch (XMLStreamException damaged) {
            throw new Problem(damaged, Xml.problem(damaged));
        }
    }

    private static Extract read(OfficePackage file, boolean raw, Steps steps)
            throws XMLStreamException {
        String main = file.related("", "officeDocument");
        if (!file.has(main)) {
            throw new Problem("import.unreadable");
        }
        String type = file.contentType(main);
        if (!type.isEmpty() && !type.contains("wordprocessingml") && !type.contains("ms-word")) {
            throw new Problem("import.unsupported", "Office");
        }
        Draft draft = new Draft();
        Styles styles = Styles.of(file.open(file.related(main, "styles")));
        Comments comments = Comments.of(file, main, draft);
        Margins.add(file, main, "header", draft);
        WordBody body = new WordBody(file, main, styles, comments, draft, steps);
        body.read();
        body.addNotes(file.open(file.related(main, "footnotes")), "footnote");
        body.addNotes(file.open(file.related(main, "endnotes")), "endnote");
        Margins.add(file, main, "footer", draft);
        if (!draft.hasText()) {
            throw new Problem("import.no-text");
        }
        if (file.isDamaged()) {
            draft.warn("import.part-not-read");
            draft.markIncomplete();
        }
        Facts stated = file.facts();
        Facts facts =
                Titles.of(draft, stated.reference().title(), Origin.CORE_PROPERTIES)
                        .kind("document", Origin.FORMAT)
                        .date(Titles.date(draft, HEAD), Origin.HEAD)
                        .or(stated.reference());
        return draft.finish("docx", facts.reference(), raw);
    }
}
