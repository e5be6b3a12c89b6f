package org.briefingbuilder.publish.cite;

/// Where a citation stands among those before it (CSL 1.0.2, "Choose", `position`).
public enum Position {
    /// The source's first.
    FIRST,
    /// The source was cited before.
    SUBSEQUENT,
    /// The note before cites the same source at the same place.
    IBID,
    /// The note before cites the same source at another place.
    IBID_WITH_LOCATOR
}
