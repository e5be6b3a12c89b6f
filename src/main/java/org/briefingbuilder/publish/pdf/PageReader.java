package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Reads what one page paints, glyph by glyph, by marked-content sequence. A glyph that nobody can
/// see counts as not painted: without ink, in the colour of its ground, outside the page or a clip,
/// under something painted later, on a layer that can be switched off.
final class PageReader extends PDFGraphicsStreamEngine {

    private static final String UNKNOWN = "\ufffd";

    /// What each costs of the allowance: forms within forms can multiply without end.
    private static final int OPERATOR = 4;

    private static final int FORM = 500;

    /// In points; smaller letters are not for reading.
    private static final float SMALLEST = 1.5f;

    /// In points; thinner lines hide no words.
    private static final float BROAD = 3f;

    /// What has more sides is neither a box nor a line between two that meet.
    private static final int SIDES = 8;

    /// So many curves make a circle.
    private static final int ROUND = 4;

    private static final COSName OPTIONAL = COSName.OC;
    private static final Set<String> COVERING =
            Set.of(
                    "FreeText",
                    "Square",
                    "Circle",
                    "Polygon",
                    "Line",
                    "PolyLine",
                    "Ink",
                    "Stamp",
                    "Redact",
                    "Watermark",
                    "Widget",
                    "Screen",
                    "3D",
                    "RichMedia",
                    "Movie");

    private final BitSet rightToLeft;

    /// Whether the file says anything of its structure; if not, MCIDs mean nothing, and those of
    /// forms are the same as those of the page.
    private final boolean structured;

    /// Where two pages may lie beside each other: the middle of a page that is broader than high.
    private final Optional<Float> fold;

    private final Allowance allowance;
    private final Map<Integer, Sequence> byId = new HashMap<>();
    private final List<Sequence> inOrder = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Canvas canvas;
    private final GeneralPath path = new GeneralPath();
    private OptionalInt clipRule = OptionalInt.empty();

    /// Of the path that is being made: its curves, and what else it is made of.
    private int curves;

    private int segments;

    /// What the page itself paints that is neither words nor lines and boxes.
    private int pictures;

    private int drawings;

    /// Whether annotations are being laid over the page.
    private boolean laying;

    private Ink around = Ink.FULL;
    private int optional;
    private @Nullable Sequence loose;
    private boolean looseBeyond;

    /// Of the whole file.
    private final Map<Coded, Optional<Letterform>> forms;

    private final Set<String> faces = new TreeSet<>();

    /// Equal when it is the very same font.
    record Coded(COSDictionary font, int code) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Coded(COSDictionary f, int c) && f == font && c == code;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(font) + code;
        }
    }

    /// A marked-content operator that has not ended.
    ///
    /// @param replaced glyphs inside are spoken for by an ActualText
    /// @param optional a viewer may not show what is inside
    private record Open(@Nullable Sequence sequence, boolean replaced, boolean optional) {}

    /// What a page does for its words, in order.
    private sealed interface Mark {

        record Said(Sequence sequence, String words) implements Mark {}

        /// @param ink its colour; empty when it leaves none
        /// @param height of the canvas under it
        /// @param spoken that no ActualText speaks for it
        /// @param form what its font draws for it
        /// @param marked whether it stands in marked content
        record Glyph(
                Sequence sequence,
                String text,
                Optional<Letterform> form,
                Place place,
                OptionalInt ink,
                int height,
                boolean spoken,
                boolean marked)
                implements Mark {}
    }

    /// @param rightToLeft the MCIDs whose glyphs stand against the order of reading
    /// @param structured whether the file has a structure
    /// @param forms what is known of the file's fonts, which grows
    private PageReader(
            PDPage page,
            BitSet rightToLeft,
            boolean structured,
            Map<Coded, Optional<Letterform>> forms,
            Allowance allowance) {
        super(page);
        this.structured = structured;
        PDRectangle box = page.getCropBox();
        this.fold =
                structured || box.getWidth() <= box.getHeight()
                        ? Optional.empty()
                        : Optional.of((box.getLowerLeftX() + box.getUpperRightX()) / 2);
        this.rightToLeft = rightToLeft;
        this.forms = forms;
        this.allowance = allowance;
        this.canvas = new Canvas(allowance);
    }

    static PageContent read(
            PDPage page,
            BitSet rightToLeft,
            boolean structured,
            Map<Coded, Optional<Letterform>> forms,
            Allowance allowance)
            throws IOException {
        PageReader reader = new PageReader(page, rightToLeft, structured, forms, allowance);
        reader.processPage(page);
        reader.laying = true;
        for (PDAnnotation annotation : page.getAnnotations()) {
            reader.lay(annotation);
        }
        return reader.content();
    }

    /// What can be seen is known only when all is painted.
    private PageContent content() {
        List<PageContent.Seen> seen = new ArrayList<>();
        Set<Letterform> forged = forged();
        Set<Sequence> replaced = Collections.newSetFromMap(new IdentityHashMap<>());
        boolean unclear = false;
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.Said(Sequence sequence, String words) -> {
                    sequence.say(words);
                    replaced.add(sequence);
                }
                case Mark.Glyph glyph -> {
                    boolean visible =
                            glyph.ink().isPresent()
                                    && (glyph.text().isBlank()
                                            || canvas.shows(
                                                    glyph.place(),
                                                    glyph.ink().getAsInt(),
                                                    glyph.height()));
                    unclear |= visible && glyph.text().equals(UNKNOWN);
                    boolean forgery = glyph.form().filter(forged::contains).isPresent();
                    glyph.sequence()
                            .glyph(
                                    glyph.text(),
                                    forgery ? UNKNOWN : glyph.text(),
                                    glyph.place(),
                                    visible,
                                    glyph.spoken());
                    if (visible) {
                        seen.add(
                                new PageContent.Seen(
                                        glyph.sequence().id(),
                                        forgery ? UNKNOWN : glyph.text(),
                                        glyph.place(),
                                        glyph.marked()));
                    }
                }
            }
        }
        unclear |= replaced.stream().anyMatch(PageReader::saysOthers);
        Map<Integer, PageContent.Words> words = new HashMap<>();
        byId.forEach(
                (id, sequence) ->
                        words.put(id, new PageContent.Words(sequence.painted(), sequence.said())));
        return new PageContent(
                words, pageText(inOrder), halves(), seen, faces, unclear, pictures, drawings);
    }

    /// Whether other letters are said than painted, in whatever order.
    private static boolean saysOthers(Sequence sequence) {
        return Letters.hasRightToLeft(sequence.said())
                && !Arrays.equals(
                        sequence.said().codePoints().filter(Character::isLetter).sorted().toArray(),
                        sequence.painted()
                                .codePoints()
                                .filter(Character::isLetter)
                                .sorted()
                                .toArray());
    }

    /// The forms on this page that draw something else than they say: the words that they are said
    /// to be, set anew with the same faces, would look otherwise. Of faces that nobody knows here
    /// it is found out when one drawing is said to be two letters.
    private Set<Letterform> forged() {
        Set<Letterform> used = new HashSet<>();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Glyph glyph && glyph.form().isPresent()) {
                used.add(glyph.form().get());
            }
        }
        Set<Letterform> forged = new HashSet<>(Genuine.shared().forged(used, this::words));
        Set<Letterform> strange =
                forms.values().stream()
                        .flatMap(Optional::stream)
                        .filter(form -> !Genuine.shared().knows(form.face()))
                        .collect(Collectors.toSet());
        forged.addAll(Letterform.twins(strange));
        return forged;
    }

    /// The words of the page as they are said, in the stretches in which they were set.
    private List<String> words() {
        Map<Sequence, Wording> said = new IdentityHashMap<>();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Glyph glyph) {
                Sequence sequence = glyph.sequence();
                boolean against = sequence.id() >= 0 && rightToLeft.get(sequence.id());
                said.computeIfAbsent(sequence, s -> new Wording(against, s.id() < 0))
                        .glyph(glyph.text(), glyph.place());
            }
        }
        List<String> words = new ArrayList<>();
        said.values().forEach(all -> words.addAll(List.of(all.text().strip().split("\\s+"))));
        return words;
    }

    /// Annotations lie over the page. Most viewers paint those without an appearance by themselves.
    private void lay(PDAnnotation annotation) throws IOException {
        if (annotation.isHidden() || annotation.isNoView()) {
            return;
        }
        allowance.take(FORM);
        if (annotation.getNormalAppearanceStream() != null) {
            showAnnotation(annotation);
        } else if (COVERING.contains(annotation.getSubtype())
                && annotation.getRectangle() != null) {
            canvas.paint(annotation.getRectangle().toGeneralPath(), Canvas.MANY_COLOURS);
        }
    }

    /// What stands at the left and at the right of the fold; empty when there is none, or something
    /// lies across it.
    private List<String> halves() {
        if (fold.isEmpty()) {
            return List.of();
        }
        float middle = fold.get();
        List<Sequence> left = new ArrayList<>();
        List<Sequence> right = new ArrayList<>();
        for (Sequence sequence : inOrder) {
            Optional<Place> place = sequence.place();
            if (place.isEmpty()) {
                continue;
            }
            if (place.get().x() + place.get().width() <= middle) {
                left.add(sequence);
            } else if (place.get().x() >= middle) {
                right.add(sequence);
            } else {
                return List.of();
            }
        }
        return List.of(pageText(left), pageText(right));
    }

    private static String pageText(List<Sequence> sequences) {
        StringBuilder text = new StringBuilder();
        Sequence before = null;
        for (Sequence sequence : sequences) {
            String gap = Sequence.between(before, sequence);
            String words = sequence.painted();
            if (!gap.isEmpty() && !endsBlank(text) && !startsBlank(words)) {
                text.append(gap);
            }
            text.append(words);
            before = words.isEmpty() ? before : sequence;
        }
        return text.toString();
    }

    private static boolean endsBlank(StringBuilder text) {
        return text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private static boolean startsBlank(String text) {
        return text.isEmpty() || Character.isWhitespace(text.charAt(0));
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        allowance.take(1);
        Open outer = open.peek();
        Sequence sequence = outer == null ? null : outer.sequence;
        boolean replaced = outer != null && outer.replaced;
        int id = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
        if (id >= 0 && structured) {
            sequence = byId.computeIfAbsent(id, this::start);
        } else if (id >= 0 || sequence == null) {
            sequence = start(-1);
        }
        Optional<String> instead = Node.instead(properties);
        if (instead.isPresent() && !replaced) {
            marks.add(new Mark.Said(sequence, instead.get()));
            replaced = true;
        }
        boolean layer = OPTIONAL.equals(tag);
        optional += layer ? 1 : 0;
        open.push(new Open(sequence, replaced, layer));
        loose = null;
    }

    private Sequence start(int id) {
        Sequence sequence = new Sequence(id, id >= 0 && rightToLeft.get(id));
        inOrder.add(sequence);
        return sequence;
    }

    @Override
    public void endMarkedContentSequence() {
        Open ended = open.poll();
        optional -= ended != null && ended.optional ? 1 : 0;
        loose = null;
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) {
        String text = font.toUnicode(code);
        text = text == null ? UNKNOWN : turned(text);
        allowance.take(4L + text.length());
        Open here = open.peek();
        marks.add(
                new Mark.Glyph(
                        current(here, place(rendering, displacement)),
                        text,
                        form(font, code, text),
                        place(rendering, displacement),
                        ink(place(rendering, displacement), text.isBlank()),
                        canvas.height(),
                        here == null || !here.replaced,
                        here != null));
    }

    /// Ghostscript writes the letters of a ligature with their two bytes swapped (seen in 10.00):
    /// `fi` as two signs that no document has on one glyph.
    private static String turned(String text) {
        boolean swapped =
                text.length() > 1
                        && text.chars()
                                .allMatch(c -> (c & 0xFF) == 0 && c >> 8 > ' ' && c >> 8 < 0x7F);
        if (!swapped) {
            return text;
        }
        StringBuilder right = new StringBuilder();
        text.chars().forEach(c -> right.append((char) (c >> 8)));
        return right.toString();
    }

    /// Each code of each font is looked at once.
    private Optional<Letterform> form(PDFont font, int code, String text) {
        return forms.computeIfAbsent(
                new Coded(font.getCOSObject(), code),
                coded -> {
                    Letterform form = Letterform.of(font, code, text);
                    faces.add(form.face());
                    allowance.take(FORM / 4);
                    return Optional.of(form);
                });
    }

    private OptionalInt ink(Place place, boolean blank) {
        OptionalInt colour = Ink.ofLetters(getGraphicsState());
        if (blank) {
            return colour;
        }
        boolean fill = getGraphicsState().getTextState().getRenderingMode().isFill();
        boolean written =
                optional == 0
                        && place.size() >= SMALLEST
                        && Ink.of(getGraphicsState(), fill, around).writes()
                        && getGraphicsState()
                                .getCurrentClippingPath()
                                .contains(place.middleX(), place.middleY());
        return written ? colour : OptionalInt.empty();
    }

    private Sequence current(@Nullable Open here, Place place) {
        if (here != null && here.sequence != null) {
            return here.sequence;
        }
        boolean beyond = fold.isPresent() && place.middleX() > fold.get();
        Sequence sequence = beyond == looseBeyond ? loose : null;
        looseBeyond = beyond;
        if (sequence == null) {
            sequence = start(-1);
            loose = sequence;
        }
        return sequence;
    }

    private static Place place(Matrix rendering, Vector displacement) {
        float size = Math.max(rendering.getScalingFactorY(), 0.01f);
        return new Place(
                rendering.getTranslateX(),
                rendering.getTranslateY(),
                displacement.getX() * rendering.getScalingFactorX(),
                size);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
        // A damaged operator paints nothing; what was painted can still be compared.
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        allowance.take(OPERATOR);
        super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        allowance.take(FORM);
        boolean layer = form.getCOSObject().containsKey(OPTIONAL);
        optional += layer ? 1 : 0;
        super.showForm(form);
        optional -= layer ? 1 : 0;
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        allowance.take(FORM);
        boolean layer = group.getCOSObject().containsKey(OPTIONAL);
        Ink outside = around;
        around = Ink.of(getGraphicsState(), true, outside);
        optional += layer ? 1 : 0;
        super.showTransparencyGroup(group);
        optional -= layer ? 1 : 0;
        around = outside;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        segments++;
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        segments++;
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        begin(x, y);
        segments++;
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        begin(x1, y1);
        curves++;
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    /// A path that begins with a line begins where the line ends.
    private void begin(float x, float y) {
        allowance.take(1);
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
    }

    @Override
    public @Nullable Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void clip(int windingRule) {
        clipRule = OptionalInt.of(windingRule);
    }

    @Override
    public void endPath() {
        if (clipRule.isPresent()) {
            path.setWindingRule(clipRule.getAsInt());
            getGraphicsState().intersectClippingPath(path);
            clipRule = OptionalInt.empty();
        }
        path.reset();
        segments = 0;
        curves = 0;
    }

    /// A path that is filled or stroked may be a letter that names itself nowhere, unless it is the
    /// dot before an item.
    private void draw(boolean fill) {
        boolean dot = curves == ROUND && segments == 1;
        boolean shape = curves > 0 && !dot || segments > SIDES;
        if (shape && !laying && Ink.of(getGraphicsState(), fill, around).writes()) {
            drawings++;
        }
    }

    @Override
    public void fillPath(int windingRule) {
        draw(true);
        path.setWindingRule(windingRule);
        patch((GeneralPath) path.clone(), true, getGraphicsState().getNonStrokingColor());
        endPath();
    }

    @Override
    public void strokePath() {
        draw(false);
        float width = transformWidth(getGraphicsState().getLineWidth());
        if (width > BROAD) {
            patch(
                    new BasicStroke(width).createStrokedShape(path),
                    false,
                    getGraphicsState().getStrokingColor());
        }
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        GeneralPath again = (GeneralPath) path.clone();
        OptionalInt clip = clipRule;
        clipRule = OptionalInt.empty();
        fillPath(windingRule);
        clipRule = clip;
        path.append(again, false);
        strokePath();
    }

    @Override
    public void drawImage(PDImage image) {
        pictures += laying ? 0 : 1;
        GeneralPath square = new GeneralPath(new Rectangle2D.Float(0, 0, 1, 1));
        square.transform(
                getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
        patch(square, Canvas.MANY_COLOURS, true);
    }

    @Override
    public void shadingFill(COSName name) {
        patch(getGraphicsState().getCurrentClippingPath(), Canvas.MANY_COLOURS, true);
    }

    private void patch(Shape shape, boolean fill, PDColor colour) {
        patch(shape, Ink.colour(colour).orElse(Canvas.MANY_COLOURS), fill);
    }

    /// Puts a patch on the canvas if it hides what is under it, as far as it is not clipped away.
    private void patch(Shape shape, int colour, boolean fill) {
        if (!Ink.of(getGraphicsState(), fill, around).hides(colour)) {
            return;
        }
        Area clip = getGraphicsState().getCurrentClippingPath();
        if (clip.contains(shape.getBounds2D())) {
            canvas.paint(shape, colour);
        } else {
            Area left = new Area(shape);
            left.intersect(clip);
            canvas.paint(left, colour);
        }
    }
}
