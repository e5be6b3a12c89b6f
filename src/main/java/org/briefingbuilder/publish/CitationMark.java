package org.briefingbuilder.publish;

import org.commonmark.node.CustomNode;

import java.util.Optional;

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

    /// The mark that words between brackets are.
    static Optional<CustomNode> read(String between) {
        return between.startsWith("@") && between.length() > 1
                ? Optional.of(new CitationMark(between.replaceAll("\\s+", " ")))
                : Optional.empty();
    }
}
