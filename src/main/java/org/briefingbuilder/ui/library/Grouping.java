package org.briefingbuilder.ui.library;

/// By what the list is grouped.
enum Grouping {
    NONE,
    PUBLISHER,
    KIND,
    LANGUAGE
}
