package org.briefingbuilder.store;

/// One edit as a step of the history: its number, and which earlier edit it repeats.
public record Step(long number, Repeat repeat) {}
