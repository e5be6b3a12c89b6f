package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Which letters of one page belong where, by what the file states, and whether that makes sense:
/// nearly all letters are in some block, not all in one, and blocks that follow each other do not
/// keep going up the page. Used by one thread.
final class PageTags {
    /// The share of letters in blocks, at least.
    private static final double ENOUGH = 0.9;

    /// Letters that one block may hold when it is all there is of a page.
    private static final int ALONE = 700;

    /// The share of steps from block to block that may go up, at most.
    private static final double UPWARDS = 0.25;

    private final Map<TextPosition, Tags.Tag> tags = new IdentityHashMap<>();
    private final Map<TextPosition, String> artifacts = new IdentityHashMap<>();
    private boolean trusted;

    void clear() {
        tags.clear();
        artifacts.clear();
        trusted = false;
    }

    void add(TextPosition glyph, Tags.Tag tag) {
        tags.put(glyph, tag);
    }

    /// @param reason why it would be set apart: `running-head`, `running-foot`, `artifact`
    void addArtifact(TextPosition glyph, String reason) {
        artifacts.put(glyph, reason);
    }

    /// What an artifact is by its properties (ISO 32000-1, 14.8.2.2); where it has none, its place
    /// says later whether it is one.
    static String artifact(@Nullable COSDictionary properties) {
        String kind = properties == null ? null : properties.getNameAsString("Subtype");
        if ("Header".equals(kind)) {
            return "running-head";
        }
        if ("Footer".equals(kind)) {
            return "running-foot";
        }
        String type = properties == null ? null : properties.getNameAsString("Type");
        return "Pagination".equals(type) || "Watermark".equals(kind) ? "artifact" : "";
    }

    /// Judges the page once all of its letters are known; what is not trusted is forgotten.
    ///
    /// @param visible the letters that can be seen, as they are drawn
    void judge(List<TextPosition> visible) {
        int letters = 0;
        int tagged = 0;
        Map<Tags.Region, TextPosition> firsts = new IdentityHashMap<>();
        Map<Tags.Region, Integer> orders = new IdentityHashMap<>();
        for (TextPosition glyph : visible) {
            if (glyph.getUnicode().isBlank() || artifacts.containsKey(glyph)) {
                continue;
            }
            letters++;
            Tags.Tag tag = tags.get(glyph);
            if (tag != null) {
                tagged++;
                firsts.putIfAbsent(tag.region(), glyph);
                orders.merge(tag.region(), tag.order(), Math::min);
            }
        }
        trusted =
                tagged > 0
                        && tagged >= letters * ENOUGH
                        && (firsts.size() > 1 || letters < ALONE)
                        && isInOrder(firsts, orders);
        if (!trusted) {
            tags.clear();
            artifacts.clear();
        }
    }

    private static boolean isInOrder(
            Map<Tags.Region, TextPosition> firsts, Map<Tags.Region, Integer> orders) {
        List<TextPosition> inOrder = new ArrayList<>();
        firsts.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> orders.getOrDefault(e.getKey(), 0)))
                .forEach(e -> inOrder.add(e.getValue()));
        int up = 0;
        for (int i = 1; i < inOrder.size(); i++) {
            TextPosition a = inOrder.get(i - 1);
            TextPosition b = inOrder.get(i);
            boolean higher = b.getYDirAdj() < a.getYDirAdj() - 2 * Math.abs(a.getFontSizeInPt());
            // Further to the side another column begins.
            boolean below = Math.abs(b.getXDirAdj() - a.getXDirAdj()) < 72;
            up += higher && below ? 1 : 0;
        }
        return up <= Math.max(2, (inOrder.size() - 1) * UPWARDS);
    }

    boolean isTrusted() {
        return trusted;
    }

    Tags.@Nullable Tag of(TextPosition glyph) {
        return tags.get(glyph);
    }

    String artifact(TextPosition glyph) {
        return artifacts.getOrDefault(glyph, "");
    }

    /// Whether letters may stand in one line: of one block, and of one cell of a table, and the
    /// mark of a list item by itself.
    static boolean areOne(Tags.@Nullable Tag a, Tags.@Nullable Tag b) {
        return a == b
                || a != null
                        && b != null
                        && a.region() == b.region()
                        && a.cell() == b.cell()
                        && a.label() == b.label();
    }

    /// Lines in the order that the file states; one that it does not place follows the line before.
    static List<PdfLine> ordered(List<PdfLine> lines) {
        Map<PdfLine, Integer> order = new IdentityHashMap<>();
        int last = 0;
        for (PdfLine line : lines) {
            Tags.Tag tag = line.tag();
            last = tag == null ? last : tag.order();
            order.put(line, last);
        }
        List<PdfLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingInt(line -> order.getOrDefault(line, 0)));
        return sorted;
    }
}
