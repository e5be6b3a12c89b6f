package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.publish.xml.Xml;
import org.w3c.dom.NodeList;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// A PDF as two witnesses tell it: its structure, as assistive technology reads it out, and its
/// pages, glyph by glyph. Any file can be read, or is refused with a [Problem]; nothing of it stays
/// open.
public final class TaggedPdf {

    private final String title;
    private final String language;
    private final List<PageContent> pages;
    private final List<Element> elements;
    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, byte[]> attachments;
    private final Extras extras;
    private final boolean tagged;
    private final BitSet spoken;
    private final Map<String, Map<Integer, BitSet>> contents;

    private TaggedPdf(
            String title,
            String language,
            StructureReader reader,
            Map<String, byte[]> attachments,
            Extras extras) {
        this.extras = extras;
        this.title = title;
        this.language = language;
        this.pages = List.copyOf(reader.pages());
        this.elements = List.copyOf(reader.elements());
        this.tagged = reader.isTagged();
        this.spoken = reader.spoken();
        this.contents = Map.copyOf(reader.contents());
        this.attachments = Map.copyOf(attachments);
        for (Element element : elements) {
            if (!element.id().isEmpty()) {
                byId.putIfAbsent(element.id(), element);
            }
        }
    }

    /// A structure element.
    ///
    /// @param id empty when it has none
    /// @param role its standard type, such as `BlockQuote`
    /// @param pages that its content is on, from 1, in order
    /// @param structureText as assistive technology gets it: an ActualText, alternative description
    ///   or expansion stands for what it replaces, be it on the element, in it or around it
    /// @param pageText from the painted glyphs alone, by the fonts' ToUnicode maps, in the order of
    ///   reading; blocks within it are parted by line breaks in both texts. Glyphs that cannot be
    ///   seen are left out; for a quotation, others that are seen amid its own come last
    public record Element(
            String id, String role, List<Integer> pages, String structureText, String pageText) {}

    /// @throws Problem `publish.encrypted-pdf` (file) or `publish.unreadable-pdf` (file, why)
    public static TaggedPdf read(Path pdf) {
        return read(pdf, true);
    }

    /// The same as if the file had no structure: that of another program says nothing of ours.
    public static TaggedPdf pagesOf(Path pdf) {
        return read(pdf, false);
    }

    // Whatever goes wrong inside the PDF library, and however deep, the file is to blame.
    private static TaggedPdf read(Path pdf, boolean structured) {
        String name = String.valueOf(pdf.getFileName());
        Allowance allowance = new Allowance(name);
        try (PDDocument document =
                Loader.loadPDF(pdf.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            StructureReader reader = new StructureReader(allowance);
            reader.read(document, structured);
            return new TaggedPdf(
                    title(document),
                    language(document),
                    reader,
                    EmbeddedFiles.of(document, allowance),
                    ExtrasReader.of(document, allowance));
        } catch (InvalidPasswordException e) {
            throw new Problem(e, "publish.encrypted-pdf", name);
        } catch (Problem e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Problem(e, "publish.unreadable-pdf", name, reason(e));
        } catch (StackOverflowError | OutOfMemoryError e) {
            // A few bytes of a PDF can stand for gigabytes, and the library unpacks before we can
            // ask.
            throw new Problem(e, "publish.unreadable-pdf", name, "it unfolds without end");
        }
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static String title(PDDocument document) {
        String title = document.getDocumentInformation().getTitle();
        return title == null ? titleInXmp(document) : title;
    }

    private static String language(PDDocument document) {
        String language = document.getDocumentCatalog().getLanguage();
        return language == null ? "" : language.strip();
    }

    private static String titleInXmp(PDDocument document) {
        if (document.getDocumentCatalog().getMetadata() == null) {
            return "";
        }
        COSStream xmp = document.getDocumentCatalog().getMetadata().getCOSObject();
        try (InputStream in = xmp.createInputStream()) {
            NodeList titles = Xml.parse(in).getElementsByTagName("dc:title");
            return titles.getLength() == 0 ? "" : titles.item(0).getTextContent().strip();
        } catch (IOException | IllegalArgumentException noTitle) {
            return "";
        }
    }

    public int pages() {
        return pages.size();
    }

    /// Empty when the file names none.
    public String title() {
        return title;
    }

    /// BCP 47; empty when the file names none.
    public String language() {
        return language;
    }

    /// Every structure element with an ID and every quotation, in reading order.
    public List<Element> elements() {
        return elements;
    }

    /// The first element with this ID.
    public Optional<Element> element(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// An attached file's bytes.
    public Optional<byte[]> attachment(String name) {
        return Optional.ofNullable(attachments.get(name));
    }

    /// How many pictures the pages paint of which the structure says something.
    public int pictures() {
        return sum(PageContent::pictures);
    }

    /// How many shapes they paint that are neither words nor lines nor boxes.
    public int drawings() {
        return sum(PageContent::drawings);
    }

    private int sum(ToIntFunction<PageContent> each) {
        return spoken.stream().map(page -> each.applyAsInt(pages.get(page - 1))).sum();
    }

    /// The names of all attached files.
    public Set<String> files() {
        return new TreeSet<>(attachments.keySet());
    }

    /// What it offers beside the words of its pages.
    public Extras extras() {
        return extras;
    }

    /// Whether the structure says something of a page; else it came from another file.
    ///
    /// @param page from 1
    public boolean speaks(int page) {
        return spoken.get(page);
    }

    /// Whether the file says anything of its structure. What only has pages, as after printing to a
    /// PDF, can be compared by them alone.
    public boolean isTagged() {
        return tagged;
    }

    /// The pages, from 1, that show words of which the structure says nothing: they came from
    /// another file.
    public List<Integer> pagesWithoutStructure() {
        List<Integer> other = new ArrayList<>();
        for (int page = 1; page <= pages.size(); page++) {
            if (!spoken.get(page) && !pageText(page).isBlank()) {
                other.add(page);
            }
        }
        return other;
    }

    /// The names of the fonts that do not come with this program, so that nobody can say whether
    /// they draw the letters that they say.
    public Set<String> otherFaces() {
        return pages.stream()
                .flatMap(page -> page.faces().stream())
                .filter(face -> !Genuine.shared().knows(face))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The names of the fonts that a house brought along whose letters were compared with that
    /// house's own files.
    public Set<String> houseFaces() {
        return pages.stream()
                .flatMap(page -> page.faces().stream())
                .filter(Genuine.shared()::isOfHouse)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The letters of a page that stand outside all marked content: put there by somebody else.
    ///
    /// @param page from 1
    public String strangeWords(int page) {
        return spoken.get(page) ? pages.get(page - 1).unmarked() : "";
    }

    /// The room that what is seen of an element takes on a page, in points from the lower left
    /// corner; empty when it is not there.
    ///
    /// @param id of the first element with it
    /// @param page from 1
    public Rectangle2D room(String id, int page) {
        BitSet own = contents.getOrDefault(id, Map.of()).getOrDefault(page, new BitSet());
        return own.isEmpty() ? new Rectangle2D.Double() : pages.get(page - 1).room(own);
    }

    /// An element's words as they stand on its pages, where that is not how they were painted;
    /// empty where it is, and where some of them run from right to left.
    ///
    /// @param id of the first element with it
    public Optional<String> standing(String id) {
        List<String> words = new ArrayList<>();
        boolean moved = false;
        for (var own : new TreeMap<>(contents.getOrDefault(id, Map.of())).entrySet()) {
            PageContent page = pages.get(own.getKey() - 1);
            Optional<String> other = Standing.of(page.of(own.getValue()));
            moved |= other.isPresent();
            words.add(other.orElseGet(() -> page.wording(own.getValue())));
        }
        return moved ? Optional.of(String.join("\n", words)) : Optional.empty();
    }

    /// What each page shows, word by word, outside of these elements: in others, or in its head and
    /// foot. Letters from right to left may stand in the order of the page. Nothing of pages of
    /// which the structure says nothing: they came from another file.
    public List<List<String>> beside(Set<String> ids) {
        Map<Integer, BitSet> known = new HashMap<>();
        for (String id : ids) {
            contents.getOrDefault(id, Map.of())
                    .forEach((page, own) -> known.computeIfAbsent(page, _ -> new BitSet()).or(own));
        }
        List<List<String>> beside = new ArrayList<>();
        for (int page = 1; page <= pages.size(); page++) {
            beside.add(
                    spoken.get(page)
                            ? pages.get(page - 1).beside(known.getOrDefault(page, new BitSet()))
                            : List.of());
        }
        return beside;
    }

    /// Whether some page shows letters from right to left, or any at all, whose names the file does
    /// not say, or says in two ways.
    public boolean isUnclear() {
        return pages.stream().anyMatch(PageContent::unclear);
    }

    /// What the left half of a page shows and what the right one, where two pages may lie side by
    /// side: the file has no structure, the page is broader than high and nothing lies across its
    /// middle. Empty elsewhere.
    ///
    /// @param page from 1
    public List<String> halves(int page) {
        return pages.get(page - 1).halves();
    }

    /// Everything that a page paints, inside the structure or not, in the order of painting.
    ///
    /// @param page from 1
    public String pageText(int page) {
        return pages.get(page - 1).text();
    }
}
