package org.briefingbuilder.ui.reader.text;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.paint.Color;

import org.briefingbuilder.text.Span;

import java.util.List;

/// Words laid out in lines. Offsets are UTF-16 units of the words, places are pixels from the upper
/// left corner of [#node], where x grows to the right whatever the direction of the words.
interface Typeset {

    Node node();

    /// Lays the words out in lines of at most `width` and says how high they are.
    double layOut(double width);

    void colour(Color ink);

    /// The place between two letters nearest to a point.
    int offsetAt(double x, double y);

    /// The letter painted at a point, or -1.
    int letterAt(double x, double y);

    /// Where the caret before the letter at `offset` stands, without width.
    Rectangle2D caretAt(int offset);

    /// What is behind the letters from `start` to `end`, line by line.
    List<Rectangle2D> boxes(int start, int end);

    int lines();

    /// The words of a line, with the blank at which it was broken.
    Span line(int index);

    /// The upper and lower end of a line.
    Rectangle2D lineBox(int index);
}
