package org.briefingbuilder.app;

/// What becomes of an edit that cannot be written for lack of room or access.
public enum Unwritten {
    /// It fails, and nothing has changed.
    FAILS,
    /// It stays in memory with all that come after it, until they can be written.
    WAITS
}
