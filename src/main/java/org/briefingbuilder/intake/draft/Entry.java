package org.briefingbuilder.intake.draft;

import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.text.Span;

import java.util.List;

/// A block, or a part of one, as it was found.
///
/// @param mark how many units at its start are a list item's mark
/// @param reason why it is furniture; empty when it is not
/// @param joint how it continues the last kept block; [Joint#NONE] when it begins its own
/// @param page index from 0; 0 in a document without pages
/// @param group entries of one list or one table share it; 0: none
/// @param cuts stretches of `text` that are furniture, in order
/// @param doubts stretches of `text` that are not to be taken on trust
public record Entry(
        Block.Kind kind,
        int level,
        String text,
        int mark,
        String reason,
        Joint joint,
        int page,
        int group,
        List<Removal> cuts,
        List<Doubt> doubts) {

    public enum Joint {
        NONE,
        /// A blank stands between the two parts.
        SPACE,
        /// The hyphen at the end of the first part vanishes.
        MEND,
        /// The hyphen stays and nothing stands between.
        HYPHEN
    }

    public Entry {
        cuts = List.copyOf(cuts);
        doubts = List.copyOf(doubts);
    }

    public static Entry of(Block.Kind kind, int level, String text) {
        String tidy = Tidy.block(text);
        return new Entry(kind, level, tidy, 0, "", Joint.NONE, 0, 0, List.of(), List.of());
    }

    public boolean isKept() {
        return reason.isEmpty();
    }

    public Entry withMark(int changed) {
        return new Entry(kind, level, text, changed, reason, joint, page, group, cuts, doubts);
    }

    public Entry removed(String why) {
        return new Entry(kind, level, text, mark, why, joint, page, group, cuts, doubts);
    }

    public Entry inGroup(int changed) {
        return new Entry(kind, level, text, mark, reason, joint, page, changed, cuts, doubts);
    }

    public Entry onPage(int changed) {
        return new Entry(kind, level, text, mark, reason, joint, changed, group, cuts, doubts);
    }

    public Entry as(Block.Kind changed, int changedLevel) {
        return new Entry(
                changed, changedLevel, text, mark, reason, joint, page, group, cuts, doubts);
    }

    public Entry joined(Joint changed) {
        return new Entry(kind, level, text, mark, reason, changed, page, group, cuts, doubts);
    }

    public Entry withCuts(List<Removal> changed) {
        return new Entry(kind, level, text, mark, reason, joint, page, group, changed, doubts);
    }

    public Entry withDoubts(List<Doubt> changed) {
        return new Entry(kind, level, text, mark, reason, joint, page, group, cuts, changed);
    }

    /// Where a place in the text is when its cuts are gone.
    int keptAt(int place) {
        int by = 0;
        for (Removal cut : cuts) {
            by += Math.max(0, Math.min(place, cut.span().end()) - cut.span().start());
        }
        return place - by;
    }

    /// The text without its cuts.
    String kept() {
        if (cuts.isEmpty()) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (Removal cut : cuts) {
            Span span = cut.span();
            kept.append(text, at, span.start());
            at = span.end();
        }
        return kept.append(text, at, text.length()).toString().strip();
    }
}
