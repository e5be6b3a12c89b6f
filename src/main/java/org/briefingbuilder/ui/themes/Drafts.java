package org.briefingbuilder.ui.themes;

import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Note;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Words that somebody typed and has not saved yet. They wait here while another passage is looked
/// at. For the JavaFX thread.
final class Drafts {

    /// What the words are meant for.
    sealed interface Purpose {

        /// A new note about the item with this id.
        record Fresh(String about) implements Purpose {}

        /// An answer to the note with this id.
        record Answer(String note) implements Purpose {}

        /// Other words for the note with this id.
        record Change(String note) implements Purpose {}

        static Purpose about(Item item) {
            return new Fresh(item.id());
        }

        static Purpose answering(Note note) {
            return new Answer(note.id());
        }

        static Purpose changing(Note note) {
            return new Change(note.id());
        }
    }

    private final Map<Purpose, String> words = new HashMap<>();

    /// Keeps the words; the same as those that stand there already, or none, are no draft.
    void keep(Purpose purpose, String typed, String standing) {
        if (typed.isBlank() || typed.equals(standing)) {
            words.remove(purpose);
        } else {
            words.put(purpose, typed);
        }
    }

    Optional<String> of(Purpose purpose) {
        return Optional.ofNullable(words.get(purpose));
    }

    void forget(Purpose purpose) {
        words.remove(purpose);
    }
}
