package org.briefingbuilder.edits;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The sections of a brief as a tree: a path is a section's index among its neighbours at each
/// level; the empty path is the brief itself.
public final class SectionTree {

    private SectionTree() {}

    /// The paths of all sections in reading order.
    public static List<List<Integer>> paths(Brief brief) {
        List<List<Integer>> paths = new ArrayList<>();
        add(List.of(), brief.sections(), paths);
        return paths;
    }

    private static void add(List<Integer> above, List<Section> sections, List<List<Integer>> all) {
        for (int i = 0; i < sections.size(); i++) {
            List<Integer> path = child(above, i);
            all.add(path);
            add(path, sections.get(i).sections(), all);
        }
    }

    public static Optional<Section> section(Brief brief, List<Integer> path) {
        Optional<Section> found = Optional.empty();
        List<Section> level = brief.sections();
        for (int index : path) {
            if (index < 0 || index >= level.size()) {
                return Optional.empty();
            }
            found = Optional.of(level.get(index));
            level = level.get(index).sections();
        }
        return found;
    }

    public static Optional<BriefBlock> block(Brief brief, BlockPlace place) {
        return section(brief, place.section())
                .map(Section::blocks)
                .filter(blocks -> place.index() < blocks.size())
                .map(blocks -> blocks.get(place.index()));
    }

    /// The sections directly below `path`.
    static List<Section> below(Brief brief, List<Integer> path) {
        return path.isEmpty()
                ? brief.sections()
                : section(brief, path).map(Section::sections).orElse(List.of());
    }

    static Brief withBelow(Brief brief, List<Integer> path, List<Section> sections) {
        return path.isEmpty()
                ? brief.withSections(sections)
                : change(brief, path, section -> section.withSections(sections));
    }

    /// The brief with the section at `path` changed; as it was when there is none.
    static Brief change(Brief brief, List<Integer> path, UnaryOperator<Section> step) {
        return brief.withSections(change(brief.sections(), path, step));
    }

    private static List<Section> change(
            List<Section> sections, List<Integer> path, UnaryOperator<Section> step) {
        if (path.isEmpty() || path.getFirst() >= sections.size()) {
            return sections;
        }
        List<Section> changed = new ArrayList<>(sections);
        int index = path.getFirst();
        Section section = sections.get(index);
        changed.set(
                index,
                path.size() == 1
                        ? step.apply(section)
                        : section.withSections(
                                change(section.sections(), path.subList(1, path.size()), step)));
        return changed;
    }

    static List<Integer> child(List<Integer> path, int index) {
        List<Integer> child = new ArrayList<>(path);
        child.add(index);
        return List.copyOf(child);
    }

    static List<Integer> parent(List<Integer> path) {
        return List.copyOf(path.subList(0, path.size() - 1));
    }

    /// True when `inner` is `outer` or lies within it.
    static boolean isWithin(List<Integer> inner, List<Integer> outer) {
        return inner.size() >= outer.size() && inner.subList(0, outer.size()).equals(outer);
    }
}
