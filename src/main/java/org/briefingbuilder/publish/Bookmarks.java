package org.briefingbuilder.publish;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// The headings of a brief as a viewer lists them, each with those below it. For one brief, in
/// reading order.
final class Bookmarks {

    private final List<Map<String, Object>> all = new ArrayList<>();
    private final Deque<List<Map<String, Object>>> open = new ArrayDeque<>();

    Bookmarks() {
        open.push(all);
    }

    /// What comes until it is closed lies below it.
    ///
    /// @param id of the element that it leads to
    void open(String name, String id) {
        List<Map<String, Object>> inner = new ArrayList<>();
        open.getFirst().add(Map.of("name", name, "href", "#" + id, "inner", inner));
        open.push(inner);
    }

    void close() {
        open.pop();
    }

    /// One with nothing below it.
    void add(String name, String id) {
        open(name, id);
        close();
    }

    List<Map<String, Object>> all() {
        return all;
    }
}
