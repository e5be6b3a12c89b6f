package org.briefingbuilder.ui.evidence;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Sought;
import org.briefingbuilder.ui.kit.passages.KnownPassage;
import org.briefingbuilder.ui.kit.passages.PassageFilter;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the list shows: the passages that fit a filter, arranged, as of one moment.
///
/// @param found passages that fit, each counted once
/// @param all passages of the project
/// @param sought the filter's words
record Listing(
        Contents contents,
        PassageFilter filter,
        Arrangement arrangement,
        List<Row> rows,
        int found,
        int all,
        Sought sought) {

    /// Each answer is one of its own: comparing a hundred thousand rows would hold the window.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    static Listing none() {
        return new Listing(
                Contents.empty(),
                PassageFilter.all(),
                new Arrangement(
                        Arrangement.Grouping.THEME,
                        org.briefingbuilder.ui.kit.passages.PassageIndex.Sorting.PLACE),
                List.of(),
                0,
                0,
                new Sought(List.of()));
    }

    /// @param found what fits the filter, in the arrangement's order
    static Listing of(
            Contents contents,
            PassageFilter filter,
            Arrangement arrangement,
            List<KnownPassage> found,
            int all) {
        return new Listing(
                contents,
                filter,
                arrangement,
                rows(contents, filter, arrangement.grouping(), found),
                found.size(),
                all,
                Sought.of(filter.words()));
    }

    private static List<Row> rows(
            Contents contents,
            PassageFilter filter,
            Arrangement.Grouping by,
            List<KnownPassage> found) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        headings(contents, by).forEach(key -> groups.put(key, new ArrayList<>()));
        for (KnownPassage known : found) {
            switch (by) {
                case THEME -> putByTheme(known, filter.themes(), groups);
                case SOURCE -> put(known, known.passage().source(), groups);
                case STATE -> put(known, known.passage().state().name(), groups);
                case NONE -> put(known, "", groups);
            }
        }
        List<Row> rows = new ArrayList<>(found.size() + groups.size());
        groups.forEach(
                (key, lines) -> {
                    if (!lines.isEmpty()) {
                        if (by != Arrangement.Grouping.NONE) {
                            rows.add(new Row.Heading(by, key, lines.size()));
                        }
                        rows.addAll(lines);
                    }
                });
        return rows;
    }

    /// Every heading that there may be, in order.
    private static List<String> headings(Contents contents, Arrangement.Grouping by) {
        List<String> keys = new ArrayList<>();
        switch (by) {
            case THEME -> {
                contents.themes().stream().map(Theme::id).forEach(keys::add);
                keys.add(PassageFilter.NO_THEME);
            }
            case SOURCE -> contents.sources().stream().map(Source::id).forEach(keys::add);
            case STATE -> Arrays.stream(Passage.State.values()).map(Enum::name).forEach(keys::add);
            case NONE -> keys.add("");
        }
        return keys;
    }

    /// Under each of its themes; of those, when some are asked for, only under these.
    private static void putByTheme(
            KnownPassage known, Set<String> asked, Map<String, List<Row>> groups) {
        List<Tag> tags = known.passage().tags();
        if (tags.isEmpty()) {
            put(known, PassageFilter.NO_THEME, groups);
        }
        for (Tag tag : tags) {
            if (asked.isEmpty() || asked.contains(tag.theme())) {
                put(known, tag.theme(), groups);
            }
        }
    }

    private static void put(KnownPassage known, String key, Map<String, List<Row>> groups) {
        groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Row.Line(known, key));
    }
}
