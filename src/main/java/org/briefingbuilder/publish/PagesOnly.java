package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.Finding.Kind;
import org.briefingbuilder.publish.Provenance.OfQuotation;
import org.briefingbuilder.publish.Provenance.Stated;
import org.briefingbuilder.publish.Verification.Gap;
import org.briefingbuilder.publish.cite.Language;
import org.briefingbuilder.publish.pdf.TaggedPdf;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Anchoring;
import org.briefingbuilder.text.Difference;
import org.briefingbuilder.text.Located;
import org.briefingbuilder.text.Quote;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Verifies a PDF of which only the pages are left: another program saved it anew, merged it or
/// printed it, and its structure is gone, often its record too. The letters of each quotation must
/// stand on its pages one after the other; white space tells nothing there.
final class PagesOnly {

    private final TaggedPdf pdf;
    private final String name;
    private final SourceTexts sources;
    private final List<ShownPages> readings;
    private ShownPages shown;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Verification.Quotation> each = new ArrayList<>();
    private final Set<String> unchecked = new LinkedHashSet<>();
    private final List<Gap> gaps = new ArrayList<>();

    PagesOnly(TaggedPdf pdf, String name, SourceTexts sources) {
        this.pdf = pdf;
        this.name = name;
        this.sources = sources;
        this.readings = ShownPages.readings(pdf);
        this.shown = readings.getFirst();
    }

    /// The record is there, the structure is not.
    ///
    /// @param bytes of the record
    Verification withRecord(Provenance record, byte[] bytes, Progress progress) {
        gaps.add(new Gap("structure", ""));
        Optional<String> printed = Fingerprint.in(shown.words());
        String own = Fingerprint.of(bytes).replace(" ", "");
        if (printed.isPresent() && !printed.get().equals(own)) {
            findings.add(
                    new Finding(
                            "", Kind.RECORD_DIFFERS, 0, printed.get(), own, "", Provenance.FILE));
        }
        return verify(record, printed.isPresent(), progress);
    }

    /// Neither is there: the sources may know which brief it is; if not, every passage in quotation
    /// marks is looked for in them.
    ///
    /// @throws Problem `publish.no-record` when there is nothing to compare with
    Verification withoutRecord(Progress progress) {
        if (pdf.isTagged() && Fingerprint.in(shown.words()).isPresent()) {
            findings.add(new Finding("", Kind.DOCUMENT_LACKS, 0, Provenance.FILE, "", "", ""));
        }
        gaps.add(new Gap("record", ""));
        if (!pdf.isTagged()) {
            gaps.add(new Gap("structure", ""));
        }
        Optional<Provenance> known = sources.recordOf(shown.words());
        if (known.isPresent()) {
            Optional<String> printed = Fingerprint.in(shown.words());
            String own = Fingerprint.of(RecordJson.write(known.get())).replace(" ", "");
            boolean same = printed.equals(Optional.of(own));
            if (!same) {
                gaps.add(new Gap("statements", ""));
            }
            return verify(known.get(), same, progress);
        }
        if (sources.all().isEmpty()) {
            throw new Problem("publish.no-record", name);
        }
        return new QuotedOnPages(shown.words(), sources).verify(name, gaps, findings);
    }

    /// @param all whether the pages must say all that the record says, and not the quotations alone
    private Verification verify(Provenance record, boolean all, Progress progress) {
        choose(record);
        SourceCheck check = new SourceCheck(record, sources, findings, unchecked);
        int verified = 0;
        int done = 0;
        for (OfQuotation quotation : record.quotations()) {
            progress.report("progress.verify", done++, record.quotations().size());
            int before = findings.size();
            int page =
                    onPages(
                            quotation,
                            Letters.between(language(quotation), quotation.printed()),
                            record);
            check.check(quotation);
            List<Finding> own = findings.subList(before, findings.size());
            own.replaceAll(f -> f.page() > 0 || page == 0 ? f : f.on(page));
            each.add(
                    new Verification.Quotation(
                            quotation.id(),
                            quotation.printed(),
                            title(quotation, record),
                            SourceCheck.where(quotation),
                            page,
                            own));
            verified += own.isEmpty() ? 1 : 0;
        }
        Set<String> faces = pdf.otherFaces();
        if (!faces.isEmpty()) {
            gaps.add(new Gap("letter-shapes", String.join(", ", faces)));
        }
        Set<String> house = pdf.houseFaces();
        if (!house.isEmpty()) {
            gaps.add(new Gap("house-faces", String.join(", ", house)));
        }
        int unread = 0;
        for (Stated said : all ? record.statements() : List.<Stated>of()) {
            if (said.isOfNoElement() || shown.says(said.words())) {
                continue;
            }
            if (isUnreadable(said.words())) {
                unread++;
            } else {
                findings.add(
                        new Finding(
                                said.quotation(),
                                Kind.PAGE_DIFFERS,
                                0,
                                said.words(),
                                "",
                                "",
                                Opening.of(said.words())));
            }
        }
        ExtrasCheck extras = new ExtrasCheck(pdf);
        record.words(Stated.LINKS).filter(_ -> all).map(extras::otherLinks).ifPresent(gaps::addAll);
        gaps.addAll(extras.gapsOfPages());
        if (unread > 0) {
            gaps.add(new Gap("unreadable", String.valueOf(unread)));
        }
        if (shown.isOrderUnknown()) {
            gaps.add(new Gap("order", ""));
        }
        findings.addAll(check.changed());
        return new Verification(
                name,
                record.quotations().size(),
                verified,
                findings,
                each,
                List.copyOf(unchecked),
                gaps,
                sources.against());
    }

    /// Of the orders in which the pages may be read, the one in which most quotations stand, and
    /// stand as the brief has them.
    private void choose(Provenance record) {
        List<String> meant =
                record.quotations().stream()
                        .map(q -> Letters.between(language(q), q.printed()))
                        .map(Letters::letters)
                        .toList();
        for (ShownPages other : readings) {
            if (other.holds(meant) > shown.holds(meant)) {
                shown = other;
            }
        }
        if (readings.size() > 1) {
            gaps.add(new Gap("sheets", ""));
            if (!shown.isInOrder(meant)) {
                gaps.add(new Gap("page-order", ""));
            }
        }
    }

    private static Language language(OfQuotation quotation) {
        return Language.of(quotation.language(), new Language("en"));
    }

    private static String title(OfQuotation quotation, Provenance record) {
        return record.sourceOf(quotation).map(s -> s.reference().title()).orElse("");
    }

    /// Printed anew, joined letters often lose their names.
    private boolean isUnreadable(String words) {
        return pdf.isUnclear() && ShownPages.isRightToLeft(words) || shown.isUnnamed(words);
    }

    /// The page on which the words begin; a finding when they do not stand on any.
    private int onPages(OfQuotation quotation, String meant, Provenance record) {
        int page = shown.page(meant);
        if (page > 0) {
            return page;
        }
        Kind kind = isUnreadable(meant) ? Kind.UNREADABLE : Kind.NOT_ON_PAGE;
        Difference difference = new Difference(0, meant, "");
        Anchor anchor = new Anchor(new Span(0, meant.length()), new Quote(meant, "", ""));
        if (kind == Kind.NOT_ON_PAGE
                && Anchoring.find(shown.words(), anchor) instanceof Located.Close close) {
            kind = Kind.PAGE_DIFFERS;
            difference = Letters.difference(meant, close.span().in(shown.words()));
        }
        findings.add(
                new Finding(
                        quotation.id(),
                        kind,
                        0,
                        difference.expected(),
                        difference.found(),
                        title(quotation, record),
                        SourceCheck.where(quotation)));
        return 0;
    }
}
