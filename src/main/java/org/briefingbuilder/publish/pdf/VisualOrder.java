package org.briefingbuilder.publish.pdf;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.JustificationInfo;
import com.openhtmltopdf.render.LineBox;

import org.jspecify.annotations.Nullable;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where the runs of a line of two directions belong (Unicode Standard Annex 9, rule L2). Layout
/// sets them one after the other in the order of reading, which is right for most lines, but not
/// for an Urdu phrase with a number inside an English sentence.
final class VisualOrder {

    private final LineBox line;
    private final List<Leaf> leaves;
    private final byte[] levels;

    private VisualOrder(LineBox line, List<Leaf> leaves, byte[] levels) {
        this.line = line;
        this.leaves = leaves;
        this.levels = levels;
    }

    /// Empty when the line stands as it should.
    static Optional<VisualOrder> of(LineBox line) {
        if (line.isContainsDynamicFunction()) {
            return Optional.empty();
        }
        Gathering gathering = new Gathering(line.getJustificationInfo());
        gathering.children(line.getChildren());
        if (!gathering.rightToLeft || gathering.leaves.size() < 3) {
            return Optional.empty();
        }
        VisualOrder order =
                new VisualOrder(line, gathering.leaves, gathering.levels(line.isLayedOutRTL()));
        return order.isRight() ? Optional.empty() : Optional.of(order);
    }

    private boolean isRight() {
        return visual().equals(byPlace());
    }

    private List<Leaf> visual() {
        Leaf[] order = leaves.toArray(Leaf[]::new);
        Bidi.reorderVisually(levels, 0, order, 0, order.length);
        return List.of(order);
    }

    private List<Leaf> byPlace() {
        return leaves.stream().sorted(Comparator.comparingInt(Leaf::x)).toList();
    }

    /// Moves the leaves; the gaps between them stay where they are.
    void apply() {
        List<Leaf> before = byPlace();
        List<Leaf> after = visual();
        int x = before.getFirst().x;
        for (int i = 0; i < after.size(); i++) {
            after.get(i).shift = x - after.get(i).x;
            x += after.get(i).width;
            if (i + 1 < before.size()) {
                x += Math.max(0, before.get(i + 1).x - before.get(i).x - before.get(i).width);
            }
        }
        line.getChildren().forEach(this::move);
        line.calcChildLocations();
    }

    private void move(Object child) {
        List<Leaf> inside = leaves.stream().filter(leaf -> leaf.isWithin(child)).toList();
        if (inside.isEmpty()) {
            return;
        }
        int shift = inside.getFirst().shift;
        if (child instanceof InlineText text) {
            text.setX(text.getX() + shift);
        } else if (inside.stream().allMatch(leaf -> leaf.shift == shift)) {
            shift((Box) child, shift);
        } else {
            ((InlineLayoutBox) child).getInlineChildren().forEach(this::move);
        }
    }

    /// Boxes inside a line know their place in the line; texts know theirs in their box.
    private static void shift(Box box, int by) {
        box.setX(box.getX() + by);
        if (box instanceof InlineLayoutBox inline) {
            for (Object child : inline.getInlineChildren()) {
                if (child instanceof Box inner) {
                    shift(inner, by);
                }
            }
        }
    }

    private static final class Leaf {
        private final Object part;
        private final List<Object> within;
        private final int x;
        private final int width;
        private int shift;

        Leaf(Object part, List<Object> within, int x, int width) {
            this.part = part;
            this.within = List.copyOf(within);
            this.x = x;
            this.width = width;
        }

        int x() {
            return x;
        }

        boolean isWithin(Object other) {
            return part.equals(other) || within.contains(other);
        }
    }

    /// Walks a line in the order of reading.
    private static final class Gathering {
        private final List<Leaf> leaves = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();
        private final List<Object> open = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private final Optional<JustificationInfo> spread;
        private boolean rightToLeft;

        Gathering(@Nullable JustificationInfo spread) {
            this.spread = Optional.ofNullable(spread);
        }

        void children(List<?> children) {
            children.forEach(this::child);
        }

        private void child(Object child) {
            switch (child) {
                case InlineText text -> text(text);
                case InlineLayoutBox inline -> inline(inline);
                case Box box -> {
                    leaf(box, box.getAbsX(), box.getWidth());
                    words.append('\ufffc');
                }
                default -> throw new IllegalStateException("not part of a line: " + child);
            }
        }

        private void text(InlineText text) {
            String letters = text.getSubstring();
            if (letters.isEmpty()) {
                return;
            }
            rightToLeft |= text.getTextDirection() == BidiSplitter.RTL;
            float more = spread.map(text::calcTotalAdjustment).orElse(0f);
            leaf(
                    text,
                    text.getParent().getAbsX() + text.getX(),
                    text.getWidth() + Math.round(more));
            words.append(letters);
        }

        private void inline(InlineLayoutBox inline) {
            String isolate = isolate(inline);
            words.append(isolate);
            open.add(inline);
            children(inline.getInlineChildren());
            open.removeLast();
            if (!isolate.isEmpty()) {
                words.append('\u2069');
            }
        }

        private static String isolate(InlineLayoutBox inline) {
            if (inline.getElement() == null) {
                return "";
            }
            return switch (inline.getElement().getAttribute("dir").toLowerCase(Locale.ROOT)) {
                case "rtl" -> "\u2067";
                case "ltr" -> "\u2066";
                case "auto" -> "\u2068";
                default -> inline.getElement().getTagName().equals("bdi") ? "\u2068" : "";
            };
        }

        private void leaf(Object part, int x, int width) {
            starts.add(words.length());
            leaves.add(new Leaf(part, open, x, width));
        }

        byte[] levels(boolean baseRightToLeft) {
            Bidi bidi =
                    new Bidi(
                            words.toString(),
                            baseRightToLeft
                                    ? Bidi.DIRECTION_RIGHT_TO_LEFT
                                    : Bidi.DIRECTION_LEFT_TO_RIGHT);
            byte[] levels = new byte[leaves.size()];
            for (int i = 0; i < levels.length; i++) {
                int level = bidi.getLevelAt(telling(starts.get(i)));
                if (leaves.get(i).part instanceof InlineText text
                        && (level & 1) != text.getTextDirection()) {
                    level++;
                }
                levels[i] = (byte) level;
            }
            return levels;
        }

        /// The first letter from there that is no space: spaces at a line's end have no say.
        private int telling(int start) {
            int i = start;
            while (i + 1 < words.length() && Character.isWhitespace(words.charAt(i))) {
                i++;
            }
            return i;
        }
    }
}
