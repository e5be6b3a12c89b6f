package org.briefingbuilder.store;

/// Whether an edit takes back or does again an earlier one, by that one's number.
public sealed interface Repeat {

    /// An edit in its own right.
    Repeat NONE = new None();

    record None() implements Repeat {}

    record Undoes(long number) implements Repeat {}

    record Redoes(long number) implements Repeat {}
}
