package org.briefingbuilder.intake.page;

/// A page as it is shown (cropped and turned), in points.
public record PageSize(float width, float height) {}
