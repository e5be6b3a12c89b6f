package org.briefingbuilder.ui.kit;

/// Where a command's keys act.
public enum Scope {
    /// Everywhere in the window; keys that type act only while nobody types.
    ALWAYS,
    /// While the reader or a list of passages has the keyboard.
    READING,
    /// While a list of sources has the keyboard.
    SOURCES,
    /// While the list of all passages has the keyboard.
    PASSAGES,
    /// In the place where briefs are made.
    BRIEF,
    /// While the list of passages that wait for a decision has the keyboard.
    REVIEW
}
