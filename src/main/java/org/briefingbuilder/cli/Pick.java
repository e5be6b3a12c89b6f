package org.briefingbuilder.cli;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds the item that a name on the command line means: an id, a title that only one has, or the
/// start of an id that only one has.
final class Pick {

    private Pick() {}

    static Source source(Contents contents, String name) {
        return one(
                contents.sources(),
                Source::title,
                name,
                () -> new Problem("source.unknown", name),
                found -> new Problem("source.several", name, found));
    }

    static Brief brief(Contents contents, String name) {
        return one(
                contents.briefs(),
                Brief::title,
                name,
                () ->
                        contents.briefs().isEmpty()
                                ? new Problem("brief.none", name)
                                : new Problem(
                                        "brief.unknown",
                                        name,
                                        titles(contents.briefs(), Brief::title)),
                found -> new Problem("brief.several", name, found));
    }

    /// The themes with these names (or ids), in their order, none twice.
    static List<Theme> themes(Contents contents, List<String> names) {
        return names.stream().map(name -> theme(contents, name)).distinct().toList();
    }

    private static Theme theme(Contents contents, String name) {
        return contents.themeNamed(name)
                .or(() -> contents.theme(name))
                .orElseThrow(
                        () ->
                                new Problem(
                                        "theme.unknown",
                                        name,
                                        contents.themes().stream()
                                                .map(Theme::name)
                                                .collect(Collectors.joining(", "))));
    }

    private static <T extends Item> T one(
            List<T> items,
            Function<T, String> title,
            String name,
            java.util.function.Supplier<Problem> none,
            Function<String, Problem> several) {
        String wanted = Cells.plain(name);
        List<T> found = items.stream().filter(item -> item.id().equals(wanted)).toList();
        if (found.isEmpty()) {
            found =
                    items.stream()
                            .filter(i -> Cells.plain(title.apply(i)).equalsIgnoreCase(wanted))
                            .toList();
        }
        if (found.isEmpty() && !wanted.isEmpty()) {
            found = items.stream().filter(item -> item.id().startsWith(wanted)).toList();
        }
        return switch (found.size()) {
            case 0 -> throw none.get();
            case 1 -> found.getFirst();
            default -> throw several.apply(titles(found, title));
        };
    }

    private static <T extends Item> String titles(List<T> items, Function<T, String> title) {
        String list =
                items.stream()
                        .limit(8)
                        .map(item -> item.id() + " “" + title.apply(item) + "”")
                        .collect(Collectors.joining(", "));
        return items.size() > 8 ? list + ", …" : list;
    }
}
