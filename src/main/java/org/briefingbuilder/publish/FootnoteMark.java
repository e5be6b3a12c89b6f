package org.briefingbuilder.publish;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/// `^[a footnote]` in an author's prose; its children are the note's words.
final class FootnoteMark extends CustomNode {

    /// What comes before the bracket.
    static final char SIGN = '^';

    private FootnoteMark() {}

    /// Finds the marks while prose is parsed; all other brackets are left to others.
    static final class Finder implements LinkProcessor {

        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            Text marker = link.marker();
            boolean footnote = marker != null && marker.getLiteral().equals(String.valueOf(SIGN));
            return footnote
                    ? LinkResult.wrapTextIn(new FootnoteMark(), link.afterTextBracket())
                            .includeMarker()
                    : LinkResult.none();
        }
    }
}
