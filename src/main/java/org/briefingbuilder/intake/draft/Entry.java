package org.briefingbuilder.intake.draft;

import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A block, or a part of one, as it was found.
///
/// @param mark how many units at its start are a list item's mark
/// @param reason why it is furniture; empty when it is not
/// @param joint how it continues the last kept block; [Joint#NONE] when it begins its own
/// @param page index from 0; 0 in a document without pages
/// @param group entries of one list or one table share it; 0: none
/// @param cuts stretches of `text` that are furniture, in order
/// @param doubts stretches of `text` that are not to be taken on trust
/// @param marks what is said about stretches of `text`
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
        List<Doubt> doubts,
        List<Mark> marks) {

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
        marks = List.copyOf(marks);
    }

    public static Entry of(Block.Kind kind, int level, String text) {
        String tidy = Tidy.block(text);
        return new Entry(
                kind, level, tidy, 0, "", Joint.NONE, 0, 0, List.of(), List.of(), List.of());
    }

    public boolean isKept() {
        return reason.isEmpty();
    }

    /// @param changed as long as the text was
    public Entry withText(String changed) {
        return new Entry(
                kind, level, changed, mark, reason, joint, page, group, cuts, doubts, marks);
    }

    public Entry withMark(int changed) {
        return new Entry(
                kind, level, text, changed, reason, joint, page, group, cuts, doubts, marks);
    }

    public Entry removed(String why) {
        return new Entry(kind, level, text, mark, why, joint, page, group, cuts, doubts, marks);
    }

    public Entry inGroup(int changed) {
        return new Entry(
                kind, level, text, mark, reason, joint, page, changed, cuts, doubts, marks);
    }

    public Entry onPage(int changed) {
        return new Entry(
                kind, level, text, mark, reason, joint, changed, group, cuts, doubts, marks);
    }

    public Entry as(Block.Kind changed, int changedLevel) {
        return new Entry(
                changed, changedLevel, text, mark, reason, joint, page, group, cuts, doubts, marks);
    }

    public Entry joined(Joint changed) {
        return new Entry(
                kind, level, text, mark, reason, changed, page, group, cuts, doubts, marks);
    }

    public Entry withCuts(List<Removal> changed) {
        return new Entry(
                kind, level, text, mark, reason, joint, page, group, changed, doubts, marks);
    }

    public Entry withDoubts(List<Doubt> changed) {
        return new Entry(kind, level, text, mark, reason, joint, page, group, cuts, changed, marks);
    }

    /// Where a place in the text is when its cuts are gone.
    int keptAt(int place) {
        int by = 0;
        for (Removal cut : cuts) {
            by += Math.max(0, Math.min(place, cut.span().end()) - cut.span().start());
        }
        return place - by;
    }

    public Entry withMarks(List<Mark> changed) {
        return new Entry(
                kind, level, text, mark, reason, joint, page, group, cuts, doubts, changed);
    }

    /// The cells of a table's row as one entry, parted by tabs; what is cut of a cell and said
    /// about it goes along.
    public static Entry row(Block.Kind kind, List<List<Entry>> cells) {
        StringBuilder text = new StringBuilder();
        List<Removal> cuts = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : "\t");
            boolean first = true;
            for (Entry part : cells.get(i)) {
                if (part.text.isEmpty()) {
                    continue;
                }
                text.append(first ? "" : " ");
                first = false;
                int start = text.length();
                boolean plain = part.isKept() && part.cuts.isEmpty() && part.marks.isEmpty();
                text.append(
                        plain
                                ? Tidy.line(part.text)
                                : part.text.replace('\n', ' ').replace('\t', ' '));
                if (!part.isKept()) {
                    cuts.add(new Removal(new Span(start, text.length()), part.reason));
                } else {
                    part.cuts.forEach(
                            cut -> cuts.add(new Removal(cut.span().shifted(start), cut.reason())));
                }
                part.marks.forEach(m -> marks.add(m.at(m.span().shifted(start))));
            }
        }
        String row = Tidy.strip(text.toString());
        int lead = row.isEmpty() ? 0 : text.indexOf(row);
        return new Entry(
                kind,
                0,
                row,
                0,
                "",
                Joint.NONE,
                0,
                0,
                cuts.stream()
                        .filter(cut -> lead <= cut.span().start())
                        .map(cut -> new Removal(cut.span().shifted(-lead), cut.reason()))
                        .filter(cut -> cut.span().fits(row))
                        .toList(),
                List.of(),
                marks.stream()
                        .filter(mark -> lead <= mark.span().start())
                        .<Mark>map(mark -> mark.at(mark.span().shifted(-lead)))
                        .filter(mark -> mark.span().fits(row))
                        .toList());
    }

    /// The text without its cuts.
    String kept() {
        return cuts.isEmpty() ? text : Tidy.strip(unstripped());
    }

    private String unstripped() {
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (Removal cut : cuts) {
            Span span = cut.span();
            kept.append(text, at, span.start());
            at = span.end();
        }
        return kept.append(text, at, text.length()).toString();
    }

    /// Where a stretch of `text` stands in what is kept of it; empty when nothing of it is.
    Optional<Span> inKept(Span span) {
        if (!isKept()) {
            return Optional.empty();
        }
        int lead = 0;
        String whole = unstripped();
        while (lead < whole.length() && Tidy.isBlank(whole.charAt(lead)) && !cuts.isEmpty()) {
            lead++;
        }
        int length = kept().length();
        int start = Math.clamp(keptAt(span.start()) - lead, 0, length);
        int end = Math.clamp(keptAt(span.end()) - lead, 0, length);
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }
}
