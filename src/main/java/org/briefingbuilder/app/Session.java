package org.briefingbuilder.app;

import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Stamp;

import java.security.SecureRandom;
import java.time.InstantSource;

/// Who works, by which clock, and what makes the ids of what they make.
public record Session(String author, InstantSource clock, Ids ids) {

    /// By the system's clock, with ids that nobody can guess or repeat.
    public static Session of(String author) {
        return new Session(author, InstantSource.system(), new Ids(new SecureRandom()));
    }

    /// The author, now.
    public Stamp stamp() {
        return new Stamp(author, clock.instant());
    }
}
