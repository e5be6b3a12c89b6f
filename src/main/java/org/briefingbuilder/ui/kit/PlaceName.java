package org.briefingbuilder.ui.kit;

/// The places of a window, in the order of the rail.
public enum PlaceName {
    READ,
    PASSAGES,
    BRIEF,
    REVIEW
}
