package org.briefingbuilder.ui.reader.text;

import org.briefingbuilder.text.Span;

import java.util.List;

/// The places of looked-for words, in order, none overlapping, and which of them one is at.
///
/// @param here an index into `places`, or -1
public record Found(List<Span> places, int here) {

    public static final Found NONE = new Found(List.of(), -1);

    public Found {
        places = List.copyOf(places);
    }

    /// Those that touch a stretch of the text.
    List<Span> within(Span stretch) {
        int from = firstEndingAfter(stretch.start());
        int to = from;
        while (to < places.size() && places.get(to).start() < stretch.end()) {
            to++;
        }
        return places.subList(from, to);
    }

    boolean isHere(Span place) {
        return here >= 0 && places.get(here).equals(place);
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
