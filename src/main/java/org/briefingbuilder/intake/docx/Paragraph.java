package org.briefingbuilder.intake.docx;

import org.briefingbuilder.intake.draft.Mark;
import org.briefingbuilder.intake.draft.Strand;
import org.briefingbuilder.text.Span;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// A paragraph that is being read. Used by one thread.
final class Paragraph {
    final Strand words = new Strand();
    final Set<Integer> points = new HashSet<>();
    private final Set<Integer> ranged = new HashSet<>();
    private final Map<Integer, Integer> remarksFrom = new HashMap<>();
    String style = "";
    int outline = -1;
    int listLevel = -1;
    boolean inProperties;
    boolean inRun;
    boolean hidden;
    boolean raised;
    boolean struck;

    /// Whether its end was deleted: it goes on with the next paragraph.
    boolean endDeleted;

    /// @param open remarks that began before and have not ended
    Paragraph(Set<Integer> open) {
        open.forEach(remark -> remarksFrom.put(remark, 0));
    }

    void beginRemark(int remark) {
        remarksFrom.put(remark, words.length());
    }

    void endRemark(int remark) {
        Integer from = remarksFrom.remove(remark);
        if (from != null && from < words.length()) {
            words.mark(new Mark.Remarked(new Span(from, words.length()), remark));
            ranged.add(remark);
        }
    }

    /// Marks what is still remarked on at its end, and remarks that stand on no words: those are
    /// about all of it.
    void close() {
        for (Map.Entry<Integer, Integer> open : Map.copyOf(remarksFrom).entrySet()) {
            if (open.getValue() < words.length()) {
                words.mark(
                        new Mark.Remarked(
                                new Span(open.getValue(), words.length()), open.getKey()));
                ranged.add(open.getKey());
            }
        }
        for (int remark : points) {
            if (!words.isEmpty() && !ranged.contains(remark)) {
                words.mark(new Mark.Remarked(new Span(0, words.length()), remark));
            }
        }
    }
}
