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

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Verifies a PDF of which only the pages are left: another program saved it anew, merged it or
/// printed it, and its structure is gone, often its record too. The letters of each quotation must
/// stand on its pages one after the other; white space tells nothing there.
final class PagesOnly {

    private static final Pattern RUNS =
            Pattern.compile("[\\p{IsArabic}&&\\p{L}\\p{M}]+|[\\p{L}&&[^\\p{IsArabic}]]+|\\p{Nd}+");

    private static final Pattern RIGHT_TO_LEFT = Pattern.compile("[\\p{IsArabic}\\p{IsHebrew}]");

    private final TaggedPdf pdf;
    private final String name;
    private final SourceTexts sources;
    private final List<String> letters = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Verification.Quotation> each = new ArrayList<>();
    private final Set<String> unchecked = new LinkedHashSet<>();
    private final List<Gap> gaps = new ArrayList<>();
    private boolean orderUnknown;

    PagesOnly(TaggedPdf pdf, String name, SourceTexts sources) {
        this.pdf = pdf;
        this.name = name;
        this.sources = sources;
        for (int page = 1; page <= pdf.pages(); page++) {
            String shown = joined(pdf.pageText(page));
            letters.add(Letters.letters(shown));
            words.append(shown).append('\n');
        }
    }

    /// With ligatures as the letters that they join: other programs may name them as one.
    private static String joined(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            if (c >= 0xFB00 && c <= 0xFB06) {
                                joined.append(
                                        Normalizer.normalize(
                                                Character.toString(c), Normalizer.Form.NFKC));
                            } else {
                                joined.appendCodePoint(c);
                            }
                        });
        return joined.toString();
    }

    /// The record is there, the structure is not.
    ///
    /// @param bytes of the record
    Verification withRecord(Provenance record, byte[] bytes, Progress progress) {
        gaps.add(new Gap("structure", ""));
        Optional<String> printed = Fingerprint.in(words.toString());
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
        if (pdf.isTagged() && letters.stream().anyMatch(this::saysItHasARecord)) {
            findings.add(new Finding("", Kind.DOCUMENT_LACKS, 0, Provenance.FILE, "", "", ""));
        }
        gaps.add(new Gap("record", ""));
        if (!pdf.isTagged()) {
            gaps.add(new Gap("structure", ""));
        }
        Optional<Provenance> known = sources.recordOf(words.toString());
        if (known.isPresent()) {
            Optional<String> printed = Fingerprint.in(words.toString());
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
        return new QuotedOnPages(words.toString(), sources).verify(name, gaps, findings);
    }

    private boolean saysItHasARecord(String page) {
        return Fingerprint.in(page).isPresent();
    }

    /// @param all whether the pages must say all that the record says, and not the quotations alone
    private Verification verify(Provenance record, boolean all, Progress progress) {
        SourceCheck check = new SourceCheck(record, sources, findings, unchecked);
        int verified = 0;
        int done = 0;
        for (OfQuotation quotation : record.quotations()) {
            progress.report("progress.verify", done++, record.quotations().size());
            int before = findings.size();
            Language language = Language.of(quotation.language(), new Language("en"));
            int page = onPages(quotation, Letters.between(language, quotation.printed()), record);
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
        for (Stated said : all ? record.statements() : List.<Stated>of()) {
            if (page(Letters.letters(said.words())) == 0) {
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
        if (orderUnknown) {
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

    private static String title(OfQuotation quotation, Provenance record) {
        return record.sourceOf(quotation).map(s -> s.reference().title()).orElse("");
    }

    /// The page on which the words begin; a finding when they do not stand on any.
    private int onPages(OfQuotation quotation, String meant, Provenance record) {
        int page = page(Letters.letters(meant));
        if (page > 0) {
            return page;
        }
        Kind kind = Kind.NOT_ON_PAGE;
        Difference difference = new Difference(0, meant, "");
        Anchor anchor = new Anchor(new Span(0, meant.length()), new Quote(meant, "", ""));
        if (Anchoring.find(words.toString(), anchor) instanceof Located.Close close) {
            kind = Kind.PAGE_DIFFERS;
            difference = Letters.difference(meant, close.span().in(words.toString()));
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

    /// The page on which letters stand, or begin when they go on on the next; 0 when on none.
    private int page(String meant) {
        for (int i = 0; i < letters.size(); i++) {
            if (letters.get(i).contains(meant)) {
                return i + 1;
            }
        }
        for (int i = 0; i + 1 < letters.size(); i++) {
            int begun = begun(letters.get(i), meant);
            if (begun > 0 && letters.get(i + 1).contains(meant.substring(begun))) {
                return i + 1;
            }
        }
        return inRuns(meant);
    }

    /// On a page from right to left the order of words of both directions, of numbers and of marks
    /// is not told by the places of the letters alone: each stretch of one kind must be there.
    private int inRuns(String meant) {
        List<String> runs = RUNS.matcher(meant).results().map(MatchResult::group).toList();
        if (runs.size() < 2) {
            return 0;
        }
        for (int i = 0; i < letters.size(); i++) {
            String here = letters.get(i) + (i + 1 < letters.size() ? letters.get(i + 1) : "");
            if (RIGHT_TO_LEFT.matcher(here).find() && runs.stream().allMatch(here::contains)) {
                orderUnknown = true;
                return i + 1;
            }
        }
        return 0;
    }

    /// How many of the first letters of `meant` stand on a page, at least a few.
    private static int begun(String page, String meant) {
        int low = 0;
        int high = meant.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (page.contains(meant.substring(0, middle))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
