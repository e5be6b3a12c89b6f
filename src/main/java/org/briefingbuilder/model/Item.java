package org.briefingbuilder.model;

/// Everything that a person makes in a project: immutable, known by its `id`, replaced by an
/// [Edit].
public sealed interface Item
        permits Source, Passage, Theme, Note, Brief, Terms, Waiver, Scale, KnownWord {

    /// Unique among all items of the project, whatever their kind.
    String id();
}
