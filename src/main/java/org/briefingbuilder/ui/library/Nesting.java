package org.briefingbuilder.ui.library;

import org.briefingbuilder.model.Source;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Which sources stand under which: the files of a mail under it, older versions under the newest.
/// One whose upper is not among those that are shown stands by itself.
final class Nesting {

    private final Map<String, Source> all = new HashMap<>();
    private final Map<String, String> newer = new HashMap<>();
    private final Map<String, String> tops = new HashMap<>();
    private final Set<String> uppers = new HashSet<>();

    private Nesting() {}

    static Nesting of(Collection<Source> sources) {
        Nesting nesting = new Nesting();
        sources.forEach(source -> nesting.all.put(source.id(), source));
        for (Source source : sources) {
            source.forerunner().ifPresent(older -> nesting.newer.put(older, source.id()));
        }
        for (Source source : sources) {
            String top = nesting.top(source);
            nesting.tops.put(source.id(), top);
            if (!top.equals(source.id())) {
                nesting.uppers.add(top);
            }
        }
        return nesting;
    }

    private Optional<String> upper(Source source) {
        return Optional.ofNullable(newer.get(source.id()))
                .or(source::within)
                .filter(all::containsKey);
    }

    /// What refers round in a circle ends where it began.
    private String top(Source source) {
        Set<String> seen = new HashSet<>();
        Source at = source;
        while (seen.add(at.id())) {
            Optional<String> upper = upper(at);
            if (upper.isEmpty()) {
                return at.id();
            }
            at = Objects.requireNonNull(all.get(upper.get()));
        }
        return source.id();
    }

    boolean isOnTop(Source source) {
        return source.id().equals(tops.get(source.id()));
    }

    boolean hasUnder(Source source) {
        return uppers.contains(source.id());
    }

    boolean isUnder(Source source, Source upper) {
        return !isOnTop(source) && upper.id().equals(tops.get(source.id()));
    }

    Row.Nest how(Source source) {
        if (isOnTop(source)) {
            return Row.Nest.NONE;
        }
        return all.containsKey(newer.getOrDefault(source.id(), ""))
                ? Row.Nest.OLDER
                : Row.Nest.WITHIN;
    }
}
