package org.briefingbuilder.architecture.broken.elsewhere;

/// A class in a package of which no rule speaks, and that is not marked.
public record NoPlace(String name) {}
