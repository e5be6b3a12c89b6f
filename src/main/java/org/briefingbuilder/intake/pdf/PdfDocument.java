package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.draft.Facts;
import org.briefingbuilder.intake.draft.Steps;
import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.intake.draft.Titles;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.text.Span;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Reads a PDF page by page; a page that cannot be read does not take the others with it.
public final class PdfDocument {

    static {
        FontMappers.set(new BundledFonts());
    }

    private final PDDocument document;
    private final Draft draft = new Draft();
    private final List<PdfPage> pages = new ArrayList<>();
    private final PageMarks marks = new PageMarks();
    private final Tags tags;

    /// What pictures say of themselves, by the indices of their pages.
    private final Map<Integer, List<String>> alternatives = new HashMap<>();

    private boolean failed;
    private boolean pictures;

    /// The pages that hold pictures.
    private final BitSet drawn = new BitSet();

    private boolean misspelt;

    /// Of joined letters, without a name of their own.
    private int pieces;

    private PdfDocument(PDDocument document) {
        this.document = document;
        this.tags = tags(document);
    }

    private static Tags tags(PDDocument document) {
        try {
            return Tags.in(document.getDocumentCatalog().getCOSObject());
        } catch (RuntimeException | StackOverflowError odd) {
            return Tags.NONE;
        }
    }

    public static Extract read(byte[] bytes, boolean raw, Steps steps) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PdfDocument(document).read(raw, steps);
        } catch (InvalidPasswordException locked) {
            throw new Problem(locked, "import.encrypted");
        } catch (IOException broken) {
            throw new Problem(broken, "import.unreadable");
        }
    }

    private Extract read(boolean raw, Steps steps) throws IOException {
        PageTree tree = new PageTree(document);
        if (tree.size() == 0) {
            throw new Problem("import.unreadable");
        }
        if (!tree.isHonest()) {
            draft.warn("import.page-count");
        }
        readPages(tree, steps);
        boolean empty = pages.stream().allMatch(PdfPage::isEmpty);
        if (empty && failed) {
            throw new Problem("import.unreadable");
        }
        RunningLines running = new RunningLines(pages);
        Paragraphs paragraphs = new Paragraphs(pages, running);
        label(tree, running);
        for (PdfPage page : pages) {
            paragraphs.addPage(page, running);
            for (String said : alternatives.getOrDefault(page.index(), List.of())) {
                paragraphs.addAside(said, "alternative-text", page.index());
            }
            if (!page.unseen().isEmpty()) {
                draft.warn("import.invisible-text");
            }
            if (page.isEmpty() && !empty) {
                draft.warn(drawn.get(page.index()) ? "import.scan-pages" : "import.empty-pages");
            }
        }
        paragraphs.done().forEach(draft::add);
        if (empty) {
            draft.warn(pictures ? "import.scan" : "import.no-text");
        }
        warn();
        Extract found = draft.finish("pdf", reference(), raw);
        List<Doubt> doubts = found.doubts();
        if (misspelt && !found.text().isEmpty()) {
            doubts = List.of(new Doubt(new Span(0, found.text().length()), "letters-differ"));
        }
        return found.withMarks(doubts, marks.markups(found.text(), found.outline()));
    }

    private void readPages(PageTree tree, Steps steps) throws IOException {
        PageReader reader =
                new PageReader(new Layers(document.getDocumentCatalog().getCOSObject()), tags);
        Iterator<PDPage> all = tree.pages();
        for (int i = 0; i < tree.size() && all.hasNext(); i++) {
            PDPage sheet = all.next();
            PdfPage page = reader.read(sheet, i);
            marks.add(sheet, i, reader);
            alternatives.put(i, tags.alternatives(sheet.getCOSObject()));
            pages.add(page);
            pictures |= reader.hasPictures();
            drawn.set(i, reader.hasPictures());
            if (reader.isBroken()) {
                failed = true;
                draft.markIncomplete();
                draft.warn("import.page-unreadable");
            }
            steps.at(i + 1, tree.size());
            if (steps.enough() && i + 1 < tree.size()) {
                draft.markIncomplete();
                draft.warn("import.cut-short");
                break;
            }
        }
        reader.warnings().forEach(draft::warn);
        misspelt = reader.isMisspelt();
        pieces = reader.pieces();
    }

    private void warn() {
        if (!document.getCurrentAccessPermission().canExtractContent()) {
            draft.warn("import.copying-restricted");
        }
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            draft.warn("import.attachments");
        }
        int unknown = 0;
        int letters = 0;
        for (Entry entry : draft.entries()) {
            letters += entry.text().length();
            unknown += (int) entry.text().chars().filter(c -> c == '\ufffd').count();
        }
        if (unknown * 20 > letters) {
            draft.warn("import.letters-unknown");
        }
        boolean inPieces = pieces * 20 > letters;
        if (inPieces || BrokenScript.isIn(draft.entries().stream().map(Entry::text).toList())) {
            draft.warn("import.script-broken");
        }
    }

    /// As the file labels its pages, else as printed on them, else from 1.
    private void label(PageTree tree, RunningLines running) {
        String @Nullable [] labels = labels(tree);
        for (PdfPage page : pages) {
            int i = page.index();
            boolean given =
                    labels != null
                            && i < labels.length
                            && labels[i] != null
                            && !labels[i].isBlank();
            String label =
                    given && labels != null
                            ? labels[i]
                            : running.printed(i).orElse(String.valueOf(i + 1));
            draft.addPage(Tidy.line(Tidy.characters(label)));
        }
    }

    private String @Nullable [] labels(PageTree tree) {
        if (!tree.isHonest()) {
            return null;
        }
        try {
            PDPageLabels labels = document.getDocumentCatalog().getPageLabels();
            return labels == null ? null : labels.getLabelsByPageIndices();
        } catch (IOException | RuntimeException odd) {
            return null;
        }
    }

    private Reference reference() {
        PDDocumentInformation about = document.getDocumentInformation();
        Xmp xmp = Xmp.of(document);
        String stated =
                Stream.concat(xmp.titles().stream(), Stream.of(tidy(about.getTitle())))
                        .filter(PdfDocument::usable)
                        .findFirst()
                        .orElse("");
        String title = title(stated);
        List<String> authors =
                Arrays.stream(tidy(about.getAuthor()).split("\\s*(?:;|,|\\band\\b)\\s*"))
                        .filter(PdfDocument::isName)
                        .toList();
        Origin origin = xmp.titles().contains(title) ? Origin.XMP : Origin.INFO;
        return new Facts()
                .title(title, title.equals(stated) ? origin : Origin.HEAD)
                .authors(xmp.creators().stream().filter(PdfDocument::isName).toList(), Origin.XMP)
                .authors(authors, Origin.INFO)
                .publisher(xmp.publisher(), Origin.XMP)
                .date(Titles.date(draft, 25), Origin.HEAD)
                .date(xmp.date(), Origin.XMP)
                .url(xmp.address(), Origin.XMP)
                .language(tidy(document.getDocumentCatalog().getLanguage()), Origin.INFO)
                .language(xmp.language(), Origin.XMP)
                .kind("report", Origin.FORMAT)
                .reference();
    }

    /// Of a person or a body, in two words at least: not `admin` or `user 3`.
    private static boolean isName(String name) {
        return name.matches("\\p{L}[\\p{L}.'’-]*( \\p{L}[\\p{L}.'’-]*){1,4}");
    }

    private static boolean usable(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        return title.length() > 3
                && !lower.matches(
                        "(?:microsoft (?:word|powerpoint)|untitled|layout \\d|document\\d*|slide"
                                + " \\d|powerpoint presentation).*")
                && !lower.matches(".*\\.(?:docx?|pdf|indd|qxd|pptx?|tex|dvi|wpd|fm|p65|rtf)\\b.*");
    }

    /// The stated title if the first pages say it, else the largest heading of the first page.
    private String title(String stated) {
        List<Entry> entries = draft.entries();
        int best = -1;
        for (int i = 0; i < entries.size() && entries.get(i).page() == 0; i++) {
            Entry entry = entries.get(i);
            if (!entry.isKept()) {
                continue;
            }
            String words = Tidy.line(entry.text());
            boolean same =
                    !stated.isEmpty()
                            && (words.equalsIgnoreCase(stated)
                                    || words.length() > 12
                                            && stated.toLowerCase(Locale.ROOT)
                                                    .startsWith(words.toLowerCase(Locale.ROOT)));
            if (same && words.length() < 300) {
                entries.set(i, entry.as(Block.Kind.TITLE, 1));
                return stated;
            }
            boolean heading = entry.kind() == Block.Kind.HEADING && words.length() > 8;
            if (heading && (best < 0 || entry.level() < entries.get(best).level())) {
                best = i;
            }
        }
        if (!stated.isEmpty() || best < 0) {
            return stated;
        }
        entries.set(best, entries.get(best).as(Block.Kind.TITLE, 1));
        return Tidy.line(entries.get(best).text());
    }

    private static String tidy(@Nullable String text) {
        return text == null ? "" : Tidy.line(Tidy.characters(text));
    }
}
