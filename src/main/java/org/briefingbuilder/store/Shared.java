package org.briefingbuilder.store;

import org.briefingbuilder.model.Stamp;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Gives the same object for the same name or stamp while a project is loaded: a hundred thousand
/// passages name the same few sources, themes and people.
final class Shared {

    private final Map<String, String> names = new HashMap<>();
    private Stamp last = new Stamp("", Instant.EPOCH);

    String name(String name) {
        String known = names.putIfAbsent(name, name);
        return known == null ? name : known;
    }

    Stamp stamp(String by, long at) {
        if (last.at().toEpochMilli() != at || !last.by().equals(by)) {
            last = new Stamp(name(by), Instant.ofEpochMilli(at));
        }
        return last;
    }
}
