package org.briefingbuilder.ui.library;

import javafx.scene.layout.Region;

import org.briefingbuilder.text.Revision;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Typefaces;
import org.briefingbuilder.ui.kit.WordFlow;

import java.util.List;
import java.util.TreeSet;

/// A stretch of one version, with what the other does not have and the passages marked.
final class RevisionText {

    private RevisionText() {}

    /// A stretch and how it looks.
    record Mark(Span span, String style) {}

    /// @param marks in any order; they may overlap
    static Region of(String text, Span span, List<Mark> marks, String base) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(span.start(), span.end()));
        List<Mark> inside = marks.stream().filter(m -> m.span().overlaps(span)).toList();
        for (Mark mark : inside) {
            cuts.add(Math.clamp(mark.span().start(), span.start(), span.end()));
            cuts.add(Math.clamp(mark.span().end(), span.start(), span.end()));
        }
        WordFlow flow = new WordFlow(Typefaces.isArabic(span.in(text)));
        int from = span.start();
        for (int to : cuts) {
            if (to > from) {
                Span piece = new Span(from, to);
                List<String> styles = new java.util.ArrayList<>(List.of(base));
                inside.stream()
                        .filter(m -> m.span().contains(piece))
                        .map(Mark::style)
                        .distinct()
                        .forEach(styles::add);
                flow.add(piece.in(text).replace('\n', ' '), styles.toArray(String[]::new));
                from = to;
            }
        }
        return flow.node();
    }

    /// What the old text has and the new one has not.
    static List<Mark> gone(Revision revision) {
        return revision.gaps().stream()
                .filter(gap -> !gap.from().isEmpty())
                .map(gap -> new Mark(gap.from(), "revise-gone"))
                .toList();
    }

    /// What the new text has and the old one has not.
    static List<Mark> fresh(Revision revision) {
        return revision.gaps().stream()
                .filter(gap -> !gap.to().isEmpty())
                .map(gap -> new Mark(gap.to(), "revise-fresh"))
                .toList();
    }
}
