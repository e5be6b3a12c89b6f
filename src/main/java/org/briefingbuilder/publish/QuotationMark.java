package org.briefingbuilder.publish;

import org.briefingbuilder.model.RunIn;
import org.commonmark.node.CustomNode;

import java.util.List;
import java.util.Optional;

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

    /// The mark that words between brackets are.
    static Optional<CustomNode> read(String between) {
        List<RunIn.Mark> marks = RunIn.marks("[" + between + "]");
        return marks.size() == 1 && marks.getFirst().span().start() == 0
                ? Optional.of(new QuotationMark(marks.getFirst().quotation()))
                : Optional.empty();
    }
}
