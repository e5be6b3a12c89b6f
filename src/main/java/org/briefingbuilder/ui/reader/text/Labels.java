package org.briefingbuilder.ui.reader.text;

/// The words that a text view shows beside the text.
public interface Labels {

    /// "5 lines of page furniture · show", or how to hide them.
    String furniture(int lines, boolean open);

    /// "2 lines that nobody sees on the page · show", or how to hide them.
    String hidden(int lines, boolean open);

    /// Why a line is not to be seen on the page.
    String why(String reason);

    /// Puts a line of furniture back.
    String restore();
}
