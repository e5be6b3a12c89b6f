package org.briefingbuilder.edits;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Stamp;

import java.util.ArrayList;
import java.util.List;

/// What adding, renaming, moving and removing the sections of a brief means. Paths are as in
/// [SectionTree]; one that leads nowhere changes nothing.
public final class BriefSections {

    private BriefSections() {}

    /// Puts a section below `parent` (the brief itself when that is empty).
    ///
    /// @param index among its neighbours; more than there are: after the last
    public static Edit add(
            Brief brief, List<Integer> parent, int index, Section section, Stamp stamp) {
        return edit("brief.section-add", brief, inserted(brief, parent, index, section), stamp);
    }

    public static Edit rename(Brief brief, List<Integer> path, String heading, Stamp stamp) {
        Brief after =
                SectionTree.change(brief, path, section -> section.withHeading(heading.strip()));
        return edit("brief.section-rename", brief, after, stamp);
    }

    /// Moves a section with all that is in it into the gap at `index` below `parent`, both as they
    /// are before the move. Into itself it does not go.
    public static Edit move(
            Brief brief, List<Integer> path, List<Integer> parent, int index, Stamp stamp) {
        Brief after = brief;
        boolean lands = parent.isEmpty() || SectionTree.section(brief, parent).isPresent();
        if (lands && !path.isEmpty() && !SectionTree.isWithin(parent, path)) {
            after = moved(brief, path, parent, index);
        }
        return edit("brief.section-move", brief, after, stamp);
    }

    /// Moves a section before its neighbour above or after the one below.
    public static Edit step(Brief brief, List<Integer> path, boolean up, Stamp stamp) {
        int index = path.getLast();
        List<Integer> parent = SectionTree.parent(path);
        int last = SectionTree.below(brief, parent).size() - 1;
        if (up ? index == 0 : index >= last) {
            return edit("brief.section-move", brief, brief, stamp);
        }
        return move(brief, path, parent, up ? index - 1 : index + 2, stamp);
    }

    /// Removes a section with all that is in it.
    public static Edit remove(Brief brief, List<Integer> path, Stamp stamp) {
        return edit("brief.section-remove", brief, removed(brief, path), stamp);
    }

    static Brief inserted(Brief brief, List<Integer> parent, int index, Section section) {
        List<Section> sections = new ArrayList<>(SectionTree.below(brief, parent));
        sections.add(Math.min(index, sections.size()), section);
        return SectionTree.withBelow(brief, parent, sections);
    }

    private static Brief moved(Brief brief, List<Integer> path, List<Integer> parent, int index) {
        List<Integer> above = SectionTree.parent(path);
        int from = path.getLast();
        int gap = above.equals(parent) && from < index ? index - 1 : index;
        List<Integer> landing = new ArrayList<>(parent);
        boolean passesBy = parent.size() > above.size() && SectionTree.isWithin(parent, above);
        if (passesBy && parent.get(above.size()) > from) {
            landing.set(above.size(), parent.get(above.size()) - 1);
        }
        return SectionTree.section(brief, path)
                .map(section -> inserted(removed(brief, path), landing, gap, section))
                .orElse(brief);
    }

    private static Brief removed(Brief brief, List<Integer> path) {
        if (SectionTree.section(brief, path).isEmpty()) {
            return brief;
        }
        List<Integer> parent = SectionTree.parent(path);
        List<Section> left = new ArrayList<>(SectionTree.below(brief, parent));
        left.remove((int) path.getLast());
        return SectionTree.withBelow(brief, parent, left);
    }

    private static Edit edit(String name, Brief before, Brief after, Stamp stamp) {
        return new Edit(name, after.title(), stamp, BriefEdits.changes(before, after));
    }
}
