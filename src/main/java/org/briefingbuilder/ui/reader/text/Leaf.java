package org.briefingbuilder.ui.reader.text;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;

import org.briefingbuilder.text.Span;

import java.util.List;
import java.util.Optional;

/// What passages are painted on: a row of the text, or a page. Lengths are its pixels, in which x
/// grows to the right.
public interface Leaf {

    /// What of the clean text it shows, from the first unit to the last.
    Span span();

    /// Those that touch it, in reading order.
    List<Highlight> highlights();

    /// The boxes of the part of `span` that it shows, line by line.
    List<Rectangle2D> boxesOf(Span span);

    /// Whether the caret, at this place, is to be seen here.
    boolean holdsCaret(int offset);

    Rectangle2D caretAt(int offset);

    /// Where the handle of a passage's end at `offset` stands, if it is here.
    Optional<Rectangle2D> handleAt(int offset, boolean start);

    /// Where the margin with brackets and marks begins.
    double edge();

    /// Whether lines begin at the right, and the margin with them.
    boolean isRightToLeft();

    double getHeight();

    /// What is painted behind the words whatever is selected or marked.
    default List<Node> behind() {
        return List.of();
    }
}
