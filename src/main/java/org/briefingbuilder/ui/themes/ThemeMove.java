package org.briefingbuilder.ui.themes;

import org.briefingbuilder.edits.ThemeEdits;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What moving a theme in the list means: it takes the themes within it along, and stands within
/// what the theme stands within that it is put beside.
final class ThemeMove {

    private ThemeMove() {}

    /// `theme` just before `other`; nothing when that lies within it.
    static Edit before(Contents contents, Theme theme, Theme other, Stamp stamp) {
        return beside(contents, theme, other, 0, stamp);
    }

    /// `theme` after `other` and all within that.
    static Edit after(Contents contents, Theme theme, Theme other, Stamp stamp) {
        return beside(contents, theme, other, 1, stamp);
    }

    /// `theme` before or after `other`.
    static Edit put(Contents contents, Theme theme, Theme other, boolean after, Stamp stamp) {
        return after ? after(contents, theme, other, stamp) : before(contents, theme, other, stamp);
    }

    /// `theme` one place up among its own; nothing when it is the first.
    static Edit up(Contents contents, Theme theme, Stamp stamp) {
        return neighbour(contents, theme, -1)
                .map(other -> before(contents, theme, other, stamp))
                .orElseGet(() -> nothing(stamp));
    }

    static Edit down(Contents contents, Theme theme, Stamp stamp) {
        return neighbour(contents, theme, 1)
                .map(other -> after(contents, theme, other, stamp))
                .orElseGet(() -> nothing(stamp));
    }

    private static Optional<Theme> neighbour(Contents contents, Theme theme, int by) {
        List<Theme> siblings =
                contents.themes().stream().filter(t -> t.parent().equals(theme.parent())).toList();
        int at = siblings.indexOf(theme) + by;
        return at < 0 || at >= siblings.size() ? Optional.empty() : Optional.of(siblings.get(at));
    }

    private static Edit beside(Contents contents, Theme theme, Theme other, int past, Stamp stamp) {
        Codebook codebook = Codebook.of(contents);
        List<Theme> branch = codebook.branch(theme.id());
        if (branch.isEmpty() || branch.stream().anyMatch(t -> t.id().equals(other.id()))) {
            return nothing(stamp);
        }
        List<Theme> order = new ArrayList<>(codebook.themes());
        order.removeAll(branch);
        int at = order.indexOf(other);
        int into = past == 0 ? at : at + size(codebook, other, branch);
        order.addAll(into, branch);
        return moved(contents, theme, other.parent(), order, stamp);
    }

    /// How many themes `other` and those within it are, without those that are moved.
    private static int size(Codebook codebook, Theme other, List<Theme> moved) {
        return (int) codebook.branch(other.id()).stream().filter(t -> !moved.contains(t)).count();
    }

    private static Edit moved(
            Contents contents,
            Theme theme,
            Optional<String> parent,
            List<Theme> order,
            Stamp stamp) {
        Theme under = theme.withParent(parent);
        Contents next = contents;
        if (!under.equals(theme)) {
            next = contents.with(new Edit("", "", stamp, List.of(Change.replaced(theme, under))));
        }
        Contents last = next.with(ThemeEdits.order(next, order, stamp));
        List<Change> changes =
                contents.themes().stream()
                        .map(t -> Change.replaced(t, last.theme(t.id()).orElseThrow()))
                        .filter(change -> !Objects.equals(change.before(), change.after()))
                        .toList();
        return new Edit("theme.order", theme.name(), stamp, changes);
    }

    /// Leaves everything as it is.
    static Edit nothing(Stamp stamp) {
        return new Edit("theme.order", "", stamp, List.of());
    }
}
