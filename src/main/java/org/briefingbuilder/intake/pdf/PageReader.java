package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the lines of one page after another in PDFBox's default order, in the library's one pass.
/// Keeps apart what runs in another direction and what nobody can see, believes the glyphs and not
/// their ActualText, and gives up a page that takes too long. Used by one thread.
final class PageReader extends PDFTextStripper {
    private static final long LONGEST_PAGE = 6_000_000_000L;

    /// Points; no reader sees smaller letters.
    private static final float SMALLEST = 1f;

    private static final Set<String> PAINTS =
            Set.of("f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI");

    private final Set<String> warnings = new LinkedHashSet<>();
    private final TrueLetters letters = new TrueLetters();
    private final Places drawn = new Places();
    private final List<TextPosition> unseen = new ArrayList<>();
    private final Deque<ActualText> spans = new ArrayDeque<>();
    private final Deque<Boolean> whites = new ArrayDeque<>();
    private final Map<PDFont, Boolean> boldFonts = new IdentityHashMap<>();
    private LineBuilder lines = new LineBuilder(boldFonts);
    private List<PdfLine> main = List.of();
    private List<PdfLine> side = List.of();
    private List<PdfLine> hidden = List.of();
    private boolean white;
    private boolean painted;
    private boolean pictures;
    private boolean broken;
    private boolean written;
    private long began;
    private int operators;
    private float width;
    private float height;

    PageReader() throws IOException {
        setStartPage(0);
        setShouldSeparateByBeads(false);
        // Done here, at a fraction of the cost.
        setSuppressDuplicateOverlappingText(false);
        output = Writer.nullWriter();
    }

    /// The page could not be read to its end in time.
    private static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooSlow() {
            super("page takes too long", null, false, false);
        }
    }

    /// What the pages read so far want the reader to know.
    Set<String> warnings() {
        if (letters.differ()) {
            warnings.add("import.letters-differ");
        }
        return warnings;
    }

    /// Whether the last page draws pictures or forms.
    boolean hasPictures() {
        return pictures;
    }

    /// Whether the last page was read only in part.
    boolean isBroken() {
        return broken;
    }

    PdfPage read(PDPage page, int index) {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        width = turned ? box.getHeight() : box.getWidth();
        height = turned ? box.getWidth() : box.getHeight();
        main = List.of();
        side = List.of();
        hidden = List.of();
        drawn.clear();
        unseen.clear();
        spans.clear();
        whites.clear();
        white = false;
        painted = false;
        pictures = false;
        broken = false;
        written = false;
        operators = 0;
        began = System.nanoTime();
        try {
            processPage(page);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            broken = true;
            salvage();
        }
        return new PdfPage(index, width, height, main, side, hidden);
    }

    /// Writes what had been read when the page broke off.
    private void salvage() {
        if (!written) {
            try {
                writePage();
            } catch (IOException | RuntimeException | StackOverflowError hopeless) {
                main = List.of();
            }
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if ((++operators & 255) == 0 && System.nanoTime() - began > LONGEST_PAGE) {
            throw new TooSlow();
        }
        String name = operator.getName();
        switch (name) {
            case "Do", "BI" -> {
                pictures = true;
                painted = true;
            }
            case "g", "rg", "k", "sc", "scn" -> white = isWhite(operands);
            case "cs" -> white = false;
            default -> painted |= name.length() < 3 && PAINTS.contains(name);
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
            throws IOException {
        broken = true;
        super.operatorException(operator, operands, e);
    }

    @Override
    public void saveGraphicsState() {
        whites.push(white);
        super.saveGraphicsState();
    }

    @Override
    public void restoreGraphicsState() {
        if (!whites.isEmpty()) {
            white = whites.pop();
        }
        super.restoreGraphicsState();
    }

    private static boolean isWhite(List<COSBase> operands) {
        boolean cmyk = operands.size() == 4;
        for (COSBase operand : operands) {
            if (!(operand instanceof COSNumber number)
                    || (cmyk ? number.floatValue() > 0.02f : number.floatValue() < 0.98f)) {
                return false;
            }
        }
        return !operands.isEmpty();
    }

    /// Not handed on: the library would put the ActualText in the glyphs' place.
    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        String actual = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
        spans.push(new ActualText(actual));
    }

    @Override
    public void endMarkedContentSequence() {
        ActualText span = spans.poll();
        if (span != null && span.contradicts()) {
            warnings.add("import.actual-text-differs");
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        String words = text.getUnicode();
        if (words == null) {
            return;
        }
        for (ActualText span : spans) {
            span.saw(words);
        }
        letters.check(text);
        if (isDrawnTwice(text, words)) {
            return;
        }
        if (isUnseen(text)) {
            unseen.add(text);
        } else {
            super.processTextPosition(text);
        }
    }

    private boolean isUnseen(TextPosition text) {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
            return true;
        }
        if (white && text.getUnicode().charAt(0) > ' ') {
            if (!painted) {
                return true;
            }
            warnings.add("import.white-text");
        }
        float x = text.getX();
        float y = text.getY();
        boolean outside = x < -20 || y < -20 || x > width + 20 || y > height + 20;
        return outside || (text.getFontSizeInPt() < SMALLEST && text.getHeightDir() < SMALLEST);
    }

    /// The same letter at the same place again: drawn twice to look bold.
    private boolean isDrawnTwice(TextPosition text, String words) {
        if (words.isEmpty() || words.charAt(0) == ' ') {
            return false;
        }
        float wide = Math.min(text.getWidth() / 3, 1.5f);
        int y = Math.round(text.getY());
        int from = (int) Math.floor(text.getX() - wide);
        int to = (int) Math.floor(text.getX() + wide);
        for (int x = from; x <= to; x++) {
            if (drawn.contains(place(words, x, y))) {
                return true;
            }
        }
        drawn.add(place(words, (int) Math.floor(text.getX()), y));
        return false;
    }

    private static long place(String words, int x, int y) {
        return ((long) words.hashCode() << 32) ^ ((x & 0xffffL) << 16) ^ (y & 0xffffL);
    }

    @Override
    protected void writePage() throws IOException {
        written = true;
        List<TextPosition> turned = partTurned();
        boolean scan = unseen.size() > 20 && count() * 10 < unseen.size();
        if (scan) {
            warnings.add("import.ocr-text");
            unseen.forEach(super::processTextPosition);
        }
        main = write();
        side = write(turned);
        if (!scan && !unseen.isEmpty()) {
            hidden = write(unseen);
        }
    }

    private int count() {
        return charactersByArticle.stream().mapToInt(List::size).sum();
    }

    /// Takes out the letters that do not run in the direction of most.
    private List<TextPosition> partTurned() {
        int[] counts = new int[4];
        for (List<TextPosition> article : charactersByArticle) {
            for (TextPosition text : article) {
                counts[direction(text)]++;
            }
        }
        int most = 0;
        for (int i = 1; i < 4; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        List<TextPosition> turned = new ArrayList<>();
        int kept = most;
        if (counts[most] < counts[0] + counts[1] + counts[2] + counts[3]) {
            for (List<TextPosition> article : charactersByArticle) {
                article.removeIf(text -> direction(text) != kept && turned.add(text));
            }
        }
        return turned;
    }

    private static int direction(TextPosition text) {
        return ((int) text.getDir() / 90) & 3;
    }

    private List<PdfLine> write(List<TextPosition> texts) throws IOException {
        if (texts.isEmpty()) {
            return List.of();
        }
        charactersByArticle.forEach(List::clear);
        charactersByArticle.getFirst().addAll(texts);
        return write();
    }

    private List<PdfLine> write() throws IOException {
        lines = new LineBuilder(boldFonts);
        super.writePage();
        return lines.finish();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        lines.word(text, positions);
    }

    @Override
    protected void writeWordSeparator() {
        lines.blank();
    }

    @Override
    protected void writeLineSeparator() {
        lines.end();
    }

    @Override
    protected void writeParagraphStart() throws IOException {
        lines.end();
        super.writeParagraphStart();
    }

    @Override
    protected void writeParagraphEnd() throws IOException {
        lines.end();
        super.writeParagraphEnd();
    }
}
