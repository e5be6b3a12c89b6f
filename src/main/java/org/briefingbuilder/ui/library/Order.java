package org.briefingbuilder.ui.library;

/// By what the list is sorted.
enum Order {
    /// As they were imported.
    LIBRARY,
    TITLE,
    /// Newest first; without a date last.
    DATE,
    PUBLISHER,
    /// Most passages first.
    PASSAGES
}
