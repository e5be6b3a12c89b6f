package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the lines of one page after another in PDFBox's default order, in the library's one pass.
/// Keeps apart what runs in another direction and what nobody can see, believes the glyphs and not
/// their ActualText, and gives up a page that takes too long. Used by one thread.
final class PageReader extends PDFTextStripper {
    private static final long LONGEST_PAGE = 6_000_000_000L;

    /// The part of a page's height, at either edge, in which what is no text usually stands.
    private static final float EDGE = 0.115f;

    private final Set<String> warnings = new LinkedHashSet<>();
    private final TrueLetters letters = new TrueLetters();
    private final UnnamedGlyphs unnamed = new UnnamedGlyphs();
    private final Places drawn = new Places();
    private final Inks inks = new Inks();
    private final Layers layers;
    private final List<Letter> seen = new ArrayList<>();
    private final Deque<Span> spans = new ArrayDeque<>();
    private final Deque<Paint.Box> clips = new ArrayDeque<>();
    private final Map<PDFont, Boolean> boldFonts = new IdentityHashMap<>();
    private final RaisedGlyphs raised = new RaisedGlyphs();
    private final Map<TextPosition, String> doubts = new IdentityHashMap<>();
    private final Tags tags;
    private final PageTags pageTags = new PageTags();
    private LineBuilder lines = new LineBuilder(boldFonts, raised, doubts, pageTags);
    private Map<Integer, Tags.Tag> here = Map.of();
    private int forms;

    /// Letters as they were, by those that stand for them while words are found.
    private final Map<TextPosition, TextPosition> set = new IdentityHashMap<>();

    private List<PdfLine> main = List.of();
    private List<PdfLine> side = List.of();
    private List<PdfPage.Hidden> hidden = List.of();
    private Paint paint = new Paint(0, 0);
    private Paint.Box clip = Paint.Box.ALL;
    private int offLayers;
    private int pieces;
    private boolean pictures;
    private boolean machineRead;
    private boolean broken;
    private boolean written;
    private long began;
    private int operators;
    private float width;
    private float height;

    /// @param tags what the document states of its structure
    PageReader(Layers layers, Tags tags) throws IOException {
        this.layers = layers;
        this.tags = tags;
        setShouldSeparateByBeads(false);
        // Done here, at a fraction of the cost.
        setSuppressDuplicateOverlappingText(false);
        output = Writer.nullWriter();
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
    }

    /// The page could not be read to its end in time.
    private static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooSlow() {
            super("page takes too long", null, false, false);
        }
    }

    /// A letter as it was drawn, and why nobody sees it.
    private static final class Letter {
        final TextPosition text;
        final float x;
        final float y;
        String reason = "";
        boolean underPicture;

        Letter(TextPosition text, float x, float y) {
            this.text = text;
            this.x = x;
            this.y = y;
        }
    }

    /// A stretch of marked content.
    ///
    /// @param off whether it lies on a layer that is not shown
    /// @param tag where it belongs; null where that is not said
    /// @param artifact why it is no text, if it is said to be none
    private record Span(
            ActualText actual, boolean off, Tags.@Nullable Tag tag, @Nullable String artifact) {}

    /// What the pages read so far want the reader to know.
    Set<String> warnings() {
        if (letters.differ()) {
            warnings.add("import.letters-differ");
        }
        return warnings;
    }

    /// Whether the letters that the pages claim are not those that their fonts draw.
    boolean isMisspelt() {
        return letters.differ();
    }

    /// Whether the last page draws pictures or forms.
    boolean hasPictures() {
        return pictures;
    }

    /// Whether the last page was read only in part.
    boolean isBroken() {
        return broken;
    }

    /// Words under a mark, and letters that are drawn before them.
    record Under(String before, String words) {}

    /// The words of the last page that stand in boxes, one for each line.
    Under under(List<Paint.Box> boxes) {
        StringBuilder words = new StringBuilder();
        int first = -1;
        for (Paint.Box box : boxes) {
            List<TextPosition> glyphs = new ArrayList<>();
            StringBuilder drawn = new StringBuilder();
            for (int i = 0; i < seen.size(); i++) {
                Letter letter = seen.get(i);
                if (box.holds(letter.x, letter.y)) {
                    first = first < 0 ? i : Math.min(first, i);
                    glyphs.add(letter.text);
                    drawn.append(letter.text.getUnicode());
                }
            }
            String line = drawn.toString();
            words.append(Backwards.isIn(line) ? Backwards.read(glyphs) : line).append(' ');
        }
        StringBuilder before = new StringBuilder();
        for (int i = Math.max(0, first - 60); i < first; i++) {
            before.append(seen.get(i).text.getUnicode());
        }
        return new Under(before.toString(), words.toString());
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
        seen.clear();
        spans.clear();
        clips.clear();
        doubts.clear();
        pageTags.clear();
        here = tags.of(page.getCOSObject());
        forms = 0;
        paint = new Paint(box.getLowerLeftX(), box.getLowerLeftY());
        clip = Paint.Box.ALL;
        offLayers = 0;
        pictures = false;
        machineRead = false;
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
        return new PdfPage(index, width, height, main, side, hidden, machineRead);
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
        switch (operator.getName()) {
            case "re", "m", "l", "c", "v", "y" ->
                    paint.build(
                            operator.getName(),
                            operands,
                            getGraphicsState().getCurrentTransformationMatrix());
            case "W", "W*" -> paint.clipNext();
            case "n", "S", "s" -> clip = paint.end(false, Paint.UNKNOWN, clip);
            case "f", "F", "f*", "B", "B*", "b", "b*" -> fill();
            case "sh" -> {
                if (offLayers == 0) {
                    paint.shade(clip);
                }
            }
            case "BI" -> picture(true);
            case "Do" -> {
                if (draws(operands)) {
                    return;
                }
            }
            default -> {}
        }
        super.processOperator(operator, operands);
    }

    private void fill() {
        PDGraphicsState state = getGraphicsState();
        boolean solid = inks.isSolid(state);
        int colour = offLayers == 0 && solid ? inks.of(state) : Paint.UNKNOWN;
        if (offLayers > 0) {
            clip = paint.end(false, Paint.UNKNOWN, clip);
            return;
        }
        if (solid && inks.isPlain(state)) {
            for (Paint.Box box : paint.boxes()) {
                cover(box.within(clip), false);
            }
        }
        clip = paint.end(true, colour, clip);
    }

    /// A picture, or a form that is drawn by its own operators.
    ///
    /// @return whether nothing more is to be done for it
    private boolean draws(List<COSBase> operands) throws IOException {
        pictures = true;
        if (operands.isEmpty() || !(operands.getFirst() instanceof COSName name)) {
            return false;
        }
        PDResources resources = getResources();
        COSDictionary all =
                resources == null
                        ? null
                        : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        if (all == null || !(all.getDictionaryObject(name) instanceof COSStream stream)) {
            return false;
        }
        boolean off = layers.isOff(stream.getCOSDictionary(COSName.OC));
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            if (!off) {
                boolean solid =
                        !stream.containsKey(COSName.SMASK)
                                && !stream.containsKey(COSName.MASK)
                                && !stream.getBoolean(COSName.IMAGE_MASK, false);
                picture(solid);
            }
            return true;
        }
        if (off) {
            offLayers++;
            try {
                super.processOperator(Operator.getOperator("Do"), operands);
            } finally {
                offLayers--;
            }
            return true;
        }
        return false;
    }

    private void picture(boolean solid) {
        pictures = true;
        if (offLayers > 0) {
            return;
        }
        PDGraphicsState state = getGraphicsState();
        Paint.Box box = paint.picture(state.getCurrentTransformationMatrix(), clip);
        if (solid && inks.isSolid(state)) {
            cover(box, true);
        }
    }

    /// Something solid is painted over the letters that stand there; the same letters may be drawn
    /// again on it.
    private void cover(Paint.Box box, boolean picture) {
        if (seen.isEmpty() || box.right() - box.left() < 2 || box.top() - box.bottom() < 2) {
            return;
        }
        for (Letter letter : seen) {
            if (letter.reason.isEmpty() && box.holds(letter.x, letter.y)) {
                letter.reason = "hidden-covered";
                letter.underPicture = picture;
                forget(letter.text);
            }
        }
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
            throws IOException {
        broken = true;
        super.operatorException(operator, operands, e);
    }

    @Override
    public void saveGraphicsState() {
        clips.push(clip);
        super.saveGraphicsState();
    }

    @Override
    public void restoreGraphicsState() {
        if (!clips.isEmpty()) {
            clip = clips.pop();
        }
        super.restoreGraphicsState();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        Paint.Box before = clip;
        int depth = clips.size();
        forms++;
        super.showForm(form);
        forms--;
        clip = before;
        while (clips.size() > depth) {
            clips.pop();
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        Paint.Box before = clip;
        int depth = clips.size();
        forms++;
        super.showTransparencyGroup(form);
        forms--;
        clip = before;
        while (clips.size() > depth) {
            clips.pop();
        }
    }

    /// Not handed on: the library would put the ActualText in the glyphs' place.
    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        String actual = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
        boolean off = COSName.OC.equals(tag) && layers.isOff(properties);
        offLayers += off ? 1 : 0;
        // The numbers in a form are its own.
        Tags.Tag where =
                forms > 0 || properties == null || here.isEmpty()
                        ? null
                        : here.get(properties.getInt(COSName.MCID, -1));
        String artifact = COSName.ARTIFACT.equals(tag) ? PageTags.artifact(properties) : null;
        spans.push(new Span(new ActualText(actual), off, where, artifact));
    }

    @Override
    public void endMarkedContentSequence() {
        Span span = spans.poll();
        if (span == null) {
            return;
        }
        offLayers -= span.off() ? 1 : 0;
        if (span.actual().contradicts()) {
            warnings.add("import.actual-text-differs");
            span.actual().letters().forEach(text -> doubts.put(text, "actual-text"));
        }
    }

    /// What is no letter by the file's word is said to be unreadable, not taken for any letter.
    @Override
    protected void processTextPosition(TextPosition text) {
        if (!unnamed.has(text)) {
            readable(text);
        } else if (isPiece(text)) {
            pieces++;
            readable(UnnamedGlyphs.as(UnnamedGlyphs.JOINED, text));
        } else {
            readable(UnnamedGlyphs.as(UnnamedGlyphs.UNREADABLE, text));
        }
    }

    /// Letters that are joined may be drawn in several pieces, of which a file names the first.
    private boolean isPiece(TextPosition text) {
        if (seen.isEmpty() || !text.getFont().getCOSObject().containsKey(COSName.TO_UNICODE)) {
            return false;
        }
        String before = seen.getLast().text.getUnicode();
        return !before.isEmpty() && Backwards.way(before.charAt(before.length() - 1)) < 0;
    }

    /// How many pieces of joined letters have no name, over all pages.
    int pieces() {
        return pieces;
    }

    private void readable(TextPosition text) {
        String words = text.getUnicode();
        if (words == null) {
            return;
        }
        for (Span span : spans) {
            span.actual().saw(text, words);
        }
        tag(text);
        letters.check(text);
        if (isDrawnTwice(text, words)) {
            return;
        }
        float up = 0.3f;
        float x = text.getTextMatrix().getTranslateX();
        float y = text.getTextMatrix().getTranslateY();
        float middleX = (x + text.getEndX()) / 2 + up * text.getTextMatrix().getShearX();
        float middleY = (y + text.getEndY()) / 2 + up * text.getTextMatrix().getScaleY();
        Letter letter = new Letter(text, middleX, middleY);
        letter.reason = words.isBlank() ? blank() : reason(letter);
        seen.add(letter);
    }

    /// The innermost that says something counts.
    private void tag(TextPosition text) {
        if (here.isEmpty()) {
            return;
        }
        for (Span span : spans) {
            Tags.Tag tag = span.tag();
            if (tag != null) {
                pageTags.add(text, tag);
                return;
            }
            String artifact = span.artifact();
            if (artifact != null) {
                String reason = artifact.isEmpty() ? byPlace(text) : artifact;
                if (!reason.isEmpty()) {
                    pageTags.addArtifact(text, reason);
                }
                return;
            }
        }
    }

    private String byPlace(TextPosition text) {
        float edge = EDGE * height;
        float y = text.getY();
        return y < edge ? "running-head" : y > height - edge ? "running-foot" : "";
    }

    /// A blank is as its neighbour is.
    private String blank() {
        return seen.isEmpty() ? "" : seen.getLast().reason;
    }

    private String reason(Letter letter) {
        if (offLayers > 0) {
            return "hidden-layer";
        }
        PDGraphicsState state = getGraphicsState();
        return switch (inks.of(state, letter.text, clip, letter.x, letter.y, paint)) {
            case INVISIBLE -> "hidden-invisible";
            case SAME_COLOUR -> "hidden-colour";
            case TINY -> "hidden-tiny";
            case CLIPPED -> "hidden-outside";
            case SEEN -> {
                if (isOutside(letter.text)) {
                    yield "hidden-outside";
                }
                if (inks.isWhite() && paint.isUnclear(letter.x, letter.y)) {
                    warnings.add("import.white-text");
                }
                yield "";
            }
        };
    }

    private boolean isOutside(TextPosition text) {
        float x = text.getX();
        float y = text.getY();
        return x < -2 || y < 0 || x > width || y - text.getHeightDir() > height;
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

    /// What is drawn here from now on is not the same letter again.
    private void forget(TextPosition text) {
        String words = text.getUnicode();
        if (!words.isEmpty()) {
            drawn.remove(place(words, (int) Math.floor(text.getX()), Math.round(text.getY())));
        }
    }

    private static long place(String words, int x, int y) {
        return ((long) words.hashCode() << 32) ^ ((x & 0xffffL) << 16) ^ (y & 0xffffL);
    }

    @Override
    protected void writePage() throws IOException {
        written = true;
        int drawnByPage = seen.size();
        if (!broken) {
            fillIn();
        }
        List<TextPosition> filled =
                seen.subList(drawnByPage, seen.size()).stream()
                        .filter(letter -> letter.reason.isEmpty())
                        .map(letter -> letter.text)
                        .toList();
        seen.subList(drawnByPage, seen.size()).clear();
        boolean scan = isScan();
        takeUnseenBlanks();
        Map<String, List<TextPosition>> unseen = new LinkedHashMap<>();
        for (Letter letter : seen) {
            boolean kept =
                    letter.reason.isEmpty()
                            || scan
                                    && (letter.reason.equals("hidden-invisible")
                                            || letter.underPicture);
            if (kept) {
                super.processTextPosition(letter.text);
            } else {
                unseen.computeIfAbsent(letter.reason, _ -> new ArrayList<>()).add(letter.text);
            }
        }
        if (scan) {
            warnings.add("import.ocr-text");
            machineRead = true;
        }
        if (!here.isEmpty()) {
            pageTags.judge(seen.stream().filter(l -> l.reason.isEmpty()).map(l -> l.text).toList());
        }
        List<TextPosition> turned = partTurned();
        main = write();
        main = pageTags.isTrusted() ? PageTags.ordered(main) : Labels.placed(main);
        main = FilledIn.into(main, write(filled));
        side = write(turned);
        List<PdfPage.Hidden> apart = new ArrayList<>();
        for (Map.Entry<String, List<TextPosition>> group : unseen.entrySet()) {
            for (PdfLine line : write(group.getValue())) {
                apart.add(new PdfPage.Hidden(line, group.getKey()));
            }
        }
        hidden = apart;
    }

    /// Takes out blanks that take no room, because what follows is drawn over them: some programs
    /// move letters towards each other that way. Where many do, widths are not to be trusted.
    private void takeUnseenBlanks() {
        Set<Letter> over = Collections.newSetFromMap(new IdentityHashMap<>());
        int blanks = 0;
        for (int i = 1; i < seen.size() - 1; i++) {
            Letter blank = seen.get(i);
            if (" ".equals(blank.text.getUnicode())) {
                blanks++;
                if (isWithinWord(seen.get(i - 1).text, blank.text, seen.get(i + 1).text)) {
                    over.add(blank);
                }
            }
        }
        if (over.size() * 5 < blanks) {
            seen.removeIf(over::contains);
        }
    }

    private static boolean isWithinWord(
            TextPosition before, TextPosition blank, TextPosition next) {
        float gap = next.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
        float size = Math.abs(next.getFontSizeInPt());
        return isLetter(before)
                && isLetter(next)
                && Math.abs(next.getYDirAdj() - before.getYDirAdj()) < 0.1f * size
                && next.getXDirAdj() > before.getXDirAdj()
                && gap < 0.03f * size
                && blank.getWidthDirAdj() > 0.1f * size;
    }

    private static boolean isLetter(TextPosition text) {
        return !text.getUnicode().isEmpty()
                && Character.isLetter(text.getUnicode().codePointAt(0))
                && Backwards.way(text.getUnicode().charAt(0)) >= 0;
    }

    /// Draws what is filled into the page's form, which is drawn over the page.
    private void fillIn() throws IOException {
        PDPage page = getCurrentPage();
        if (page == null || page.getCOSObject().getCOSArray(COSName.ANNOTS) == null) {
            return;
        }
        for (PDAnnotation annotation : page.getAnnotations(FilledIn::isField)) {
            showAnnotation(annotation);
        }
    }

    /// Whether the page is a picture with the words that a machine read from it.
    private boolean isScan() {
        int under = 0;
        int visible = 0;
        for (Letter letter : seen) {
            under += letter.reason.equals("hidden-invisible") || letter.underPicture ? 1 : 0;
            visible += letter.reason.isEmpty() ? 1 : 0;
        }
        return under > 20 && visible * 10 < under && paint.pictureArea() > 0.3f * width * height;
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
        lines = new LineBuilder(boldFonts, raised, doubts, pageTags);
        set();
        super.writePage();
        set.clear();
        return lines.finish();
    }

    /// The library finds words along the lines of the page as it is shown. Letters that run
    /// otherwise, on a page that is turned or lie on one that is not, are lent to it as if the page
    /// were turned their way.
    private void set() {
        for (List<TextPosition> article : charactersByArticle) {
            article.replaceAll(
                    text -> {
                        int way = 90 * direction(text);
                        if (way == Math.floorMod(text.getRotation(), 360)) {
                            return text;
                        }
                        TextPosition lent =
                                new TextPosition(
                                        way,
                                        text.getPageWidth(),
                                        text.getPageHeight(),
                                        text.getTextMatrix(),
                                        text.getEndX(),
                                        text.getEndY(),
                                        text.getHeight(),
                                        text.getWidthDirAdj(),
                                        text.getWidthOfSpace(),
                                        text.getUnicode(),
                                        text.getCharacterCodes(),
                                        text.getFont(),
                                        text.getFontSize(),
                                        (int) text.getFontSizeInPt());
                        set.put(lent, text);
                        return lent;
                    });
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        lines.word(
                text,
                set.isEmpty()
                        ? positions
                        : positions.stream().map(p -> set.getOrDefault(p, p)).toList());
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
