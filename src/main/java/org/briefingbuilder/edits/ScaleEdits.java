package org.briefingbuilder.edits;

import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Scale;
import org.briefingbuilder.model.Stamp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// What an organisation's own scales of markings mean.
public final class ScaleEdits {

    private ScaleEdits() {}

    /// Sets the levels of the scale with this name, mildest first; without any it goes. Blank
    /// levels, and one that stands before, are left out.
    public static Edit set(
            Contents contents, String name, List<String> levels, Ids ids, Stamp stamp) {
        Optional<Scale> before =
                contents.scales().stream()
                        .filter(scale -> scale.name().equalsIgnoreCase(name.strip()))
                        .findFirst();
        java.util.Set<String> seen = new java.util.HashSet<>();
        Predicate<String> first = level -> seen.add(level.toLowerCase(Locale.ROOT));
        List<String> kept =
                levels.stream().map(String::strip).filter(l -> !l.isEmpty()).filter(first).toList();
        List<Change> changes;
        if (kept.isEmpty()) {
            changes = before.map(Change::removed).stream().toList();
        } else {
            String id = before.map(Scale::id).orElseGet(ids::scale);
            Scale after = new Scale(id, name.strip(), kept, stamp);
            boolean same = before.filter(b -> b.levels().equals(kept)).isPresent();
            changes =
                    same
                            ? List.of()
                            : List.of(
                                    before.map(b -> Change.replaced(b, after))
                                            .orElseGet(() -> Change.added(after)));
        }
        return new Edit("scale.set", name.strip(), stamp, changes);
    }
}
