package org.briefingbuilder.ui.themes;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;

import java.util.List;

/// A brief that quotes a passage or asks about it.
///
/// @param number of its first quotation among all of the brief, from 1; 0 when the brief only asks
/// @param times that the brief quotes it
record UsedIn(Brief brief, int number, int times) {

    /// Oldest brief first.
    static List<UsedIn> of(Contents contents, Passage passage) {
        return contents.briefsQuoting(passage).stream().map(brief -> in(brief, passage)).toList();
    }

    private static UsedIn in(Brief brief, Passage passage) {
        List<String> quoted = brief.quotations().map(BriefBlock.Quotation::passage).toList();
        return new UsedIn(
                brief,
                quoted.indexOf(passage.id()) + 1,
                (int) quoted.stream().filter(passage.id()::equals).count());
    }
}
