package org.briefingbuilder.edits;

import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Scale;
import org.briefingbuilder.model.Stamp;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What an organisation's own scales of markings mean.
public final class ScaleEdits {

    private ScaleEdits() {}

    /// Sets the levels of the scale with this name, mildest first; without any it goes. Blank
    /// levels, and one that stands before, are left out.
    public static Edit set(
            Contents contents, String name, List<String> levels, Ids ids, Stamp stamp) {
        return change(contents, named(contents, name).map(Scale::id), name, levels, ids, stamp);
    }

    /// Gives a scale another name and other levels, mildest first; without levels it goes. Without
    /// `scale` it is a new one. A name that another scale has changes nothing.
    public static Edit change(
            Contents contents,
            Optional<String> scale,
            String name,
            List<String> levels,
            Ids ids,
            Stamp stamp) {
        Optional<Scale> before =
                contents.scales().stream()
                        .filter(s -> scale.equals(Optional.of(s.id())))
                        .findFirst();
        String called = name.isBlank() ? before.map(Scale::name).orElse("") : name.strip();
        Set<String> seen = new HashSet<>();
        Predicate<String> first = level -> seen.add(level.toLowerCase(Locale.ROOT));
        List<String> kept =
                levels.stream().map(String::strip).filter(l -> !l.isEmpty()).filter(first).toList();
        return new Edit(
                "scale.set", called, stamp, changes(contents, before, called, kept, ids, stamp));
    }

    private static List<Change> changes(
            Contents contents,
            Optional<Scale> before,
            String name,
            List<String> levels,
            Ids ids,
            Stamp stamp) {
        if (levels.isEmpty()) {
            return before.map(Change::removed).stream().toList();
        }
        boolean taken =
                named(contents, name).filter(s -> !Optional.of(s).equals(before)).isPresent();
        boolean same =
                before.filter(b -> b.levels().equals(levels) && b.name().equals(name)).isPresent();
        if (taken || same || name.isEmpty()) {
            return List.of();
        }
        Scale after = new Scale(before.map(Scale::id).orElseGet(ids::scale), name, levels, stamp);
        return List.of(
                before.map(b -> Change.replaced(b, after)).orElseGet(() -> Change.added(after)));
    }

    private static Optional<Scale> named(Contents contents, String name) {
        return contents.scales().stream()
                .filter(scale -> scale.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
