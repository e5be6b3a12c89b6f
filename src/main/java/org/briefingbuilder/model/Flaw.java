package org.briefingbuilder.model;

import java.util.List;

/// Something that is wrong in a project's file, worded at the edge as a problem is.
///
/// @param key the message's key below `flaw.`
/// @param args numbers and strings for the message, in its order
public record Flaw(String key, List<Object> args) {

    public Flaw {
        args = List.copyOf(args);
    }

    public static Flaw of(String key, Object... args) {
        return new Flaw(key, List.of(args));
    }
}
