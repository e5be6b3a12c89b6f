package org.briefingbuilder.ui.reader.text;

/// The words that a text view shows beside the text.
public interface Labels {

    /// "5 lines of page furniture · show", or how to hide them.
    String furniture(int lines, boolean open);

    /// "2 lines that nobody sees on the page · show", or how to hide them.
    String hidden(int lines, boolean open);

    /// Why a line is not to be seen on the page.
    String why(String reason);

    /// "2 tracked changes · show": of a place where not all is furniture.
    String changes(int lines, boolean open);

    /// Before the words of a line: "deleted by Ann Lee, 2024-03-01"; empty of furniture.
    String about(Cut cut);

    /// Puts a line of furniture back.
    String restore();
}
