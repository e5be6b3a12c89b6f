package org.briefingbuilder.ui.evidence;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Words;
import org.briefingbuilder.ui.kit.passages.KnownPassage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What stands beside the list: themes by sources, themes that come together, how much of each
/// source is tagged, and who marked how many.
///
/// @param together most frequent first
/// @param read for each source, in the library's order, the share (0 to 1) of its words that are
///   tagged
/// @param people passages that each person marked or tagged
record Overview(
        Contents contents,
        Matrix matrix,
        List<Together> together,
        Map<String, Double> read,
        Map<String, Integer> people) {

    /// Two themes, by their ids in the codebook's order, and how many passages carry both.
    record Together(String one, String other, int count) {}

    static Overview none() {
        return of(Contents.empty(), List.of(), List.of());
    }

    /// @param all passages, as they stand in the sources
    /// @param counted those that the matrix counts
    static Overview of(Contents contents, List<KnownPassage> all, List<KnownPassage> counted) {
        List<Theme> themes = contents.themes();
        return new Overview(
                contents,
                Matrix.of(themes, contents.sources(), counted),
                together(themes, counted),
                read(contents, all),
                people(all));
    }

    private static List<Together> together(List<Theme> themes, List<KnownPassage> counted) {
        Map<String, Integer> places = Matrix.places(themes, Theme::id);
        int[][] counts = new int[themes.size()][themes.size()];
        for (KnownPassage known : counted) {
            List<Tag> tags = known.passage().tags();
            for (int i = 1; i < tags.size(); i++) {
                for (int k = 0; k < i; k++) {
                    int a = places.getOrDefault(tags.get(i).theme(), -1);
                    int b = places.getOrDefault(tags.get(k).theme(), -1);
                    if (a >= 0 && b >= 0) {
                        counts[Math.min(a, b)][Math.max(a, b)]++;
                    }
                }
            }
        }
        List<Together> pairs = new ArrayList<>();
        for (int a = 0; a < counts.length; a++) {
            for (int b = a + 1; b < counts.length; b++) {
                if (counts[a][b] > 0) {
                    pairs.add(new Together(themes.get(a).id(), themes.get(b).id(), counts[a][b]));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(pair -> -pair.count()));
        return List.copyOf(pairs);
    }

    /// Words under several passages count once; those under a rejected passage, or one without a
    /// theme, do not.
    private static Map<String, Double> read(Contents contents, List<KnownPassage> all) {
        Map<String, Integer> tagged = new HashMap<>();
        String source = "";
        int end = 0;
        int words = 0;
        for (KnownPassage known : all) {
            Passage passage = known.passage();
            if (!passage.source().equals(source)) {
                tagged.put(source, words);
                source = passage.source();
                end = 0;
                words = 0;
            }
            if (passage.tags().isEmpty() || passage.state() == Passage.State.REJECTED) {
                continue;
            }
            int start = passage.anchor().span().start();
            int covered = Math.max(0, end - start);
            if (covered == 0) {
                words += known.words();
            } else if (covered < passage.anchor().words().length()) {
                words += Words.count(passage.anchor().words().substring(covered));
            }
            end = Math.max(end, passage.anchor().span().end());
        }
        tagged.put(source, words);
        Map<String, Double> read = new java.util.LinkedHashMap<>();
        for (Source each : contents.sources()) {
            double share = tagged.getOrDefault(each.id(), 0) / (double) Math.max(1, each.words());
            read.put(each.id(), Math.min(1, share));
        }
        return read;
    }

    private static Map<String, Integer> people(List<KnownPassage> all) {
        Map<String, Integer> people = new TreeMap<>();
        for (KnownPassage known : all) {
            people.merge(known.by(), 1, Integer::sum);
            List<Tag> tags = known.passage().tags();
            for (int i = 0; i < tags.size(); i++) {
                String by = tags.get(i).stamp().by();
                boolean counted = by.equals(known.by());
                for (int k = 0; k < i && !counted; k++) {
                    counted = tags.get(k).stamp().by().equals(by);
                }
                if (!counted) {
                    people.merge(by, 1, Integer::sum);
                }
            }
        }
        return people;
    }
}
