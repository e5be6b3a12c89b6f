package org.briefingbuilder.ui.evidence;

import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.passages.KnownPassage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How many passages of each source carry each theme.
///
/// @param themes in the codebook's order
/// @param sources those with most first, else as in the library
/// @param counts by theme, then by source
/// @param themeTotals passages that carry each theme
/// @param sourceTotals passages of each source that carry any theme
/// @param total passages that carry any theme
/// @param most the largest of the counts
record Matrix(
        List<Theme> themes,
        List<Source> sources,
        int[][] counts,
        int[] themeTotals,
        int[] sourceTotals,
        int total,
        int most) {

    static Matrix of(List<Theme> themes, List<Source> library, List<KnownPassage> counted) {
        Map<String, Integer> rows = places(themes, Theme::id);
        Map<String, Integer> columns = places(library, Source::id);
        int[][] counts = new int[themes.size()][library.size()];
        int[] ofTheme = new int[themes.size()];
        int[] ofSource = new int[library.size()];
        int total = 0;
        for (KnownPassage known : counted) {
            int column = columns.getOrDefault(known.passage().source(), -1);
            if (column < 0 || known.passage().tags().isEmpty()) {
                continue;
            }
            for (Tag tag : known.passage().tags()) {
                int row = rows.getOrDefault(tag.theme(), -1);
                if (row >= 0) {
                    counts[row][column]++;
                    ofTheme[row]++;
                }
            }
            ofSource[column]++;
            total++;
        }
        return sorted(themes, library, counts, ofTheme, ofSource, total);
    }

    private static Matrix sorted(
            List<Theme> themes,
            List<Source> library,
            int[][] counts,
            int[] ofTheme,
            int[] ofSource,
            int total) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < library.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(column -> -ofSource[column]));
        int[][] moved = new int[themes.size()][library.size()];
        int[] totals = new int[library.size()];
        List<Source> sources = new ArrayList<>();
        int most = 0;
        for (int to = 0; to < totals.length; to++) {
            int from = order.get(to);
            sources.add(library.get(from));
            totals[to] = ofSource[from];
            for (int row = 0; row < moved.length; row++) {
                moved[row][to] = counts[row][from];
                most = Math.max(most, moved[row][to]);
            }
        }
        return new Matrix(themes, List.copyOf(sources), moved, ofTheme, totals, total, most);
    }

    static <T> Map<String, Integer> places(List<T> all, Function<T, String> id) {
        Map<String, Integer> places = HashMap.newHashMap(all.size());
        for (int i = 0; i < all.size(); i++) {
            places.put(id.apply(all.get(i)), i);
        }
        return places;
    }

    /// How strongly a count is tinted, from 0 for none to 1 for the largest.
    double weight(int count) {
        return most == 0 ? 0 : (double) count / most;
    }

    /// As a table of lines and tabs, with totals, for other programs.
    ///
    /// @param corner what stands above the themes
    /// @param totalName the heading of the totals
    String asTable(String corner, String totalName) {
        StringBuilder table = new StringBuilder(cell(corner));
        sources.forEach(source -> table.append('\t').append(cell(source.title())));
        table.append('\t').append(cell(totalName)).append('\n');
        for (int row = 0; row < themes.size(); row++) {
            table.append(cell(themes.get(row).name()));
            for (int count : counts[row]) {
                table.append('\t').append(count);
            }
            table.append('\t').append(themeTotals[row]).append('\n');
        }
        table.append(cell(totalName));
        for (int count : sourceTotals) {
            table.append('\t').append(count);
        }
        return table.append('\t').append(total).append('\n').toString();
    }

    private static String cell(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
