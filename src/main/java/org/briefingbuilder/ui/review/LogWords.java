package org.briefingbuilder.ui.review;

import org.briefingbuilder.model.Logged;
import org.briefingbuilder.ui.kit.Words;

/// An entry of the log in words.
final class LogWords {

    private final Words words;

    LogWords(Words words) {
        this.words = words;
    }

    /// What was done, and to what.
    String what(Logged entry) {
        String about = entry.about();
        return about.isBlank() ? done(entry) : words.of("review.log.what", done(entry), about);
    }

    /// What was done.
    String done(Logged entry) {
        String done = words.of("edit." + entry.name());
        if (entry.undoes().isPresent()) {
            return words.of("review.log.undone", done);
        }
        return entry.redoes().isPresent() ? words.of("review.log.redone", done) : done;
    }
}
