package org.briefingbuilder.publish;

import org.briefingbuilder.model.Passage;
import org.briefingbuilder.publish.Finding.Kind;
import org.briefingbuilder.publish.cite.Xhtml;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Anchoring;
import org.briefingbuilder.text.Difference;
import org.briefingbuilder.text.Located;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Before anything is written: does each quotation stand in its source, letter by letter, at the
/// place where its passage was marked?
final class QuoteCheck {

    private final UnaryOperator<String> texts;

    /// @param texts the clean text by its digest
    QuoteCheck(UnaryOperator<String> texts) {
        this.texts = texts;
    }

    /// What is wrong; any of it keeps a brief from being exported.
    List<Finding> check(List<Quoted> quotations) {
        List<Finding> findings = new ArrayList<>();
        for (Quoted quoted : quotations) {
            check(quoted).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> check(Quoted quoted) {
        if (Xhtml.hasNoCharacter(quoted.wording().words())) {
            return Optional.of(quoted.finding(Kind.UNPRINTABLE, 0, "", quoted.wording().words()));
        }
        Anchor anchor = quoted.passage().anchor();
        String text = texts.apply(quoted.source().text());
        Span span = anchor.span();
        String there = span.fits(text) ? span.in(text) : "";
        if (there.equals(anchor.words())) {
            return Optional.empty();
        }
        return Optional.of(differs(quoted, text));
    }

    private static Finding differs(Quoted quoted, String text) {
        Anchor anchor = quoted.passage().anchor();
        return switch (Anchoring.find(text, anchor)) {
            case Located.Exact exact -> at(quoted, text, exact.span());
            case Located.Moved moved ->
                    quoted.finding(
                            Kind.WORDS_DIFFER, 0, anchor.words(), there(text, anchor.span()));
            case Located.Close close -> at(quoted, text, close.span());
            case Located.Lost lost -> quoted.finding(Kind.NOT_IN_SOURCE, 0, anchor.words(), "");
        };
    }

    private static Finding at(Quoted quoted, String text, Span span) {
        Difference difference =
                Difference.between(quoted.passage().anchor().words(), span.in(text));
        return quoted.finding(Kind.WORDS_DIFFER, 0, difference.expected(), difference.found());
    }

    private static String there(String text, Span span) {
        int end = Math.min(text.length(), span.end());
        return text.substring(Math.min(span.start(), end), end);
    }

    /// What a reader of the brief should know, though it may be exported: passages that nobody
    /// accepted, or that somebody doubts.
    static List<Finding> remarks(List<Quoted> quotations) {
        return quotations.stream()
                .filter(q -> !isAccepted(q.passage().state()))
                .map(q -> q.finding(Kind.UNACCEPTED, 0, "", ""))
                .toList();
    }

    private static boolean isAccepted(Passage.State state) {
        return switch (state) {
            case ACCEPTED, REVIEWED -> true;
            case SUGGESTED, DISPUTED, OPEN, REJECTED -> false;
        };
    }
}
