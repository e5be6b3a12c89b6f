package org.briefingbuilder.ui.reader.page;

/// What a page view says.
public interface PageWords {

    /// "page iv"
    String page(String label);

    /// The page cannot be drawn.
    String failed();

    /// A part of the page could not be drawn.
    String partly();
}
