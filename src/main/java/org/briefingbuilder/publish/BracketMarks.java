package org.briefingbuilder.publish;

import org.commonmark.node.CustomNode;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

import java.util.Optional;
import java.util.function.Function;

/// Finds marks in brackets while prose is parsed; the words of a link are none of them.
///
/// @param reading what words between brackets mean, if anything
record BracketMarks(Function<String, Optional<CustomNode>> reading) implements LinkProcessor {

    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        boolean plain = link.marker() == null && link.destination() == null;
        return (plain ? reading.apply(link.text(scanner)) : Optional.<CustomNode>empty())
                .map(mark -> LinkResult.replaceWith(mark, link.afterTextBracket()))
                .orElseGet(LinkResult::none);
    }
}
