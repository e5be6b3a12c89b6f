package org.briefingbuilder.publish;

import org.commonmark.node.CustomNode;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/// `[@SOURCE, p. 4; @OTHER]` in an author's prose: a citation of one or more sources.
final class CitationMark extends CustomNode {

    private final String written;

    private CitationMark(String written) {
        this.written = written;
    }

    /// What stands between the brackets.
    String written() {
        return written;
    }

    /// Finds the marks while prose is parsed; a link's words may well begin with `@`.
    static final class Finder implements LinkProcessor {

        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            String text = link.text(scanner);
            boolean plain = link.marker() == null && link.destination() == null;
            if (!plain || !text.startsWith("@") || text.length() < 2) {
                return LinkResult.none();
            }
            CitationMark mark = new CitationMark(text.replaceAll("\\s+", " "));
            return LinkResult.replaceWith(mark, link.afterTextBracket());
        }
    }
}
