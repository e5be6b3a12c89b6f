package org.briefingbuilder.model;

import java.util.Optional;

/// What somebody wrote about a passage, a source, a theme or a brief.
///
/// @param about the id of that item
/// @param answers the note that it answers, if it is not the first of its thread
public record Note(String id, String about, Optional<String> answers, String text, Stamp made)
        implements Item {}
