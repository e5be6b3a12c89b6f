package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.briefingbuilder.job.Progress;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Rewrites every page's content stream: text in placeholder fonts becomes placed glyphs of real
/// ones.
final class GlyphPass {

    private final PDDocument document;
    private final Map<String, PlaceholderFont> placeholders;
    private final Map<Face, EmbeddedFace> embedded = new LinkedHashMap<>();
    private final RightToLeftRuns runs = new RightToLeftRuns();

    GlyphPass(PDDocument document, Map<String, PlaceholderFont> placeholders) {
        this.document = document;
        this.placeholders = placeholders;
    }

    /// @return what was drawn from right to left
    RightToLeftRuns run(Progress progress) throws IOException {
        int done = 0;
        for (PDPage page : document.getPages()) {
            rewrite(page);
            progress.report("progress.pages", ++done, document.getNumberOfPages());
        }
        for (EmbeddedFace face : embedded.values()) {
            face.finish(document);
        }
        return runs;
    }

    private EmbeddedFace embedded(Face face) {
        return embedded.computeIfAbsent(face, f -> new EmbeddedFace(f, embedded.size()));
    }

    private void rewrite(PDPage page) throws IOException {
        COSDictionary resources = page.getResources().getCOSObject();
        COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
        if (fonts == null) {
            return;
        }
        Map<COSName, PlaceholderFont> here = new HashMap<>();
        for (COSName name : List.copyOf(fonts.keySet())) {
            COSDictionary font = fonts.getCOSDictionary(name);
            PlaceholderFont placeholder =
                    font == null
                            ? null
                            : placeholders.get(font.getNameAsString(COSName.BASE_FONT, ""));
            if (placeholder != null) {
                here.put(name, placeholder);
                fonts.removeItem(name);
            }
        }
        if (here.isEmpty()) {
            return;
        }
        PageRewrite rewrite =
                new PageRewrite(
                        resources,
                        here,
                        runs.ofPage(page.getCOSObject()),
                        runs.labelsOfPage(page.getCOSObject()),
                        new RunningText(page.getMediaBox().getWidth()));
        List<Object> tokens = rewrite.tokens(new PDFStreamParser(page));
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(stream);
        rewrite.used.forEach(face -> fonts.setItem(face.resource(), face.dictionary()));
    }

    /// One page's tokens, read one by one.
    private final class PageRewrite {
        private final COSDictionary resources;
        private final Map<COSName, PlaceholderFont> here;
        private final Map<Integer, StringBuilder> rightToLeft;
        private final Map<Integer, StringBuilder> labels;
        private final Set<EmbeddedFace> used = new LinkedHashSet<>();
        private final List<Object> out = new ArrayList<>();
        private final List<COSBase> operands = new ArrayList<>();
        private final Deque<Integer> marked = new ArrayDeque<>();
        private PlaceholderFont font = placeholders.values().iterator().next();
        private final RunningText running;
        private boolean placeholder;

        /// Whether the page's content was clipped to its area.
        private boolean clipped;

        private float size;
        private float x;
        private float y;

        /// Where the x of the text now begun stands in `out`.
        private int xAt;

        /// How deep in marked content a running head or foot began; -1 outside one.
        private int runningSince = -1;

        PageRewrite(
                COSDictionary resources,
                Map<COSName, PlaceholderFont> here,
                Map<Integer, StringBuilder> rightToLeft,
                Map<Integer, StringBuilder> labels,
                RunningText running) {
            this.labels = labels;
            this.running = running;
            this.resources = resources;
            this.here = here;
            this.rightToLeft = rightToLeft;
        }

        List<Object> tokens(PDFStreamParser parser) throws IOException {
            Object token = parser.parseNextToken();
            while (token != null) {
                if (token instanceof Operator operator) {
                    operator(operator);
                    operands.clear();
                } else {
                    operands.add((COSBase) token);
                }
                token = parser.parseNextToken();
            }
            return out;
        }

        private void operator(Operator operator) {
            switch (operator.getName()) {
                case OperatorName.SET_FONT_AND_SIZE -> setFont(operator);
                case OperatorName.SHOW_TEXT, OperatorName.SHOW_TEXT_ADJUSTED -> show(operator);
                case OperatorName.BEGIN_MARKED_CONTENT_SEQ -> {
                    COSDictionary properties = properties(operands.get(1));
                    marked.push(properties.getInt(COSName.MCID, -1));
                    if (runningSince < 0
                            && "Pagination".equals(properties.getNameAsString(COSName.TYPE))) {
                        runningSince = marked.size();
                    }
                    copy(operator);
                }
                case OperatorName.SET_MATRIX -> {
                    x = ((COSNumber) operands.get(4)).floatValue();
                    y = ((COSNumber) operands.get(5)).floatValue();
                    xAt = out.size() + 4;
                    copy(operator);
                }
                case OperatorName.CLIP_NON_ZERO -> {
                    if (!clipped && here.values().stream().anyMatch(PlaceholderFont::isArabic)) {
                        PageClip.widen(out);
                    }
                    clipped = true;
                    copy(operator);
                }
                case OperatorName.BEGIN_MARKED_CONTENT -> {
                    marked.push(-1);
                    copy(operator);
                }
                case OperatorName.END_MARKED_CONTENT -> {
                    if (marked.size() == runningSince) {
                        running.arrange(out);
                        runningSince = -1;
                    }
                    marked.pop();
                    copy(operator);
                }
                default -> copy(operator);
            }
        }

        /// Written in place, or named and kept in the page's resources.
        private COSDictionary properties(COSBase operand) {
            if (operand instanceof COSDictionary inPlace) {
                return inPlace;
            }
            COSDictionary kept = resources.getCOSDictionary(COSName.PROPERTIES);
            COSDictionary named = kept == null ? null : kept.getCOSDictionary((COSName) operand);
            return named == null ? new COSDictionary() : named;
        }

        private void copy(Operator operator) {
            out.addAll(operands);
            out.add(operator);
        }

        private void setFont(Operator operator) {
            PlaceholderFont found = here.get((COSName) operands.get(0));
            placeholder = found != null;
            if (found == null) {
                copy(operator);
                return;
            }
            font = found;
            size = ((COSNumber) operands.get(1)).floatValue();
        }

        private void show(Operator operator) {
            if (!placeholder) {
                copy(operator);
                return;
            }
            PlacedText text = PlacedText.of(operands.get(0));
            if (runningSince >= 0) {
                // Layout tells no directions of what stands between counters.
                text = text.inItsDirection();
                float width = font.getStringWidth(text.letters()) * size / Face.EM;
                running.add(xAt, x, y, width, text);
            }
            TextDrawing drawing = new TextDrawing(font, size, GlyphPass.this::embedded, out);
            drawing.draw(text);
            used.addAll(drawing.used());
            int id = marked.isEmpty() ? -1 : marked.peek();
            if (id >= 0 && text.isRightToLeft()) {
                rightToLeft.computeIfAbsent(id, i -> new StringBuilder()).append(text.meaning());
            }
            text.label().ifPresent(label -> labels.put(id, new StringBuilder(label)));
        }
    }
}
