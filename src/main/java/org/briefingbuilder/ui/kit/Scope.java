package org.briefingbuilder.ui.kit;

/// Where a command's keys act.
public enum Scope {
    /// Everywhere in the window; keys that type act only while nobody types.
    ALWAYS,
    /// While the reader or a list of passages has the keyboard.
    READING,
    /// While a list of sources has the keyboard.
    SOURCES,
    /// In the place where briefs are made.
    BRIEF
}
