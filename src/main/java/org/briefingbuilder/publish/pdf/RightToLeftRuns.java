package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.cos.COSDictionary;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/// The text of every marked-content sequence that was drawn from right to left, in the order of
/// reading, by page and MCID.
///
/// @param labels likewise, of what looks like the label of a list's item and is one only if the
///   structure says so
record RightToLeftRuns(
        IdentityHashMap<COSDictionary, Map<Integer, StringBuilder>> pages,
        IdentityHashMap<COSDictionary, Map<Integer, StringBuilder>> labels) {

    RightToLeftRuns() {
        this(new IdentityHashMap<>(), new IdentityHashMap<>());
    }

    Map<Integer, StringBuilder> labelsOfPage(COSDictionary page) {
        return labels.computeIfAbsent(page, p -> new HashMap<>());
    }

    Map<Integer, StringBuilder> ofPage(COSDictionary page) {
        return pages.computeIfAbsent(page, p -> new HashMap<>());
    }
}
