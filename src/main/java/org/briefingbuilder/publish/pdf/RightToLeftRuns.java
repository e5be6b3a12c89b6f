package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.cos.COSDictionary;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/// The text of every marked-content sequence that was drawn from right to left, in the order of
/// reading, by page and MCID.
record RightToLeftRuns(IdentityHashMap<COSDictionary, Map<Integer, StringBuilder>> pages) {

    Map<Integer, StringBuilder> ofPage(COSDictionary page) {
        return pages.computeIfAbsent(page, p -> new HashMap<>());
    }
}
