package org.briefingbuilder.publish.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Between layout and painting: gives each line back what layout took from it. Spaces at line ends
/// are written, so that words of two lines do not run together for who copies, searches or listens;
/// hyphens made by a line break are told from the text's own; runs of two directions on one line
/// stand in the order of Unicode's bidirectional algorithm; tables that read from right to left
/// begin on the right; and everything is painted in the order of reading.
final class LineFinish {

    private final Set<Box> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Box> waiting = new ArrayList<>();

    void finish(Box root) {
        later(root);
        while (!waiting.isEmpty()) {
            Box box = waiting.removeLast();
            if (box instanceof TableBox table
                    && table.getStyle().getDirection() == IdentValue.RTL) {
                MirroredTable.mirror(table);
            }
            if (box.getChildCount() > 0 && box.getChild(0) instanceof LineBox) {
                new Paragraph().finish(box);
            } else {
                box.getChildren().forEach(this::later);
            }
        }
    }

    private void later(Box box) {
        if (seen.add(box)) {
            waiting.add(box);
        }
    }

    /// The lines of one block.
    private final class Paragraph {
        private final List<Object> leaves = new ArrayList<>();
        private final List<InlineLayoutBox> inlines = new ArrayList<>();

        void finish(Box block) {
            for (Box child : block.getChildren()) {
                if (child instanceof LineBox line) {
                    line.getNonFlowContent().forEach(LineFinish.this::later);
                    List<BlockBox> notes = line.getReferencedFootnoteBodies();
                    if (notes != null) {
                        notes.forEach(LineFinish.this::later);
                    }
                    VisualOrder.of(line).ifPresent(VisualOrder::apply);
                    line.getChildren().forEach(this::collect);
                } else {
                    later(child);
                }
            }
            writeSpaces();
            inlines.forEach(Paragraph::inOrderOfReading);
        }

        private void collect(Object child) {
            switch (child) {
                case InlineText text -> {
                    if (!text.isDynamicFunction()) {
                        leaves.add(text);
                    }
                }
                case InlineLayoutBox inline -> {
                    inlines.add(inline);
                    inline.getInlineChildren().forEach(this::collect);
                }
                case Box box -> {
                    later(box);
                    leaves.add(box);
                }
                default -> throw new IllegalStateException("not part of a line: " + child);
            }
        }

        /// A space belongs between two leaves when layout skipped white space between them.
        private void writeSpaces() {
            List<InlineText> ended = new ArrayList<>();
            List<InlineText> begun = new ArrayList<>();
            InlineText before = null;
            InlineText last = null;
            boolean skipped = false;
            for (Object leaf : leaves) {
                if (!(leaf instanceof InlineText text)) {
                    if (before != null && (skipped || blankAfter(before))) {
                        ended.add(before);
                    }
                    before = null;
                    last = null;
                    skipped = false;
                    continue;
                }
                boolean sameText = last != null && sameMaster(last, text);
                if (last != null) {
                    skipped |=
                            sameText
                                    ? blank(text.getMasterText(), last.getEnd(), text.getStart())
                                    : blankAfter(last);
                }
                if (!sameText) {
                    skipped |= blank(text.getMasterText(), 0, text.getStart());
                }
                last = text;
                if (text.getSubstring().isEmpty()) {
                    continue;
                }
                if (skipped) {
                    (before == null ? begun : ended).add(before == null ? text : before);
                }
                before = text;
                skipped = false;
            }
            leaves.forEach(Paragraph::markSoftHyphen);
            begun.forEach(text -> rewrite(text, Letters.LINE_END_SPACE + text.getSubstring()));
            ended.forEach(text -> rewrite(text, text.getSubstring() + Letters.LINE_END_SPACE));
        }

        // Both come from one run of text when they share the very same string.
        @SuppressWarnings("ReferenceEquality")
        private static boolean sameMaster(InlineText one, InlineText other) {
            return one.getMasterText() == other.getMasterText() && one.getEnd() <= other.getStart();
        }

        private static boolean blankAfter(InlineText text) {
            return blank(text.getMasterText(), text.getEnd(), text.getMasterText().length());
        }

        private static boolean blank(String text, int start, int end) {
            for (int i = start; i < end; i++) {
                if (Character.isWhitespace(text.charAt(i))) {
                    return true;
                }
            }
            return false;
        }

        private static void markSoftHyphen(Object leaf) {
            if (leaf instanceof InlineText text && text.isEndsOnSoftHyphen()) {
                text.setEndsOnSoftHyphen(false);
                rewrite(text, text.getSubstring() + Letters.SOFT_HYPHEN_SHOWN);
            }
        }

        /// Painting does all text of an inline box first and then the boxes inside it. Text that
        /// comes after such a box gets a box of its own, so that it is painted after it.
        private static void inOrderOfReading(InlineLayoutBox inline) {
            List<Object> children = inline.getInlineChildren();
            boolean after = false;
            for (int i = 0; i < children.size(); i++) {
                if (after && children.get(i) instanceof InlineText text) {
                    children.set(i, boxed(text, inline));
                }
                after |= children.get(i) instanceof Box;
            }
        }

        private static InlineLayoutBox boxed(InlineText text, InlineLayoutBox parent) {
            InlineLayoutBox box = parent.copyOf();
            box.setElement(null);
            box.setStyle(parent.getStyle().createAnonymousStyle(IdentValue.INLINE));
            box.setParent(parent);
            box.setBaseline(parent.getBaseline());
            box.setInlineWidth(text.getWidth());
            box.setX(parent.getX());
            box.setY(parent.getY());
            box.setAbsX(parent.getAbsX());
            box.setAbsY(parent.getAbsY());
            box.addInlineChild(null, text, false);
            return box;
        }

        private static void rewrite(InlineText text, String words) {
            text.setMasterText(words);
            text.setSubstring(0, words.length());
        }
    }
}
