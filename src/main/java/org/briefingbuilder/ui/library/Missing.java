package org.briefingbuilder.ui.library;

import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A fact that a citation wants and a source may lack.
enum Missing {
    DATE,
    AUTHOR,
    PUBLISHER;

    /// What this reference lacks. Somebody who wrote it or somebody who published it must be known,
    /// both need not; a date always.
    static Set<Missing> of(Reference reference) {
        Set<Missing> missing = EnumSet.noneOf(Missing.class);
        if (reference.date().isEmpty()) {
            missing.add(DATE);
        }
        boolean nobodyWrote = reference.authors().isEmpty() && reference.byline().isBlank();
        if (nobodyWrote && reference.publisher().isBlank()) {
            missing.add(AUTHOR);
            missing.add(PUBLISHER);
        }
        return missing;
    }

    /// How many of these sources lack this.
    long in(List<Source> sources) {
        return sources.stream().filter(s -> of(s.reference()).contains(this)).count();
    }

    /// The next source after `id`, then from the first on, that lacks anything; never `id` itself.
    static Optional<Source> next(List<Source> sources, String id) {
        int at = indexOf(sources, id);
        int size = sources.size();
        for (int step = 1; step <= size; step++) {
            Source source = sources.get(Math.floorMod(at + step, size));
            if (!source.id().equals(id) && !of(source.reference()).isEmpty()) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }

    /// -1 when it is not there.
    static int indexOf(List<Source> sources, String id) {
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
