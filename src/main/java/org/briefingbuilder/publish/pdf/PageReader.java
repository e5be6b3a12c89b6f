package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads what one page paints, glyph by glyph, by marked-content sequence.
final class PageReader extends PDFStreamEngine {

    private static final String UNKNOWN = "\ufffd";

    /// What each costs of the allowance: forms within forms can multiply without end.
    private static final int OPERATOR = 4;

    private static final int FORM = 500;

    private final BitSet rightToLeft;
    private final Allowance allowance;
    private final Map<Integer, Sequence> byId = new HashMap<>();
    private final List<Sequence> inOrder = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Sequence loose;

    /// A marked-content operator that has not ended.
    ///
    /// @param replaced glyphs inside are spoken for by an ActualText
    private record Open(@Nullable Sequence sequence, boolean replaced) {}

    /// @param rightToLeft the MCIDs whose glyphs stand against the order of reading
    private PageReader(BitSet rightToLeft, Allowance allowance) {
        this.rightToLeft = rightToLeft;
        this.allowance = allowance;
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new Concatenate(this));
        addOperator(new DrawObject(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new Restore(this));
        addOperator(new Save(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new SetMatrix(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    static PageContent read(PDPage page, BitSet rightToLeft, Allowance allowance)
            throws IOException {
        PageReader reader = new PageReader(rightToLeft, allowance);
        reader.processPage(page);
        Map<Integer, PageContent.Words> words = new HashMap<>();
        reader.byId.forEach(
                (id, sequence) ->
                        words.put(id, new PageContent.Words(sequence.painted(), sequence.said())));
        return new PageContent(words, reader.pageText());
    }

    private String pageText() {
        StringBuilder text = new StringBuilder();
        Sequence before = null;
        for (Sequence sequence : inOrder) {
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
        Open around = open.peek();
        Sequence sequence = around == null ? null : around.sequence;
        boolean replaced = around != null && around.replaced;
        int id = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
        if (id >= 0) {
            sequence = byId.computeIfAbsent(id, this::start);
        } else if (sequence == null) {
            sequence = start(-1);
        }
        String actualText = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
        if (actualText != null && !replaced) {
            sequence.say(actualText);
            replaced = true;
        }
        open.push(new Open(sequence, replaced));
        loose = null;
    }

    private Sequence start(int id) {
        Sequence sequence = new Sequence(id >= 0 && rightToLeft.get(id), id < 0);
        inOrder.add(sequence);
        return sequence;
    }

    @Override
    public void endMarkedContentSequence() {
        open.poll();
        loose = null;
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) {
        String text = font.toUnicode(code);
        text = text == null ? UNKNOWN : text;
        allowance.take(4L + text.length());
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        boolean visible = mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP;
        Open here = open.peek();
        current(here)
                .glyph(
                        text,
                        place(rendering, displacement),
                        visible,
                        here == null || !here.replaced);
    }

    private Sequence current(@Nullable Open here) {
        if (here != null && here.sequence != null) {
            return here.sequence;
        }
        Sequence sequence = loose;
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
        super.showForm(form);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        allowance.take(FORM);
        super.showTransparencyGroup(group);
    }
}
