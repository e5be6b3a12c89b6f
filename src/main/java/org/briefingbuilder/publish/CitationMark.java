package org.briefingbuilder.publish;

import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

import java.util.Set;

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

    /// Finds the marks while prose is parsed.
    static final class Finder implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('[');
        }

        @Override
        public InlineContentParser create() {
            return Finder::parse;
        }

        private static ParsedInline parse(InlineParserState state) {
            Scanner scanner = state.scanner();
            scanner.next();
            Position start = scanner.position();
            if (scanner.peek() != '@' || scanner.find(']') <= 1) {
                return ParsedInline.none();
            }
            String written = scanner.getSource(start, scanner.position()).getContent();
            scanner.next();
            return ParsedInline.of(new CitationMark(written.replaceAll("\\s+", " ")), scanner.position());
        }
    }
}
