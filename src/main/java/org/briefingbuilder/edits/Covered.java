package org.briefingbuilder.edits;

import org.briefingbuilder.model.Passage;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The stretches of a text that passages cover, those that overlap as one.
final class Covered {
    /// Start to end.
    private final NavigableMap<Integer, Integer> stretches = new TreeMap<>();

    private Covered() {}

    static Covered by(List<Passage> passages) {
        List<Span> spans = new ArrayList<>();
        passages.forEach(passage -> spans.add(passage.anchor().span()));
        spans.sort(null);
        Covered covered = new Covered();
        int start = 0;
        int end = 0;
        for (Span span : spans) {
            if (span.start() >= end) {
                start = span.start();
                end = span.end();
            }
            end = Math.max(end, span.end());
            if (start < end) {
                covered.stretches.put(start, end);
            }
        }
        return covered;
    }

    /// Whether a passage goes on over this place.
    boolean isAmid(int at) {
        Map.Entry<Integer, Integer> stretch = stretches.lowerEntry(at);
        return stretch != null && stretch.getValue() > at;
    }

    /// The end of the stretch that goes on over this place.
    int endOver(int at) {
        Map.Entry<Integer, Integer> stretch = stretches.lowerEntry(at);
        return stretch == null ? at : Math.max(at, stretch.getValue());
    }
}
