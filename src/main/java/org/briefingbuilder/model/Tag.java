package org.briefingbuilder.model;

/// A theme that a passage carries, and who put it there.
public record Tag(String theme, Stamp stamp) {}
