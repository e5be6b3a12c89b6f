package org.briefingbuilder.publish.pdf;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;

import org.w3c.dom.Element;

import java.awt.Rectangle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Finds where on its pages layout put every element with the attribute [#MARK].
///
/// Layout measures in dots, from the upper edge of the first page's content, as if the contents of
/// all pages stood below one another.
final class PlacePass {

    static final String MARK = "data-place";

    private final CssContext context;
    private final List<PageBox> pages;
    private final double dotsPerPoint;
    private final List<PdfPages.Placed> places = new ArrayList<>();

    private PlacePass(PdfBoxRenderer renderer) {
        this.context = renderer.getSharedContext().newRenderingContextInstance();
        this.pages = renderer.getRootBox().getLayer().getPages();
        this.dotsPerPoint = renderer.getDotsPerPoint();
    }

    static List<PdfPages.Placed> run(PdfBoxRenderer renderer) {
        PlacePass pass = new PlacePass(renderer);
        Deque<Box> waiting = new ArrayDeque<>();
        waiting.add(renderer.getRootBox());
        while (!waiting.isEmpty()) {
            Box box = waiting.pop();
            Element element = box.getElement();
            if (box instanceof LineBox) {
                pass.within(box);
            } else if (element != null && element.hasAttribute(MARK)) {
                pass.place(element.getAttribute(MARK), box);
                pass.within(box);
            } else {
                box.getChildren().reversed().forEach(waiting::push);
            }
        }
        return List.copyOf(pass.places);
    }

    /// Of what stands within the lines of a box, each line's stretch has a place of its own; so has
    /// what stands in the notes of these lines, at the foot of the page.
    private void within(Box box) {
        if (box instanceof InlineLayoutBox inline) {
            Element element = inline.getElement();
            if (element != null && element.hasAttribute(MARK)) {
                stretch(element.getAttribute(MARK), inline);
                return;
            }
            inline.getInlineChildren().stream()
                    .filter(InlineLayoutBox.class::isInstance)
                    .forEach(child -> within((Box) child));
            return;
        }
        if (box instanceof LineBox line && line.getReferencedFootnoteBodies() != null) {
            line.getReferencedFootnoteBodies().forEach(this::within);
        }
        box.getChildren().forEach(this::within);
    }

    private void stretch(String mark, Box inline) {
        Rectangle box = inline.getPaintingBorderEdge(context);
        for (int i = 0; i < pages.size() && !box.isEmpty(); i++) {
            if (isOn(pages.get(i), box)) {
                places.add(placed(mark, i, box, box.y, box.y + box.height, true));
            }
        }
    }

    private PdfPages.Placed placed(
            String mark, int number, Rectangle box, int top, int bottom, boolean inLine) {
        PageBox page = pages.get(number);
        int left = page.getMarginBorderPadding(context, CalculatedStyle.LEFT);
        int above = page.getMarginBorderPadding(context, CalculatedStyle.TOP);
        return new PdfPages.Placed(
                mark,
                number,
                (box.x + left) / dotsPerPoint,
                (top - page.getTop() + above) / dotsPerPoint,
                box.width / dotsPerPoint,
                (bottom - top) / dotsPerPoint,
                inLine);
    }

    /// A box that crosses pages has a part on each of them on which it shows something: it may
    /// begin in the room that is left on a page, and its first line stand on the next.
    private void place(String mark, Box whole) {
        Rectangle box = whole.getPaintingBorderEdge(context);
        List<Rectangle> shown = new ArrayList<>();
        leaves(whole, shown);
        for (int i = 0; i < pages.size(); i++) {
            PageBox page = pages.get(i);
            int top = Math.max(box.y, page.getTop());
            int bottom = Math.min(box.y + box.height, page.getBottomUsable());
            if (top < bottom && shown.stream().anyMatch(leaf -> isOn(page, leaf))) {
                places.add(placed(mark, i, box, top, bottom, false));
            }
        }
    }

    private static boolean isOn(PageBox page, Rectangle leaf) {
        int middle = leaf.y + leaf.height / 2;
        return middle >= page.getTop() && middle < page.getBottom();
    }

    /// Lines, and what has nothing in it, as pictures.
    private void leaves(Box box, List<Rectangle> leaves) {
        if (box instanceof LineBox || box.getChildCount() == 0) {
            leaves.add(box.getPaintingBorderEdge(context));
        } else {
            box.getChildren().forEach(child -> leaves(child, leaves));
        }
    }
}
