package org.briefingbuilder.ui.library;

import org.briefingbuilder.model.Source;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// Puts sources into rows: sorted, and grouped under headings.
final class Shelf {

    private final Naming naming;

    /// Made when names are first sorted, which they are not in the library's own order.
    private Optional<Collator> collator = Optional.empty();

    /// Collating is dear, names come again and again.
    private final Map<String, CollationKey> keys = new HashMap<>();

    Shelf(Naming naming) {
        this.naming = naming;
    }

    /// @param passages how many a source (by its id) has
    List<Row> rows(
            Collection<Source> sources,
            Order order,
            Grouping grouping,
            ToIntFunction<String> passages) {
        List<Source> sorted = sources.stream().sorted(by(order, passages)).toList();
        Nesting nesting = Nesting.of(sources);
        List<Row> rows = new ArrayList<>();
        if (grouping == Grouping.NONE) {
            sorted.stream().filter(nesting::isOnTop).forEach(s -> add(s, nesting, sorted, rows));
            return rows;
        }
        Map<String, List<Source>> groups = new TreeMap<>(emptyLast(Function.identity()));
        for (Source source : sorted) {
            if (nesting.isOnTop(source)) {
                groups.computeIfAbsent(group(source, grouping), _ -> new ArrayList<>()).add(source);
            }
        }
        groups.forEach(
                (name, members) -> {
                    rows.add(new Row.Heading(name, members.size()));
                    members.forEach(source -> add(source, nesting, sorted, rows));
                });
        return rows;
    }

    /// A source, and in the list's order what stands under it.
    private static void add(Source source, Nesting nesting, List<Source> sorted, List<Row> rows) {
        rows.add(new Row.Entry(source));
        if (nesting.hasUnder(source)) {
            sorted.stream()
                    .filter(s -> nesting.isUnder(s, source))
                    .forEach(s -> rows.add(new Row.Entry(s, nesting.how(s))));
        }
    }

    /// How many of them are no older versions of others.
    static int standing(Collection<Source> sources) {
        Nesting nesting = Nesting.of(sources);
        return (int) sources.stream().filter(s -> nesting.how(s) != Row.Nest.OLDER).count();
    }

    private Comparator<Source> by(Order order, ToIntFunction<String> passages) {
        Comparator<Source> asImported =
                Comparator.comparingInt(Source::order).thenComparing(Source::id);
        return switch (order) {
            case LIBRARY -> asImported;
            case TITLE -> emptyLast(Source::title).thenComparing(asImported);
            case DATE ->
                    Comparator.comparing((Source s) -> s.reference().date())
                            .reversed()
                            .thenComparing(asImported);
            case PUBLISHER ->
                    emptyLast((Source s) -> s.reference().publisher()).thenComparing(asImported);
            case PASSAGES ->
                    Comparator.comparingInt((Source s) -> passages.applyAsInt(s.id()))
                            .reversed()
                            .thenComparing(asImported);
        };
    }

    private String group(Source source, Grouping grouping) {
        return switch (grouping) {
            case NONE -> "";
            case PUBLISHER -> source.reference().publisher().strip();
            case KIND -> naming.kind(source.reference());
            case LANGUAGE -> naming.language(source.reference().language());
        };
    }

    private <T> Comparator<T> emptyLast(Function<T, String> name) {
        return Comparator.comparing((T t) -> name.apply(t).isBlank())
                .thenComparing(t -> key(name.apply(t)))
                .thenComparing(name);
    }

    /// Quotation marks before a title do not count.
    private CollationKey key(String name) {
        return keys.computeIfAbsent(
                name, n -> collator().getCollationKey(n.replaceFirst("^[^\\p{L}\\p{N}]+", "")));
    }

    private Collator collator() {
        Collator there = collator.orElseGet(() -> Collator.getInstance(naming.locale()));
        collator = Optional.of(there);
        return there;
    }
}
