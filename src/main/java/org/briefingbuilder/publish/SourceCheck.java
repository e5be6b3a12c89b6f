package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.publish.Finding.Kind;
import org.briefingbuilder.publish.Provenance.OfQuotation;
import org.briefingbuilder.publish.Provenance.OfSource;
import org.briefingbuilder.publish.cite.Locator;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Anchoring;
import org.briefingbuilder.text.Difference;
import org.briefingbuilder.text.Digest;
import org.briefingbuilder.text.Located;
import org.briefingbuilder.text.Quote;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The quotations of a record against the texts of their sources.
final class SourceCheck {

    private static final SourceTexts.Read NOTHING = new SourceTexts.Read("", Optional.empty());

    private final Provenance record;
    private final SourceTexts texts;
    private final List<Finding> findings;
    private final Set<String> unchecked;
    private final Set<String> originals;
    private final Map<OfSource, Looked> looked = new HashMap<>();
    private final Set<OfSource> changed = new LinkedHashSet<>();
    private final Set<OfSource> forged = new HashSet<>();

    /// A source that was looked for.
    ///
    /// @param sameText whether the text is, letter by letter, the one that was quoted from
    private record Looked(
            OfSource source,
            SourceTexts.Found found,
            String text,
            Optional<Outline> outline,
            CodePoints count,
            boolean sameText) {}

    /// @param findings where findings go
    /// @param unchecked where the names of files go that could not be looked at
    SourceCheck(
            Provenance record, SourceTexts texts, List<Finding> findings, Set<String> unchecked) {
        this.record = record;
        this.texts = texts;
        this.findings = findings;
        this.unchecked = unchecked;
        this.originals =
                record.sources().stream().map(OfSource::original).collect(Collectors.toSet());
    }

    void check(OfQuotation quotation) {
        Optional<OfSource> source = record.sourceOf(quotation);
        if (source.isEmpty()) {
            findings.add(finding(quotation, Kind.SOURCE_MISSING, "", ""));
            return;
        }
        Looked there = looked.computeIfAbsent(source.get(), this::look);
        if (there.found() instanceof SourceTexts.Found.Missing) {
            missing(quotation, source.get());
            return;
        }
        if (there.found() instanceof SourceTexts.Found.Unreadable(Problem why)) {
            unchecked.add(source.get().file());
            findings.add(finding(quotation, Kind.SOURCE_UNREADABLE, "", "").because(why));
            return;
        }
        if (there.found() instanceof SourceTexts.Found.Other) {
            changed.add(source.get());
        } else if (!there.sameText()) {
            otherwiseRead(source.get());
        }
        words(quotation, there);
    }

    /// The file is the same, its text is not: a project keeps its texts, so that there one of the
    /// two was changed; a file that is read anew may be read otherwise than when it was quoted.
    private void otherwiseRead(OfSource source) {
        if (texts instanceof SourceTexts.InProject) {
            changed.add(source);
        } else if (!texts.readsAs(record.generator(), source)) {
            unchecked.add(source.file());
        } else if (forged.add(source)) {
            findings.add(
                    new Finding(
                            "",
                            Kind.RECORD_DIFFERS,
                            0,
                            "",
                            source.text(),
                            source.reference().title(),
                            source.file()));
        }
    }

    /// The sources of which another file was found, one finding each.
    List<Finding> changed() {
        return changed.stream()
                .map(
                        s ->
                                new Finding(
                                        "",
                                        Kind.SOURCE_CHANGED,
                                        0,
                                        "",
                                        "",
                                        s.reference().title(),
                                        s.file()))
                .toList();
    }

    private Looked look(OfSource source) {
        SourceTexts.Found found = texts.find(source, originals);
        SourceTexts.Read read =
                switch (found) {
                    case SourceTexts.Found.Same same -> same.read();
                    case SourceTexts.Found.Other other -> other.read();
                    case SourceTexts.Found.Missing missing -> NOTHING;
                    case SourceTexts.Found.Unreadable unreadable -> NOTHING;
                };
        String text = read.text();
        if (found instanceof SourceTexts.Found.Same) {
            facts(source);
        }
        return new Looked(
                source,
                found,
                text,
                read.outline(),
                new CodePoints(text),
                Digest.of(text).equals(source.text()));
    }

    /// What the record says of the source beside what is known of it.
    private void facts(OfSource source) {
        List<OfSource> known = texts.facts(source, record.brief());
        if (known.isEmpty()
                || known.stream().anyMatch(one -> Facts.differ(one, source).isEmpty())) {
            return;
        }
        OfSource nearest =
                known.stream()
                        .min(Comparator.comparingInt(one -> Facts.differ(one, source).size()))
                        .orElseThrow();
        Facts.differ(nearest, source)
                .forEach(
                        letters ->
                                findings.add(
                                        new Finding(
                                                "",
                                                Kind.FACTS_DIFFER,
                                                0,
                                                letters.expected(),
                                                letters.found(),
                                                source.reference().title(),
                                                source.file())));
    }

    private void missing(OfQuotation quotation, OfSource source) {
        unchecked.add(source.file());
        if (!(texts instanceof SourceTexts.Nowhere)) {
            findings.add(finding(quotation, Kind.SOURCE_MISSING, "", ""));
        }
    }

    private void words(OfQuotation quotation, Looked there) {
        int start = there.count().offset(quotation.start());
        boolean at = start >= 0 && there.text().startsWith(quotation.exact(), start);
        if (at) {
            surroundings(quotation, there, start);
            place(quotation, there, start);
            return;
        }
        switch (Anchoring.find(there.text(), anchor(quotation, Math.max(0, start)))) {
            case Located.Exact exact -> elsewhere(quotation, there, exact.span());
            case Located.Moved moved -> elsewhere(quotation, there, moved.span());
            case Located.Close close -> {
                Difference difference =
                        Difference.between(quotation.exact(), close.span().in(there.text()));
                findings.add(
                        finding(
                                quotation,
                                Kind.WORDS_DIFFER,
                                difference.expected(),
                                difference.found()));
            }
            case Located.Lost lost ->
                    findings.add(finding(quotation, Kind.NOT_IN_SOURCE, quotation.exact(), ""));
        }
    }

    /// In the very text that was quoted from, what stands around the words must agree too.
    private void surroundings(OfQuotation quotation, Looked there, int start) {
        if (!there.sameText()) {
            return;
        }
        Quote quote = Quote.of(there.text(), new Span(start, start + quotation.exact().length()));
        String expected = quote.prefix() + quote.suffix();
        String recorded = quotation.prefix() + quotation.suffix();
        // A record does not tell what stands around words whose speaker may not be named.
        if (recorded.isEmpty()) {
            return;
        }
        if (!expected.equals(recorded)) {
            Difference difference = Difference.between(expected, recorded);
            findings.add(
                    finding(
                            quotation,
                            Kind.RECORD_DIFFERS,
                            difference.expected(),
                            difference.found()));
        }
    }

    /// The words are there, but not where the record says: in the same text the record is wrong; in
    /// one that was read anew or has changed, only the place could not be checked.
    private void elsewhere(OfQuotation quotation, Looked there, Span span) {
        if (there.sameText()) {
            findings.add(
                    finding(
                            quotation,
                            Kind.RECORD_DIFFERS,
                            there.count().before(span.start())
                                    + "–"
                                    + there.count().before(span.end()),
                            quotation.start() + "–" + quotation.end()));
        } else {
            unchecked.add(there.source().file());
            place(quotation, there, span.start());
        }
    }

    /// The printed page or the paragraph, as it is counted in the source, beside the record's. In a
    /// text that is another one only printed pages can be compared.
    private void place(OfQuotation quotation, Looked there, int start) {
        if (there.outline().isEmpty()) {
            return;
        }
        Span span = new Span(start, start + quotation.exact().length());
        Locator locator = Locator.of(there.outline().get(), span);
        boolean pages = locator.kind() == Locator.Kind.PAGE;
        if (!there.sameText() && !pages) {
            return;
        }
        String page = pages ? locator.value() : "";
        String paragraph = locator.kind() == Locator.Kind.PARAGRAPH ? locator.value() : "";
        if (!page.equals(quotation.page())) {
            findings.add(finding(quotation, Kind.PLACE_DIFFERS, page, quotation.page()));
        } else if (!paragraph.equals(quotation.paragraph())) {
            findings.add(finding(quotation, Kind.PLACE_DIFFERS, paragraph, quotation.paragraph()));
        }
    }

    private static Anchor anchor(OfQuotation quotation, int start) {
        return new Anchor(
                new Span(start, start + quotation.exact().length()),
                new Quote(quotation.exact(), quotation.prefix(), quotation.suffix()));
    }

    private Finding finding(OfQuotation quotation, Kind kind, String expected, String found) {
        String title = record.sourceOf(quotation).map(s -> s.reference().title()).orElse("");
        return new Finding(quotation.id(), kind, 0, expected, found, title, where(quotation));
    }

    /// For a reader: the first words, the section, then the place in the source.
    static String where(OfQuotation quotation) {
        List<String> parts = new ArrayList<>();
        parts.add(Opening.of(quotation.printed()));
        parts.add(quotation.section());
        parts.add(quotation.page().isEmpty() ? "" : "page " + quotation.page());
        parts.add(quotation.paragraph().isEmpty() ? "" : "paragraph " + quotation.paragraph());
        return String.join(", ", parts.stream().filter(p -> !p.isBlank()).toList());
    }
}
