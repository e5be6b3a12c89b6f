package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.Finding.Kind;
import org.briefingbuilder.publish.Provenance.OfQuotation;
import org.briefingbuilder.publish.Provenance.Stated;
import org.briefingbuilder.publish.cite.Language;
import org.briefingbuilder.publish.pdf.TaggedPdf;
import org.briefingbuilder.text.Difference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Verifies a PDF that this program made, wherever it comes from now: what it shows, what it reads
/// out, what its record says and what the sources say must be the same letters.
public final class Verifier {

    /// Elements that stand in a note, or in another element that has its own place.
    private static final Set<String> WITHIN_OTHERS =
            Set.of("Note", "FENote", "Span", "Quote", "Reference", "Link", "Lbl");

    private final SourceTexts sources;

    public Verifier(SourceTexts sources) {
        this.sources = sources;
    }

    /// A file that another program saved anew or printed may have lost its structure, its record or
    /// both; then its pages alone are compared, and [Verification#gaps] say what could not be.
    ///
    /// @throws Problem `publish.no-record` when it holds no record and the sources do not know the
    ///   brief either, `publish.broken-record`, or what reading a PDF throws
    public Verification verify(Path file, Progress progress) {
        TaggedPdf pdf = TaggedPdf.read(file);
        String name = String.valueOf(file.getFileName());
        Optional<byte[]> bytes = pdf.attachment(Provenance.FILE);
        if (bytes.isEmpty()) {
            // Whoever prints a brief, or its HTML, may tag the pages anew: that is not our
            // structure.
            boolean ours = pdf.element(Fingerprint.ELEMENT).isPresent();
            return new PagesOnly(ours ? pdf : TaggedPdf.pagesOf(file), name, sources)
                    .withoutRecord(progress);
        }
        Provenance record = RecordJson.read(bytes.get(), name);
        return pdf.isTagged()
                ? new Run(pdf, record, bytes.get(), name).verify(progress)
                : new PagesOnly(pdf, name, sources).withRecord(record, bytes.get(), progress);
    }

    /// One PDF being verified.
    private final class Run {
        private final TaggedPdf pdf;
        private final Provenance record;
        private final byte[] bytes;
        private final String name;
        private final List<Finding> findings = new ArrayList<>();
        private final List<Verification.Quotation> each = new ArrayList<>();
        private final Set<String> unchecked = new LinkedHashSet<>();
        private final Map<String, Stated> lines = new HashMap<>();
        private final ExtrasCheck extras;

        Run(TaggedPdf pdf, Provenance record, byte[] bytes, String name) {
            this.pdf = pdf;
            this.record = record;
            this.bytes = bytes;
            this.name = name;
            this.extras = new ExtrasCheck(pdf);
            record.statements().stream()
                    .filter(said -> Stated.isLine(said.element()))
                    .forEach(said -> lines.putIfAbsent(said.quotation(), said));
        }

        Verification verify(Progress progress) {
            Witnesses witnesses = new Witnesses(pdf, recorded());
            SourceCheck check = new SourceCheck(record, sources, findings, unchecked);
            Set<String> elements = new HashSet<>();
            int verified = 0;
            int done = 0;
            for (OfQuotation quotation : record.quotations()) {
                progress.report("progress.verify", done++, record.quotations().size());
                int before = findings.size();
                inItself(quotation, elements.add(element(quotation)));
                findings.addAll(
                        witnesses.hear(
                                element(quotation),
                                Letters.between(language(quotation), quotation.printed()),
                                (kind, page, expected, found) ->
                                        finding(quotation, kind, page, expected, found)));
                line(quotation, witnesses);
                check.check(quotation);
                List<Finding> own = findings.subList(before, findings.size());
                onItsPage(quotation, own);
                each.add(row(quotation, own));
                verified += findings.size() == before ? 1 : 0;
            }
            for (Stated said : record.statements()) {
                if (said.quotation().isEmpty()) {
                    findings.addAll(witnesses.hear(said));
                }
            }
            List<Finding> unknown = witnesses.unknown(elements);
            findings.addAll(unknown);
            unknown.forEach(finding -> each.add(row(finding)));
            if (!Letters.agree(record.title(), pdf.title())) {
                findings.add(lacks(record.title(), pdf.title()));
            }
            if (!record.language().equalsIgnoreCase(pdf.language())) {
                findings.add(lacks(record.language(), pdf.language()));
            }
            findings.addAll(new Attributions(pdf, record).astray());
            findings.addAll(extras.others(record.title()));
            fingerprint();
            strangeWords();
            findings.addAll(check.changed());
            return new Verification(
                    name,
                    record.quotations().size() + unknown.size(),
                    verified,
                    findings,
                    each,
                    List.copyOf(unchecked),
                    gaps(),
                    sources.against());
        }

        /// The elements of which the record says something.
        private Set<String> recorded() {
            Set<String> ids = new HashSet<>();
            record.quotations().forEach(quotation -> ids.add(element(quotation)));
            record.statements().forEach(said -> ids.add(said.element()));
            ids.add(Fingerprint.ELEMENT);
            return ids;
        }

        /// What is said around a quotation: where it is from must agree, and with the page or
        /// paragraph that the record gives.
        private void line(OfQuotation quotation, Witnesses witnesses) {
            Optional<Stated> line = Optional.ofNullable(lines.get(quotation.id()));
            line.map(witnesses::hear).ifPresent(findings::addAll);
            for (String place : List.of(quotation.page(), quotation.paragraph())) {
                if (line.isPresent()
                        && !place.isEmpty()
                        && !Letters.tells(line.get().words(), place)) {
                    findings.add(
                            finding(quotation, Kind.PLACE_DIFFERS, 0, place, line.get().words()));
                }
            }
        }

        /// The page must name the record that it came with.
        private void fingerprint() {
            Optional<TaggedPdf.Element> there = pdf.element(Fingerprint.ELEMENT);
            String expected = Fingerprint.of(bytes);
            if (there.isEmpty()) {
                if (!record.statements().isEmpty()) {
                    findings.add(lacks(expected, ""));
                }
                return;
            }
            for (String said : List.of(there.get().pageText(), there.get().structureText())) {
                if (!Letters.agreeInLetters(expected, said)) {
                    findings.add(
                            new Finding(
                                    "",
                                    Kind.RECORD_DIFFERS,
                                    page(there.get()),
                                    said,
                                    expected,
                                    "",
                                    Provenance.FILE));
                    return;
                }
            }
        }

        /// Words that stand on a page of the brief and belong to nothing in it.
        private void strangeWords() {
            for (int page = 1; page <= pdf.pages(); page++) {
                String words = pdf.strangeWords(page);
                if (!words.isBlank()) {
                    findings.add(new Finding("", Kind.PAGE_DIFFERS, page, "", words, "", ""));
                }
            }
        }

        private List<Verification.Gap> gaps() {
            List<Verification.Gap> gaps = new ArrayList<>();
            String other =
                    pdf.pagesWithoutStructure().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
            if (!other.isEmpty()) {
                gaps.add(new Verification.Gap("other-pages", other));
            }
            Set<String> faces = pdf.otherFaces();
            if (!faces.isEmpty()) {
                gaps.add(new Verification.Gap("letter-shapes", String.join(", ", faces)));
            }
            Set<String> house = pdf.houseFaces();
            if (!house.isEmpty()) {
                gaps.add(new Verification.Gap("house-faces", String.join(", ", house)));
            }
            if (!isInOrder()) {
                gaps.add(new Verification.Gap("page-order", ""));
            }
            gaps.addAll(extras.gaps(record.words(Stated.BOOKMARKS).orElse("")));
            return gaps;
        }

        /// Whether what is read out one after the other comes on one page after the other, but for
        /// notes, which stand at the foot of the page on which they are called.
        private boolean isInOrder() {
            int before = 0;
            for (TaggedPdf.Element element : pdf.elements()) {
                int page = WITHIN_OTHERS.contains(element.role()) ? 0 : page(element);
                if (page > 0 && page < before) {
                    return false;
                }
                before = Math.max(before, page);
            }
            return true;
        }

        private static int page(TaggedPdf.Element element) {
            return element.pages().isEmpty() ? 0 : element.pages().getFirst();
        }

        /// What was found in the record or the source is said with the page of the quotation.
        private void onItsPage(OfQuotation quotation, List<Finding> found) {
            int page = page(quotation);
            if (page > 0) {
                found.replaceAll(f -> f.page() > 0 ? f : f.on(page));
            }
        }

        /// 0 when it is on none.
        private int page(OfQuotation quotation) {
            return pdf.element(element(quotation)).stream()
                    .flatMap(e -> e.pages().stream())
                    .findFirst()
                    .orElse(0);
        }

        private Verification.Quotation row(OfQuotation quotation, List<Finding> found) {
            return new Verification.Quotation(
                    quotation.id(),
                    quotation.printed(),
                    title(quotation),
                    SourceCheck.where(quotation),
                    page(quotation),
                    found);
        }

        /// A quotation of which the record says nothing.
        private static Verification.Quotation row(Finding unknown) {
            return new Verification.Quotation(
                    "", unknown.found(), "", unknown.where(), unknown.page(), List.of(unknown));
        }

        private String title(OfQuotation quotation) {
            return record.sourceOf(quotation).map(s -> s.reference().title()).orElse("");
        }

        /// The record must say what its own words and alterations come to.
        private void inItself(OfQuotation quotation, boolean once) {
            String exact = quotation.exact();
            int length = exact.codePointCount(0, exact.length());
            Optional<String> printed = Alterations.applied(quotation);
            if (!once) {
                findings.add(
                        finding(quotation, Kind.RECORD_DIFFERS, 0, "", element(quotation) + " ×2"));
            }
            if (quotation.end() - quotation.start() != length) {
                findings.add(
                        finding(
                                quotation,
                                Kind.RECORD_DIFFERS,
                                0,
                                quotation.start() + "–" + (quotation.start() + length),
                                quotation.start() + "–" + quotation.end()));
            }
            if (!printed.equals(Optional.of(quotation.printed()))) {
                Difference letters = Difference.between(printed.orElse(exact), quotation.printed());
                findings.add(
                        finding(
                                quotation,
                                Kind.RECORD_DIFFERS,
                                0,
                                letters.expected(),
                                letters.found()));
            }
        }

        private static Finding lacks(String expected, String found) {
            return new Finding("", Kind.DOCUMENT_LACKS, 0, expected, found, "", "");
        }

        private Finding finding(
                OfQuotation quotation, Kind kind, int page, String expected, String found) {
            return new Finding(
                    quotation.id(),
                    kind,
                    page,
                    expected,
                    found,
                    title(quotation),
                    SourceCheck.where(quotation));
        }

        private static String element(OfQuotation quotation) {
            return "q-" + quotation.id();
        }

        private static Language language(OfQuotation quotation) {
            return Language.of(quotation.language(), new Language("en"));
        }
    }
}
