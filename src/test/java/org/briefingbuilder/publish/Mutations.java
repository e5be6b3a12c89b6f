package org.briefingbuilder.publish;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Small changes to a finished PDF, such as a forger makes, or an accident. Each is drawn at random
/// and says whether it could be made; what it could not change it leaves.
final class Mutations {

    /// What is changed.
    enum Kind {
        LETTER,
        DIGIT,
        NEGATION,
        DROPPED_LETTER,
        SWAPPED_QUOTATIONS,
        PRINTED_PLACE,
        RECORD_LEAF,
        RECORD_NUMBER,
        RECORD_REMOVED,
        OVERLAID_WORD,
        OVERLAID_PATCH,
        READ_OUT,
        FONT_MAP,
        GLYPH,
        TITLE_OR_LANGUAGE,
        BIBLIOGRAPHY
    }

    private final PDDocument document;
    private final Random random;
    private final List<String> quotations;

    private Mutations(PDDocument document, Random random, List<String> quotations) {
        this.document = document;
        this.random = random;
        this.quotations = quotations;
    }

    /// @param quotations the ids of the brief's
    /// @return empty when this file has nothing to change in that way
    static Optional<byte[]> of(byte[] pdf, Kind kind, Random random, List<String> quotations)
            throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (!new Mutations(document, random, quotations).make(kind)) {
                return Optional.empty();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return Optional.of(out.toByteArray());
        }
    }

    private String any() {
        return quotations.get(random.nextInt(quotations.size()));
    }

    private boolean make(Kind kind) throws IOException {
        return switch (kind) {
            case LETTER -> codes("q-" + any(), Edit.REPLACE, false);
            case DIGIT -> codes("q-" + any(), Edit.REPLACE, true);
            case NEGATION -> codes("q-" + any(), Edit.INSERT, false);
            case DROPPED_LETTER -> codes("q-" + any(), Edit.DROP, false);
            case PRINTED_PLACE -> codes(place(), Edit.REPLACE, random.nextInt(4) > 0);
            case BIBLIOGRAPHY -> codes(entry(), Edit.REPLACE, random.nextBoolean());
            case SWAPPED_QUOTATIONS -> swap();
            case RECORD_LEAF -> record(false);
            case RECORD_NUMBER -> record(true);
            case RECORD_REMOVED -> {
                Tampering.withoutRecord(document);
                yield true;
            }
            case OVERLAID_WORD -> overlay(false);
            case OVERLAID_PATCH -> overlay(true);
            case READ_OUT -> readOut();
            case FONT_MAP -> fontMap();
            case GLYPH -> glyph();
            case TITLE_OR_LANGUAGE -> {
                if (random.nextBoolean()) {
                    document.getDocumentInformation().setTitle("Another title");
                } else {
                    document.getDocumentCatalog().setLanguage("fr");
                }
                yield true;
            }
        };
    }

    private String entry() {
        return element("source-");
    }

    /// The line that says where a quotation stands; one that runs in the prose has none where
    /// sources are named in notes.
    private String place() {
        return element("l-q-");
    }

    /// One of the elements whose id begins like that; empty when there is none.
    private String element(String beginning) {
        List<String> ids = new ArrayList<>();
        ids(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), ids);
        ids.removeIf(id -> !id.startsWith(beginning));
        return ids.isEmpty() ? "" : ids.get(random.nextInt(ids.size()));
    }

    private static void ids(COSBase node, List<String> ids) {
        if (node instanceof COSDictionary dictionary) {
            String id = dictionary.getString(COSName.ID);
            if (id != null) {
                ids.add(id);
            }
            COSBase kids = dictionary.getDictionaryObject(COSName.K);
            if (kids != null) {
                ids(kids, ids);
            }
        } else if (node instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) != null) {
                    ids(array.getObject(i), ids);
                }
            }
        }
    }

    // What an element holds.

    private record Content(Map<COSDictionary, Set<Integer>> byPage) {}

    private Content content(String id) {
        Map<COSDictionary, Set<Integer>> found = new HashMap<>();
        gather(Tampering.element(document, id), found);
        return new Content(found);
    }

    private static void gather(COSDictionary element, Map<COSDictionary, Set<Integer>> found) {
        COSDictionary page = element.getCOSDictionary(COSName.PG);
        COSBase kids = element.getDictionaryObject(COSName.K);
        COSArray all = new COSArray();
        if (kids instanceof COSArray array) {
            all.addAll(array);
        } else if (kids != null) {
            all.add(kids);
        }
        for (int i = 0; i < all.size(); i++) {
            COSBase kid = all.getObject(i);
            if (kid instanceof COSInteger id && page != null) {
                found.computeIfAbsent(page, p -> new HashSet<>()).add(id.intValue());
            } else if (kid instanceof COSDictionary d
                    && "MCR".equals(d.getNameAsString(COSName.TYPE))) {
                COSDictionary own = d.getCOSDictionary(COSName.PG);
                COSDictionary where = own == null ? page : own;
                if (where != null) {
                    found.computeIfAbsent(where, p -> new HashSet<>()).add(d.getInt(COSName.MCID));
                }
            } else if (kid instanceof COSDictionary d && d.containsKey(COSName.S)) {
                gather(d, found);
            }
        }
    }

    // What a page paints.

    private enum Edit {
        REPLACE,
        INSERT,
        DROP
    }

    /// A code of two bytes in a page's tokens.
    private record Code(COSArray texts, int text, int at, PDFont font, int code) {

        String unicode() throws IOException {
            String unicode = font.toUnicode(code);
            return unicode == null ? "" : unicode;
        }

        boolean isLetter(boolean digit) throws IOException {
            String unicode = unicode();
            return !unicode.isEmpty()
                    && unicode.codePoints()
                            .allMatch(digit ? Character::isDigit : Character::isLetterOrDigit);
        }
    }

    private boolean codes(String id, Edit edit, boolean digits) throws IOException {
        if (id.isEmpty()) {
            return false;
        }
        Content content = content(id);
        for (PDPage page : document.getPages()) {
            Set<Integer> own = content.byPage.get(page.getCOSObject());
            if (own == null) {
                continue;
            }
            List<Object> tokens = new PDFStreamParser(page).parse();
            List<Code> all = codes(page, tokens, own, false);
            List<Code> everywhere = codes(page, tokens, own, true);
            List<Code> possible = new ArrayList<>();
            for (Code code : all) {
                if (code.isLetter(digits)) {
                    possible.add(code);
                }
            }
            if (possible.isEmpty()) {
                continue;
            }
            Code chosen = possible.get(random.nextInt(possible.size()));
            if (!change(chosen, edit, digits, everywhere)) {
                return false;
            }
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                new ContentStreamWriter(out).writeTokens(tokens);
            }
            page.setContents(stream);
            return true;
        }
        return false;
    }

    private boolean change(Code chosen, Edit edit, boolean digits, List<Code> everywhere)
            throws IOException {
        byte[] bytes = ((COSString) chosen.texts.get(chosen.text)).getBytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, 2 * chosen.at);
        switch (edit) {
            case DROP -> {}
            case REPLACE -> {
                List<Code> others = new ArrayList<>();
                for (Code other : everywhere) {
                    if (other.font.getCOSObject() == chosen.font.getCOSObject()
                            && other.isLetter(digits)
                            && !other.unicode().equals(chosen.unicode())) {
                        others.add(other);
                    }
                }
                if (others.isEmpty()) {
                    return false;
                }
                write(others.get(random.nextInt(others.size())).code, out);
            }
            case INSERT -> {
                Map<String, Integer> known = new HashMap<>();
                for (Code other : everywhere) {
                    if (other.font.getCOSObject() == chosen.font.getCOSObject()) {
                        known.put(other.unicode(), other.code);
                    }
                }
                String word = known.containsKey("n") ? "not" : "ہن";
                for (String letter : word.split("")) {
                    if (!known.containsKey(letter)) {
                        return false;
                    }
                    write(known.get(letter), out);
                }
                write(chosen.code, out);
            }
        }
        out.write(bytes, 2 * chosen.at + 2, bytes.length - 2 * chosen.at - 2);
        COSString changed = new COSString(out.toByteArray());
        changed.setForceHexForm(true);
        chosen.texts.set(chosen.text, changed);
        return true;
    }

    private static void write(int code, ByteArrayOutputStream out) {
        out.write(code >> 8);
        out.write(code);
    }

    /// @param everywhere those of the whole page
    private static List<Code> codes(
            PDPage page, List<Object> tokens, Set<Integer> own, boolean everywhere)
            throws IOException {
        List<Code> codes = new ArrayList<>();
        List<Integer> marked = new ArrayList<>();
        Optional<PDFont> font = Optional.empty();
        for (int i = 0; i < tokens.size(); i++) {
            if (!(tokens.get(i) instanceof Operator operator)) {
                continue;
            }
            switch (operator.getName()) {
                case "BMC" -> marked.add(-1);
                case "BDC" -> {
                    COSDictionary properties =
                            tokens.get(i - 1) instanceof COSDictionary d
                                    ? d
                                    : page.getResources()
                                            .getProperties((COSName) tokens.get(i - 1))
                                            .getCOSObject();
                    marked.add(properties.getInt(COSName.MCID, -1));
                }
                case "EMC" -> marked.removeLast();
                case "Tf" ->
                        font =
                                Optional.of(
                                        page.getResources().getFont((COSName) tokens.get(i - 2)));
                case "TJ" -> {
                    boolean inside = marked.stream().anyMatch(own::contains);
                    COSArray texts = (COSArray) tokens.get(i - 1);
                    for (int t = 0; t < texts.size() && (inside || everywhere); t++) {
                        if (texts.get(t) instanceof COSString text && font.isPresent()) {
                            byte[] bytes = text.getBytes();
                            for (int at = 0; at < bytes.length / 2; at++) {
                                int code = (bytes[2 * at] & 0xff) << 8 | bytes[2 * at + 1] & 0xff;
                                codes.add(new Code(texts, t, at, font.get(), code));
                            }
                        }
                    }
                }
                default -> {}
            }
        }
        return codes;
    }

    // What is laid over a page.

    private boolean overlay(boolean patch) throws IOException {
        String place = random.nextInt(4) == 0 ? place() : "";
        Content content = content(place.isEmpty() ? "q-" + any() : place);
        for (PDPage page : document.getPages()) {
            Set<Integer> own = content.byPage.get(page.getCOSObject());
            if (own == null) {
                continue;
            }
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            List<TextPosition> places = new ArrayList<>();
            extractor.getMarkedContents().forEach(c -> positions(c, own, false, places));
            places.removeIf(p -> p.getUnicode().isBlank() || p.getWidth() < 1);
            if (places.isEmpty()) {
                continue;
            }
            TextPosition at = places.get(random.nextInt(places.size()));
            float x = at.getTextMatrix().getTranslateX();
            float y = at.getTextMatrix().getTranslateY();
            try (PDPageContentStream over =
                    new PDPageContentStream(
                            document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                if (patch) {
                    over.setNonStrokingColor(random.nextBoolean() ? Color.WHITE : Color.BLACK);
                    float size = at.getFontSizeInPt();
                    over.addRect(x - 1, y - size / 2, 6 + at.getWidth(), 1.4f * size);
                    over.fill();
                } else {
                    over.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                    over.beginText();
                    over.newLineAtOffset(x, y);
                    over.showText(List.of("not", "5", "never").get(random.nextInt(3)));
                    over.endText();
                }
            }
            return true;
        }
        return false;
    }

    private static void positions(
            PDMarkedContent content, Set<Integer> own, boolean inside, List<TextPosition> places) {
        boolean here = inside || own.contains(content.getMCID());
        for (Object kid : content.getContents()) {
            if (kid instanceof TextPosition place && here) {
                places.add(place);
            } else if (kid instanceof PDMarkedContent inner) {
                positions(inner, own, here, places);
            }
        }
    }

    // What is read out.

    private boolean swap() {
        if (quotations.size() < 2) {
            return false;
        }
        String one = any();
        String other = any();
        if (one.equals(other)) {
            return false;
        }
        COSDictionary first = Tampering.element(document, "q-" + one);
        COSDictionary second = Tampering.element(document, "q-" + other);
        first.setString(COSName.ID, "q-" + other);
        second.setString(COSName.ID, "q-" + one);
        return true;
    }

    private boolean readOut() {
        COSDictionary element = Tampering.element(document, "q-" + any());
        COSName key = List.of(COSName.ACTUAL_TEXT, COSName.ALT, COSName.E).get(random.nextInt(3));
        element.setString(key, "All is well in every district.");
        return true;
    }

    // What fonts say and draw.

    private Optional<COSDictionary> font(String id) throws IOException {
        Content content = content(id);
        for (PDPage page : document.getPages()) {
            Set<Integer> own = content.byPage.get(page.getCOSObject());
            if (own != null) {
                List<Code> codes = codes(page, new PDFStreamParser(page).parse(), own, false);
                if (!codes.isEmpty()) {
                    return Optional.of(codes.getFirst().font.getCOSObject());
                }
            }
        }
        return Optional.empty();
    }

    /// Codes of a quotation that stand for letters which look unlike.
    private List<Integer> two(String id) throws IOException {
        Content content = content(id);
        Map<String, Integer> letters = new HashMap<>();
        for (PDPage page : document.getPages()) {
            Set<Integer> own = content.byPage.get(page.getCOSObject());
            if (own != null) {
                List<Code> codes = codes(page, new PDFStreamParser(page).parse(), own, false);
                for (Code code : codes) {
                    boolean same = code.font.getCOSObject() == codes.getFirst().font.getCOSObject();
                    if (same && code.isLetter(false)) {
                        letters.put(code.unicode(), code.code);
                    }
                }
            }
        }
        List<Integer> all = new ArrayList<>(letters.values());
        java.util.Collections.shuffle(all, random);
        return all.size() < 2 ? List.of() : all.subList(0, 2);
    }

    private boolean fontMap() throws IOException {
        String id = "q-" + any();
        List<Integer> codes = two(id);
        Optional<COSDictionary> font = font(id);
        if (codes.isEmpty() || font.isEmpty()) {
            return false;
        }
        COSStream map = font.get().getCOSStream(COSName.TO_UNICODE);
        String text = map.toTextString();
        List<String> lines = new ArrayList<>(List.of(text.split("\n")));
        int one = line(lines, codes.getFirst());
        int other = line(lines, codes.getLast());
        if (one < 0 || other < 0) {
            return false;
        }
        String first = lines.get(one);
        String second = lines.get(other);
        lines.set(one, first.split(" ")[0] + " " + second.split(" ")[1]);
        lines.set(other, second.split(" ")[0] + " " + first.split(" ")[1]);
        try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(String.join("\n", lines).getBytes(StandardCharsets.US_ASCII));
        }
        return true;
    }

    private static int line(List<String> lines, int code) {
        String start = String.format("<%04X> <", code);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).toUpperCase(java.util.Locale.ROOT).startsWith(start)) {
                return i;
            }
        }
        return -1;
    }

    /// Two letters of a font change their shapes and nothing else.
    private boolean glyph() throws IOException {
        String id = "q-" + any();
        List<Integer> codes = two(id);
        Optional<COSDictionary> font = font(id);
        if (codes.isEmpty() || font.isEmpty()) {
            return false;
        }
        COSArray descendants = font.get().getCOSArray(COSName.DESCENDANT_FONTS);
        COSStream map =
                ((COSDictionary) descendants.getObject(0)).getCOSStream(COSName.CID_TO_GID_MAP);
        byte[] glyphs = map.createInputStream().readAllBytes();
        int one = 2 * codes.getFirst();
        int other = 2 * codes.getLast();
        if (glyphs[one] == glyphs[other] && glyphs[one + 1] == glyphs[other + 1]) {
            return false;
        }
        for (int i = 0; i < 2; i++) {
            byte kept = glyphs[one + i];
            glyphs[one + i] = glyphs[other + i];
            glyphs[other + i] = kept;
        }
        try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(glyphs);
        }
        return true;
    }

    // What the record says.

    private boolean record(boolean number) throws IOException {
        COSStream stream = attachment();
        String json = new String(stream.createInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String changed =
                number ? RecordMutations.number(json, random) : RecordMutations.leaf(json, random);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(changed.getBytes(StandardCharsets.UTF_8));
        }
        return !changed.equals(json);
    }

    private COSStream attachment() throws IOException {
        var names = document.getDocumentCatalog().getNames().getEmbeddedFiles();
        var leaf = names.getKids().getFirst();
        return java.util.Objects.requireNonNull(leaf.getNames().get(Provenance.FILE))
                .getEmbeddedFile()
                .getCOSObject();
    }
}
