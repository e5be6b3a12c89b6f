package org.briefingbuilder.publish;

import org.briefingbuilder.model.Wording;
import org.briefingbuilder.publish.cite.Xhtml;

import java.util.ArrayList;
import java.util.List;

/// The words of a quotation as XHTML, in paragraphs or in one line: nothing but the words and the
/// marks around them.
final class QuotationHtml {

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private QuotationHtml() {}

    static List<String> of(Quoted quoted) {
        QuotationHtml html = new QuotationHtml();
        html.open.append(Xhtml.escape(quoted.language().openingMark()));
        quoted.wording().pieces().forEach(html::add);
        html.open.append(Xhtml.escape(quoted.language().closingMark()));
        html.close();
        return html.paragraphs;
    }

    /// For a quotation that runs in prose: where its source breaks a line or a paragraph there is a
    /// blank.
    static String inLine(Quoted quoted) {
        return String.join(" ", of(quoted)).replace("<br/>", " ");
    }

    private void add(Wording.Piece piece) {
        boolean strong = piece instanceof Wording.Piece.Verbatim v && v.emphasised();
        String[] parts = piece.words().split("\n{2,}", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                close();
            }
            String xhtml = Xhtml.escape(parts[i]).replace("\n", "<br/>");
            boolean marked = strong && !parts[i].isBlank();
            open.append(marked ? "<em>" + xhtml + "</em>" : xhtml);
        }
    }

    private void close() {
        paragraphs.add(open.toString());
        open.setLength(0);
    }
}
