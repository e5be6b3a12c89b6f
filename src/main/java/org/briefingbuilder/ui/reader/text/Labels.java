package org.briefingbuilder.ui.reader.text;

/// The words that a text view shows beside the text.
public interface Labels {

    /// "5 lines of page furniture · show", or how to hide them.
    String furniture(int lines, boolean open);

    /// Puts a line of furniture back.
    String restore();
}
