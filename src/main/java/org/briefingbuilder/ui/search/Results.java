package org.briefingbuilder.ui.search;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.text.Sought;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was found for some words, group by group.
///
/// @param typed the words
/// @param contents as they were then
/// @param list in the order of the groups
record Results(String typed, Sought sought, Contents contents, List<Result> list) {

    Results {
        list = List.copyOf(list);
    }

    static Results none() {
        return new Results("", Sought.of(""), Contents.empty(), List.of());
    }

    /// With the way to all passages after the passages, when there are more than are shown.
    Results withPassages(int count) {
        long shown = list.stream().filter(r -> r.group() == Result.Group.PASSAGES).count();
        if (count <= shown) {
            return this;
        }
        List<Result> more = new ArrayList<>(list);
        more.add(
                (int) list.stream().takeWhile(Results::isUpToPassages).count(),
                new Result.AllPassages(typed, count));
        return new Results(typed, sought, contents, more);
    }

    private static boolean isUpToPassages(Result result) {
        return result.group().compareTo(Result.Group.PASSAGES) <= 0;
    }

    /// The first result of the next group; after the last group comes the first.
    Optional<Integer> nextGroup(int from, boolean forward) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (i == 0 || list.get(i).group() != list.get(i - 1).group()) {
                starts.add(i);
            }
        }
        if (starts.isEmpty()) {
            return Optional.empty();
        }
        if (forward) {
            return Optional.of(
                    starts.stream().filter(at -> at > from).findFirst().orElse(starts.getFirst()));
        }
        Result.Group here = list.get(Math.clamp(from, 0, list.size() - 1)).group();
        return Optional.of(
                starts.reversed().stream()
                        .filter(at -> at < from && list.get(at).group() != here)
                        .findFirst()
                        .orElse(starts.getLast()));
    }
}
