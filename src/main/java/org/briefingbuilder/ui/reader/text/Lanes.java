package org.briefingbuilder.ui.reader.text;

import java.util.ArrayList;
import java.util.List;

/// Puts stretches that overlap into lanes beside each other: each into the first lane that is free.
/// They are given in the order of their starts.
final class Lanes {

    /// Lanes that are painted; what lies beyond is only counted.
    static final int SHOWN = 3;

    private final List<Double> ends = new ArrayList<>();
    private int hidden;
    private double hiddenFrom;

    /// The lane, from 0, of a stretch.
    int put(double start, double end) {
        int lane = 0;
        while (lane < ends.size() && ends.get(lane) > start) {
            lane++;
        }
        if (lane == ends.size()) {
            ends.add(end);
        } else {
            ends.set(lane, end);
        }
        if (lane >= SHOWN) {
            hiddenFrom = hidden == 0 ? start : hiddenFrom;
            hidden++;
        }
        return lane;
    }

    /// How many stretches lie beyond the lanes that are painted.
    int hidden() {
        return hidden;
    }

    /// Where the first of them starts.
    double hiddenFrom() {
        return hiddenFrom;
    }
}
