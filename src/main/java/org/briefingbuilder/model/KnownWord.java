package org.briefingbuilder.model;

/// A word that a project's writers spell so: whatever dictionaries say, it is right in its briefs.
///
/// @param word as it was first written; the case of its letters does not count
public record KnownWord(String id, String word, Stamp made) implements Item {

    public KnownWord {
        if (word.isBlank() || !word.equals(word.strip())) {
            throw new IllegalArgumentException("no word: " + word);
        }
    }
}
