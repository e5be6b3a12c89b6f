package org.briefingbuilder.architecture.broken.ui.brief;

/// A place.
public final class BriefPlace {}
