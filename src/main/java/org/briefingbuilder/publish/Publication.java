package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.publish.Provenance.Stated;
import org.briefingbuilder.publish.cite.RecentCitations;
import org.briefingbuilder.publish.flow.FlowFormat;
import org.briefingbuilder.publish.flow.FlowPage;
import org.briefingbuilder.publish.pdf.Attachment;
import org.briefingbuilder.publish.pdf.Conformance;
import org.briefingbuilder.publish.pdf.Metadata;
import org.briefingbuilder.publish.pdf.PageStatements;
import org.briefingbuilder.publish.pdf.PdfWriter;
import org.briefingbuilder.publish.pdf.TaggedPdf;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A brief on its way into a file: checked against its sources, set, written, and checked again.
/// The steps are called in this order; where the file lies and what becomes of it is for the
/// caller. For one thread, used once.
public final class Publication {

    private final Brief asked;
    private final Contents project;
    private final Protected names;
    private final Brief brief;
    private final Contents contents;
    private final UnaryOperator<String> texts;
    private final String generator;
    private final HouseStyle house;
    private final List<Quoted> quotations;
    private final BriefHtml page;
    private final Set<String> unsaid = new HashSet<>();
    private String html = "";
    private Map<String, String> statements = Map.of();
    private byte[] record = new byte[0];
    private Optional<Provenance> provenance = Optional.empty();
    private Optional<TaggedPdf> reread = Optional.empty();

    /// As written; 0 when the format has none.
    private int pages;

    /// @param texts a clean text by its digest
    /// @param originals an original file by its digest
    /// @param generator the program and its version
    /// @throws Problem when the brief has no title, or its template, style or an alteration is not
    ///   to be used
    public Publication(
            Brief brief,
            Contents contents,
            UnaryOperator<String> texts,
            Function<String, byte[]> originals,
            String generator) {
        this(brief, contents, texts, originals, generator, HouseStyle.NONE);
    }

    /// The same in a house style.
    ///
    /// @param plain as its author left it; the house adds what it says of every brief
    public Publication(
            Brief plain,
            Contents contents,
            UnaryOperator<String> texts,
            Function<String, byte[]> originals,
            String generator,
            HouseStyle house) {
        this.house = house;
        Brief brief = house.applied(plain);
        if (brief.title().isBlank()) {
            throw new Problem("publish.no-title");
        }
        Shield shield = Shield.of(brief, contents);
        this.asked = brief;
        this.project = contents;
        this.names = shield.names();
        this.brief = shield.brief();
        this.contents = shield.contents();
        this.texts = texts;
        this.generator = generator;
        this.quotations = Quoted.allOf(this.brief, this.contents);
        this.page =
                new BriefHtml(
                        this.brief,
                        this.contents,
                        quotations,
                        originals,
                        new RecentCitations(),
                        house);
    }

    public int quotations() {
        return quotations.size();
    }

    /// Quotations that do not stand in their sources, and what the terms of their use forbid; with
    /// any, nothing may be written.
    public List<Finding> checkSources() {
        List<Finding> wrong = new ArrayList<>(TermsChecks.unlawful(asked, project));
        wrong.addAll(new QuoteCheck(texts).check(quotations));
        return wrong;
    }

    private void set() {
        html = page.write();
        PageStatements said = PageStatements.of(html);
        statements = said.statements();
        Set<String> known = new HashSet<>(statements.keySet());
        quotations.forEach(quoted -> known.add(quoted.element()));
        known.add(Fingerprint.ELEMENT);
        if (unsaid.isEmpty()) {
            statements.put(Stated.BESIDE, beside(said, known));
        }
        statements.put(Stated.LINKS, ExtrasCheck.links(said.links()));
        statements.put(Stated.BOOKMARKS, ExtrasCheck.bookmarks(said.bookmarks()));
        statements.put(Stated.AUTHORS, String.join(", ", metadata().authors()));
        statements.put(Stated.PICTURES, String.valueOf(said.pictures()));
        statements.put(Stated.DRAWINGS, "0");
        statements.keySet().removeAll(unsaid);
        provenance =
                Optional.of(
                        new Recording(contents, texts)
                                .of(brief, quotations, statements, generator));
        record = RecordJson.write(provenance());
        html = Fingerprint.printed(html, record);
    }

    /// @param known the elements that are recorded
    private String beside(PageStatements said, Set<String> known) {
        FlowPage.Running heads = page.running();
        List<String> running = new ArrayList<>(said.running());
        running.addAll(
                List.of(heads.marking(), heads.shortTitle(), heads.imprint(), heads.pageNumber()));
        return BesideWords.stated(said.beside(known), running);
    }

    private Provenance provenance() {
        return provenance.orElseThrow();
    }

    /// What a PDF of the brief would carry as its record.
    Provenance record() {
        set();
        return provenance();
    }

    /// Whether the PDF that was written says in some element something else than the record, as
    /// when a picture's words stand amid others. Written again, the record leaves such elements
    /// out; where a quotation is from, and its words, are never left out.
    public boolean overstates(Path file) {
        TaggedPdf pdf = TaggedPdf.read(file);
        boolean more = unsaid.addAll(PdfCheck.misstated(pdf, statements));
        reread = more ? Optional.empty() : Optional.of(pdf);
        return more;
    }

    /// Sets the brief and writes it as a PDF.
    ///
    /// @return how many pages it has
    public int write(
            PdfWriter writer, Conformance conformance, OutputStream out, Progress progress) {
        set();
        reread = Optional.empty();
        pages =
                writer.write(
                        new PdfWriter.Request(
                                html,
                                metadata(),
                                attachments(),
                                conformance,
                                house.fonts().house()),
                        out,
                        progress);
        return pages;
    }

    /// What goes with the pages that were written: the record.
    public List<Attachment> attachments() {
        return List.of(
                new Attachment(
                        Provenance.FILE,
                        "application/ld+json",
                        "Where every quotation is from",
                        "Data",
                        record));
    }

    /// Sets the brief and writes it as Word, HTML or Markdown.
    public byte[] write(FlowFormat format) {
        set();
        Metadata metadata = metadata();
        return format.write(
                new FlowPage(
                        html,
                        page.webSheet(),
                        metadata.title(),
                        metadata.authors(),
                        metadata.language(),
                        page.running(),
                        house.look(),
                        house.fonts().travelling(),
                        metadata.when(),
                        generator,
                        new String(record, StandardCharsets.UTF_8)));
    }

    /// What is wrong with such a file; with anything, it may not be kept.
    public List<Finding> checkWritten(FlowFormat format, byte[] file) {
        List<Finding> wrong =
                new ArrayList<>(FlowCheck.check(format, file, quotations, statements));
        wrong.addAll(leaked());
        return wrong;
    }

    /// What is wrong with the PDF that was written; with anything, it may not be kept.
    public List<Finding> checkWritten(Path file) {
        TaggedPdf pdf = reread.orElseGet(() -> TaggedPdf.read(file));
        reread = Optional.empty();
        List<Finding> wrong =
                new ArrayList<>(PdfCheck.check(pdf, provenance(), quotations, record));
        wrong.addAll(leaked());
        return wrong;
    }

    /// Protected names in anything that went into the file.
    private List<Finding> leaked() {
        return TermsChecks.leaked(
                names,
                Stream.of(html, new String(record, StandardCharsets.UTF_8), metadata().toString()));
    }

    /// What a reader should know, though the brief was published.
    public List<Finding> remarks() {
        List<Finding> remarks = new ArrayList<>(QuoteCheck.remarks(quotations));
        remarks.addAll(page.findings());
        remarks.addAll(LimitChecks.over(asked, project, pages));
        return remarks;
    }

    private Metadata metadata() {
        Brief.Facts facts = brief.facts();
        List<String> authors = new ArrayList<>(facts.authors());
        if (authors.isEmpty() && !facts.organisation().isBlank()) {
            authors.add(facts.organisation());
        }
        return new Metadata(
                brief.title(),
                authors,
                page.kind(),
                themes(),
                page.language(),
                page.otherLanguages(),
                Occasion.date(brief).atStartOfDay(ZoneOffset.UTC).toInstant(),
                generator);
    }

    private List<String> themes() {
        return brief.sections().stream()
                .filter(s -> s.role() == Section.Role.EVIDENCE)
                .flatMap(s -> s.sections().stream())
                .map(Section::heading)
                .filter(heading -> !heading.isBlank())
                .distinct()
                .toList();
    }
}
