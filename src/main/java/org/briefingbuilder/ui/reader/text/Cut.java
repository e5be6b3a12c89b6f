package org.briefingbuilder.ui.reader.text;

import org.briefingbuilder.model.Tracked;

import java.util.Optional;
import java.util.Set;

/// A line of page furniture that was taken from a text, or a tracked change in it.
///
/// @param number among all that was taken from the source, from 0; -1 of an insertion, which was
///   not
/// @param at where in the clean text it stood, in UTF-16 units
/// @param words of the line
/// @param reason why it was taken, as a short key: `share-bar`, `comment-form`, `deleted` …
/// @param change who changed the words, when it is a tracked change
public record Cut(int number, int at, String words, String reason, Optional<Tracked> change) {

    /// What is no part of the text for a reason that a click cannot take away.
    private static final Set<String> WITHHELD = Set.of("deleted", "hidden");

    public Cut(int number, int at, String words, String reason) {
        this(number, at, words, reason, Optional.empty());
    }

    /// Whether it can be put back into the text.
    public boolean isFurniture() {
        return number >= 0 && change.isEmpty() && !WITHHELD.contains(reason);
    }
}
