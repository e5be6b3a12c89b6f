package org.briefingbuilder.publish;

import org.briefingbuilder.model.RunIn;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

import java.util.List;

/// `[>ID]` in an author's paragraph, as [RunIn] says: the words of a quotation stand here.
final class QuotationMark extends CustomNode {

    private final String quotation;

    private QuotationMark(String quotation) {
        this.quotation = quotation;
    }

    /// The quotation's id.
    String quotation() {
        return quotation;
    }

    /// Finds the marks while prose is parsed.
    static final class Finder implements LinkProcessor {

        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            boolean plain = link.marker() == null && link.destination() == null;
            List<RunIn.Mark> marks = RunIn.marks("[" + link.text(scanner) + "]");
            if (!plain || marks.size() != 1 || marks.getFirst().span().start() != 0) {
                return LinkResult.none();
            }
            QuotationMark mark = new QuotationMark(marks.getFirst().quotation());
            return LinkResult.replaceWith(mark, link.afterTextBracket());
        }
    }
}
