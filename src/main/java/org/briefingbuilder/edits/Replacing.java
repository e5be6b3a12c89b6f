package org.briefingbuilder.edits;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.OwnText;
import org.briefingbuilder.model.OwnTexts;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.text.Finding;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.text.Unspoken;

import java.util.List;

/// What finding words in the author's own texts of a brief means, and putting others in their
/// place. Quoted words, addresses and citations are never touched.
public final class Replacing {

    private Replacing() {}

    /// What is looked for.
    ///
    /// @param exact letter by letter; otherwise as people type: without case, accents, and the
    ///   differences between Arabic and Urdu letters
    /// @param whole only whole words
    public record Wanted(String words, boolean exact, boolean whole) {

        /// Its places in a text, in order, none overlapping.
        public List<Span> in(String text) {
            if (words.isBlank() || text.isBlank()) {
                return List.of();
            }
            Finding finding = exact ? Finding.exactlyIn(text) : Finding.in(text);
            return Unspoken.outside(text, whole ? finding.findWhole(words) : finding.find(words));
        }
    }

    /// Puts other words in the place of all that is wanted.
    public static Edit all(Brief brief, Wanted wanted, String by, Stamp stamp) {
        Brief after =
                OwnTexts.changed(brief, own -> replaced(own.text(), wanted.in(own.text()), by));
        return new Edit("brief.replace", wanted.words(), stamp, BriefEdits.changes(brief, after));
    }

    /// Puts other words in one place; nothing when the text there says something else by now.
    ///
    /// @param span in the text
    public static Edit one(Brief brief, OwnText at, Span span, String by, Stamp stamp) {
        Brief after =
                OwnTexts.changed(
                        brief,
                        own ->
                                own.isAt(at) && own.text().equals(at.text())
                                        ? replaced(own.text(), List.of(span), by)
                                        : own.text());
        return new Edit(
                "brief.replace", span.in(at.text()), stamp, BriefEdits.changes(brief, after));
    }

    private static String replaced(String text, List<Span> places, String by) {
        StringBuilder after = new StringBuilder();
        int at = 0;
        for (Span place : places) {
            after.append(text, at, place.start()).append(by);
            at = place.end();
        }
        return after.append(text.substring(at)).toString();
    }
}
