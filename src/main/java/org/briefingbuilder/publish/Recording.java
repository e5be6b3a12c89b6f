package org.briefingbuilder.publish;

import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.model.Wording;
import org.briefingbuilder.publish.Provenance.Altered;
import org.briefingbuilder.publish.Provenance.Made;
import org.briefingbuilder.publish.Provenance.OfQuotation;
import org.briefingbuilder.publish.Provenance.OfSource;
import org.briefingbuilder.publish.Provenance.Stated;
import org.briefingbuilder.publish.Provenance.Tagged;
import org.briefingbuilder.publish.cite.Locator;
import org.briefingbuilder.text.Quote;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Makes the record of a brief.
final class Recording {

    private final Contents contents;
    private final UnaryOperator<String> texts;
    private final Map<String, CodePoints> counts = new HashMap<>();

    Recording(Contents contents, UnaryOperator<String> texts) {
        this.contents = contents;
        this.texts = texts;
    }

    /// The record of the quotations alone.
    Provenance of(Brief brief, List<Quoted> quotations, String generator) {
        return of(brief, quotations, Map.of(), generator);
    }

    /// @param statements what else the brief says, by its element
    Provenance of(
            Brief brief,
            List<Quoted> quotations,
            Map<String, String> statements,
            String generator) {
        List<OfSource> sources =
                quotations.stream()
                        .map(Quoted::source)
                        .distinct()
                        .map(Recording::source)
                        .distinct()
                        .toList();
        return new Provenance(
                brief.id(),
                brief.title(),
                brief.facts().language().isBlank() ? "en" : brief.facts().language().strip(),
                Occasion.date(brief).toString(),
                generator,
                sources,
                quotations.stream().map(this::quotation).toList(),
                statements.entrySet().stream()
                        .map(said -> new Stated(said.getKey(), said.getValue()))
                        .toList());
    }

    static OfSource source(Source source) {
        return new OfSource(
                source.original(),
                source.text(),
                source.file(),
                source.format(),
                source.reference(),
                Optional.of(source.removed().stream().map(Removal::span).toList()),
                source.doubts().stream().anyMatch(d -> d.reason().equals(Doubt.MACHINE_READ)));
    }

    private OfQuotation quotation(Quoted quoted) {
        Passage passage = quoted.passage();
        Quote quote = passage.anchor().quote();
        Span span = passage.anchor().span();
        CodePoints count =
                counts.computeIfAbsent(quoted.source().text(), t -> new CodePoints(texts.apply(t)));
        Locator locator = quoted.locator();
        return new OfQuotation(
                quoted.id(),
                quoted.source().original(),
                quoted.source().text(),
                quote.exact(),
                quote.prefix(),
                quote.suffix(),
                count.before(span.start()),
                count.before(span.end()),
                locator.kind() == Locator.Kind.PAGE ? locator.value() : "",
                locator.kind() == Locator.Kind.PARAGRAPH ? locator.value() : "",
                quoted.section(),
                quoted.language().tag(),
                quoted.quotation().alterations().stream()
                        .map(a -> altered(a, quote.exact()))
                        .toList(),
                quoted.wording().words(),
                tags(passage),
                made(passage.made()));
    }

    private List<Tagged> tags(Passage passage) {
        List<Tagged> tags = new ArrayList<>();
        for (Tag tag : passage.tags()) {
            String name = contents.theme(tag.theme()).map(Theme::name).orElse(tag.theme());
            tags.add(new Tagged(name, made(tag.stamp())));
        }
        return tags;
    }

    private static Altered altered(Alteration alteration, String exact) {
        return switch (alteration) {
            case Alteration.Omission(Span span) -> altered("omission", span, exact, span.in(exact));
            case Alteration.Emphasis(Span span) -> altered("emphasis", span, exact, span.in(exact));
            case Alteration.Insertion(int at, String words) ->
                    altered("insertion", new Span(at, at), exact, words);
            case Alteration.Sic(int at) -> altered("sic", new Span(at, at), exact, "");
            case Alteration.FirstLetter _ -> replaced("first-letter", alteration, exact);
            case Alteration.InnerMark _ -> replaced("inner-mark", alteration, exact);
        };
    }

    /// One character, with what is printed for it.
    private static Altered replaced(String kind, Alteration alteration, String exact) {
        Wording.Piece.Replaced piece =
                Wording.of(exact, List.of(alteration)).pieces().stream()
                        .filter(Wording.Piece.Replaced.class::isInstance)
                        .map(Wording.Piece.Replaced.class::cast)
                        .findFirst()
                        .orElseThrow();
        String printed = piece.words();
        boolean bracketed = printed.startsWith("[");
        return altered(
                kind,
                piece.span(),
                exact,
                bracketed ? printed.substring(1, printed.length() - 1) : printed);
    }

    private static Altered altered(String kind, Span span, String exact, String words) {
        return new Altered(
                kind,
                exact.codePointCount(0, span.start()),
                exact.codePointCount(0, span.end()),
                words);
    }

    private static Made made(Stamp stamp) {
        return new Made(stamp.by(), stamp.at().toString());
    }
}
