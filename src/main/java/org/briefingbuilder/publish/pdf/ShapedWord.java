package org.briefingbuilder.publish.pdf;

import java.util.List;

/// A word's clusters in the order in which they stand on the page, from left to right.
///
/// @param advance in thousandths of an em
record ShapedWord(List<Cluster> clusters, float advance) {

    ShapedWord {
        clusters = List.copyOf(clusters);
    }
}
