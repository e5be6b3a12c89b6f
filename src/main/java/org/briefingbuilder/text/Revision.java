package org.briefingbuilder.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Two versions of a text: which words are which, and what became of a stretch of the old one.
///
/// A stretch is looked for by its place among the other words first, then by its exact words with
/// what stands around them, then by most of its words within bounds. Where two places are equally
/// good it is lost, with both as candidates: never a silent guess. Costs grow with the length of
/// the texts, not with length times passages. Immutable once made.
public final class Revision {

    /// The least share of words for [Fate.Kind#CHANGED], in its place and elsewhere.
    static final double LEAST = 0.5;

    static final double LEAST_ELSEWHERE = 0.65;

    /// Words of surroundings that are compared on either side.
    private static final int AROUND = 12;

    /// Words between two equal stretches that hold them apart.
    private static final int APART = 3;

    /// Fewer words than this are no evidence without surroundings.
    private static final int FEW = 5;

    /// Occurrences of one stretch that are looked at.
    private static final int MANY = 2_000;

    private static final int SHINGLE = 3;
    private static final int CANDIDATES = 8;

    private final String oldText;
    private final String newText;
    private final WordList old;
    private final WordList now;
    private final WordAlignment alignment;

    /// For each word, where it stands.
    private final int[][] inOld;

    private final int[][] inNew;

    /// How many old (new) words before an index have a counterpart.
    private final int[] matchedOld;

    private final int[] matchedNew;

    private Revision(String oldText, String newText) {
        this.oldText = oldText;
        this.newText = newText;
        Map<String, Integer> numbers = new HashMap<>();
        this.old = WordList.of(oldText, numbers);
        this.now = WordList.of(newText, numbers);
        this.alignment = WordAlignment.of(old, now);
        this.inOld = places(old, numbers.size());
        this.inNew = places(now, numbers.size());
        this.matchedOld = new int[old.size() + 1];
        for (int i = 0; i < old.size(); i++) {
            matchedOld[i + 1] = matchedOld[i] + (alignment.toNew(i) >= 0 ? 1 : 0);
        }
        this.matchedNew = new int[now.size() + 1];
        for (int i = 0; i < now.size(); i++) {
            matchedNew[i + 1] = matchedNew[i] + (alignment.toOld(i) >= 0 ? 1 : 0);
        }
    }

    public static Revision of(String oldText, String newText) {
        return new Revision(oldText, newText);
    }

    public String oldText() {
        return oldText;
    }

    public String newText() {
        return newText;
    }

    /// The share of words that both versions have in the same order, from 0 to 1.
    public double likeness() {
        int words = Math.max(old.size(), now.size());
        return words == 0 ? 1 : (double) matchedOld[old.size()] / words;
    }

    /// Stretches in which the two texts differ, in order.
    ///
    /// @param from where the old text differs; empty where something was put in
    /// @param to where the new text differs; empty where something was taken out
    public record Gap(Span from, Span to) {}

    /// Word by word.
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        int o = 0;
        int n = 0;
        while (o < old.size() || n < now.size()) {
            if (o < old.size() && alignment.toNew(o) == n) {
                o++;
                n++;
                continue;
            }
            int oldFrom = o;
            int newFrom = n;
            while (o < old.size() && alignment.toNew(o) < 0) {
                o++;
            }
            while (n < now.size() && alignment.toOld(n) < 0) {
                n++;
            }
            gaps.add(new Gap(stretch(old, oldFrom, o, oldText), stretch(now, newFrom, n, newText)));
        }
        return gaps;
    }

    private static Span stretch(WordList words, int from, int to, String text) {
        if (from < to) {
            return new Span(words.start(from), words.end(to - 1));
        }
        int at = from < words.size() ? words.start(from) : text.length();
        return new Span(at, at);
    }

    /// The stretch of the new text between the first and the last word that a stretch of the old
    /// one still has; empty when it has none.
    public Optional<Span> counterpart(Span span) {
        int first = -1;
        int last = -1;
        for (int i = old.at(span.start()); i < old.size() && old.start(i) < span.end(); i++) {
            if (alignment.toNew(i) >= 0) {
                first = first < 0 ? alignment.toNew(i) : first;
                last = alignment.toNew(i);
            }
        }
        return first < 0
                ? Optional.empty()
                : Optional.of(new Span(now.start(first), now.end(last)));
    }

    /// True when two stretches have the same words, and each is the other's counterpart.
    public boolean isSame(Span inOld, Span inNew) {
        int i = old.at(inOld.start());
        int n = now.at(inNew.start());
        while (i < old.size() && old.start(i) < inOld.end()) {
            if (n >= now.size() || alignment.toNew(i) != n) {
                return false;
            }
            i++;
            n++;
        }
        return n >= now.size() || now.start(n) >= inNew.end();
    }

    /// Where a place of the old text is in the new one, or the nearest to it that is known.
    public int nearest(int offset) {
        int word = old.at(offset);
        for (int i = Math.min(word, old.size() - 1); i >= 0; i--) {
            if (alignment.toNew(i) >= 0) {
                return now.start(alignment.toNew(i));
            }
        }
        return 0;
    }

    /// Where a place of the new text was in the old one, or the nearest to it that is known.
    public int nearestOld(int offset) {
        int word = now.at(offset);
        for (int i = Math.min(word, now.size() - 1); i >= 0; i--) {
            if (alignment.toOld(i) >= 0) {
                return old.start(alignment.toOld(i));
            }
        }
        return 0;
    }

    /// Where a place of the old text is in the new one, as nearly as the words tell: within a word
    /// that is there still as far from its start, between words at the same side of them.
    public int place(int offset) {
        if (offset <= 0 || old.size() == 0) {
            return 0;
        }
        if (offset >= oldText.length()) {
            return newText.length();
        }
        int word = old.at(offset);
        int there = word < old.size() ? alignment.toNew(word) : -1;
        if (there >= 0) {
            int into = offset - old.start(word);
            int low = there == 0 ? 0 : now.end(there - 1);
            return Math.clamp((long) now.start(there) + into, low, now.end(there));
        }
        int before = word - 1 >= 0 && offset >= old.end(word - 1) ? alignment.toNew(word - 1) : -1;
        if (before >= 0) {
            int past = offset - old.end(word - 1);
            int high = before + 1 < now.size() ? now.start(before + 1) : newText.length();
            return Math.min(now.end(before) + past, high);
        }
        for (int i = word - 1; i >= 0; i--) {
            if (alignment.toNew(i) >= 0) {
                return now.end(alignment.toNew(i));
            }
        }
        return 0;
    }

    /// What became of a stretch of the old text.
    public Fate fate(Span span) {
        int from = old.at(span.start());
        int to = from;
        while (to < old.size() && old.start(to) < span.end()) {
            to++;
        }
        return from == to ? signs(span) : new Search(span, from, to).fate();
    }

    /// A stretch without any word: there when its signs stand once in both texts.
    private Fate signs(Span span) {
        List<Span> found = Anchoring.occurrences(newText, span.in(oldText));
        boolean once =
                found.size() == 1 && Anchoring.occurrences(oldText, span.in(oldText)).size() == 1;
        return once
                ? new Fate(Fate.Kind.MOVED, Optional.of(found.getFirst()), 1, true, List.of())
                : Fate.lost(found.stream().limit(CANDIDATES).toList());
    }

    private static int[][] places(WordList words, int count) {
        int[] sizes = new int[count];
        for (int i = 0; i < words.size(); i++) {
            sizes[words.id(i)]++;
        }
        int[][] places = new int[count][];
        for (int i = 0; i < count; i++) {
            places[i] = new int[sizes[i]];
        }
        for (int i = words.size() - 1; i >= 0; i--) {
            places[words.id(i)][--sizes[words.id(i)]] = i;
        }
        return places;
    }

    /// The search for one stretch.
    private final class Search {
        private final Span span;
        private final int from;
        private final int to;
        private final int length;

        Search(Span span, int from, int to) {
            this.span = span;
            this.from = from;
            this.to = to;
            this.length = to - from;
        }

        private record Scored(int at, int score) {}

        Fate fate() {
            List<Integer> here = occurrences(old, inOld);
            List<Integer> there = occurrences(now, inNew);
            int at = alignment.toNew(from);
            if (isWhole(from, at) && isHeld(at, here.size() + there.size() == 2)) {
                if (!isRivalled(at, here, there)) {
                    return found(Fate.Kind.UNCHANGED, at, at + length, 1, List.of());
                }
                return Fate.lost(spans(there));
            }
            List<Integer> free = there.stream().filter(n -> !isTaken(n, here)).toList();
            List<Integer> rivals = here.stream().filter(o -> o != from && !isSettled(o)).toList();
            Optional<Fate> moved = moved(free, rivals, here.size() > 1);
            Optional<Fate> changed = changedInPlace(free);
            if (moved.isPresent()) {
                boolean doubtful = changed.isPresent() && around(from, best(free).at()) < 2;
                return doubtful ? changed.get() : moved.get();
            }
            return changed.or(() -> free.isEmpty() ? changedElsewhere() : Optional.empty())
                    .orElseGet(() -> Fate.lost(spans(free)));
        }

        /// All words of the stretch at `o` are matched, one after the other, from `n` on.
        private boolean isWhole(int o, int n) {
            if (n < 0 || n + length > now.size()) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (alignment.toNew(o + i) != n + i) {
                    return false;
                }
            }
            return true;
        }

        private boolean isSettled(int o) {
            return isWhole(o, alignment.toNew(o));
        }

        /// True when the words around agree that it is in its place.
        private boolean isHeld(int at, boolean only) {
            int left = matchesNear(from - AROUND, from, at - AROUND, at);
            int right = matchesNear(to, to + AROUND, at + length, at + length + AROUND);
            boolean atStart = from == 0 && at == 0;
            boolean atEnd = to == old.size() && at + length == now.size();
            int support = left + right + (atStart ? 2 : 0) + (atEnd ? 2 : 0);
            if (only && length >= FEW) {
                return true;
            }
            return length >= FEW ? support >= 1 : support >= 3;
        }

        private int matchesNear(int low, int high, int newLow, int newHigh) {
            int matches = 0;
            for (int i = Math.max(0, low); i < Math.min(high, old.size()); i++) {
                int n = alignment.toNew(i);
                matches += n >= newLow && n < newHigh ? 1 : 0;
            }
            return matches;
        }

        /// True when another stretch of the same words, near by, fits as well: then nobody can tell
        /// which of the two is left. Where both sides are as they were, only a stretch without a
        /// place of its own can be meant.
        private boolean isRivalled(int at, List<Integer> here, List<Integer> there) {
            int mine = sides(from, at);
            if (here.size() + there.size() > 2
                    && (mine == 0 || isElsewhereInRow(at, here, there))) {
                return true;
            }
            boolean full = mine == 2 * APART;
            for (int o : here) {
                if (o != from
                        && !(full && isSettled(o))
                        && between(matchedOld, from, o) < APART
                        && sides(o, at) >= mine) {
                    return true;
                }
            }
            for (int n : there) {
                if (n != at
                        && !(full && isOwned(n))
                        && between(matchedNew, at, n) < APART
                        && sides(from, n) >= mine) {
                    return true;
                }
            }
            return false;
        }

        /// True when the stretch stands several times one after the other, as rows of a table do,
        /// and one of them was put in or taken out: nobody can tell which.
        private boolean isElsewhereInRow(int at, List<Integer> here, List<Integer> there) {
            return inRow(here, from, -length) != inRow(there, at, -length)
                    || inRow(here, from, length) != inRow(there, at, length);
        }

        /// How many equal stretches follow directly on each other beside one.
        private static int inRow(List<Integer> places, int from, int step) {
            int count = 0;
            while (Collections.binarySearch(places, from + (count + 1) * step) >= 0) {
                count++;
            }
            return count;
        }

        /// How many of the nearest words agree, three on either side; an end of both texts is all.
        private int sides(int o, int n) {
            int left = 0;
            while (left < APART && o - left > 0 && n - left > 0) {
                if (old.id(o - left - 1) != now.id(n - left - 1)) {
                    break;
                }
                left++;
            }
            int right = 0;
            int a = o + length;
            int b = n + length;
            while (right < APART && a + right < old.size() && b + right < now.size()) {
                if (old.id(a + right) != now.id(b + right)) {
                    break;
                }
                right++;
            }
            return (o == left && n == left ? APART : left)
                    + (a + right == old.size() && b + right == now.size() ? APART : right);
        }

        /// Matched words between two stretches of this length.
        private int between(int[] matched, int one, int other) {
            int low = Math.min(one, other) + length;
            int high = Math.max(one, other);
            return low >= high ? 0 : matched[high] - matched[low];
        }

        /// All words at `n` are matched with old words.
        private boolean isOwned(int n) {
            return matchedNew[n + length] - matchedNew[n] == length;
        }

        /// Another stretch of the same words has its place at `n`.
        private boolean isTaken(int n, List<Integer> here) {
            int o = alignment.toOld(n);
            return o >= 0 && o != from && here.contains(o) && isWhole(o, n);
        }

        /// How many words agree on both sides without a gap.
        private int around(int o, int n) {
            int left = 0;
            while (left < AROUND
                    && o - left > 0
                    && n - left > 0
                    && old.id(o - left - 1) == now.id(n - left - 1)) {
                left++;
            }
            int right = 0;
            while (right < AROUND
                    && o + length + right < old.size()
                    && n + length + right < now.size()
                    && old.id(o + length + right) == now.id(n + length + right)) {
                right++;
            }
            return left + right;
        }

        private Scored best(List<Integer> free) {
            return free.stream()
                    .map(n -> new Scored(n, around(from, n)))
                    .max(Comparator.comparingInt(Scored::score))
                    .orElseThrow();
        }

        /// The same words elsewhere, when the place is plainly the one. Words that stood several
        /// times are known by what stands on both sides.
        private Optional<Fate> moved(List<Integer> free, List<Integer> rivals, boolean repeated) {
            if (free.isEmpty() || free.size() > MANY) {
                return Optional.empty();
            }
            Scored best = best(free);
            boolean only = free.size() == 1 && rivals.isEmpty();
            boolean sure = only ? length >= FEW || best.score() >= 2 : best.score() >= 3;
            sure &= !repeated || sides(from, best.at()) == 2 * APART;
            for (int n : free) {
                sure &= n == best.at() || around(from, n) <= best.score() - 2;
            }
            for (int o : rivals) {
                sure &= around(o, best.at()) <= best.score() - 2;
            }
            return sure
                    ? Optional.of(
                            found(Fate.Kind.MOVED, best.at(), best.at() + length, 1, List.of()))
                    : Optional.empty();
        }

        /// Most words are matched, near each other.
        private Optional<Fate> changedInPlace(List<Integer> free) {
            int matched = matchedOld[to] - matchedOld[from];
            if (matched == 0) {
                return Optional.empty();
            }
            int[] places = new int[matched];
            int count = 0;
            for (int i = from; i < to; i++) {
                if (alignment.toNew(i) >= 0) {
                    places[count++] = alignment.toNew(i);
                }
            }
            // The densest run of matches: words that were matched far off are strays.
            int width = length + Math.max(4, length / 2);
            int bestFrom = 0;
            int bestTo = 0;
            for (int i = 0, j = 0; j < count; j++) {
                while (places[j] - places[i] >= width) {
                    i++;
                }
                if (j - i >= bestTo - bestFrom) {
                    bestFrom = i;
                    bestTo = j + 1;
                }
            }
            int low = places[bestFrom];
            int high = places[bestTo - 1] + 1;
            int kept = bestTo - bestFrom;
            low = widenedLow(low);
            high = widenedHigh(high);
            double score = 2.0 * kept / (length + Math.max(high - low, kept));
            int need = Math.min(2, length);
            if (kept < need || score < LEAST || length < 3 && score < 1) {
                return Optional.empty();
            }
            return Optional.of(found(Fate.Kind.CHANGED, low, high, score, spans(free)));
        }

        /// With the words that stand where the first words stood.
        private int widenedLow(int low) {
            int gone = 0;
            while (from + gone < to && alignment.toNew(from + gone) < 0) {
                gone++;
            }
            if (gone == 0 || from == 0 || alignment.toNew(from - 1) < 0) {
                return low;
            }
            int start = alignment.toNew(from - 1) + 1;
            return start <= low && low - start <= 2 * gone + 2 ? start : low;
        }

        private int widenedHigh(int high) {
            int gone = 0;
            while (to - gone > from && alignment.toNew(to - gone - 1) < 0) {
                gone++;
            }
            if (to < old.size() && alignment.toNew(to) < 0) {
                return high;
            }
            int end = to == old.size() ? now.size() : alignment.toNew(to);
            if (gone == 0) {
                // Words were put in before the sentence's end: they are of the sentence.
                boolean shifted =
                        end > high
                                && end - high <= APART
                                && endsSentence(oldText, old.end(to - 1))
                                && !endsSentence(newText, now.end(high - 1));
                return shifted ? end : high;
            }
            return end >= high && end - high <= 2 * gone + 2 ? end : high;
        }

        private static boolean endsSentence(String text, int at) {
            int next = at;
            while (next < text.length() && "\"”’»)]".indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            return next < text.length() && ".!?۔؟".indexOf(text.charAt(next)) >= 0;
        }

        /// Most words at another place, which nothing else has.
        private Optional<Fate> changedElsewhere() {
            if (length < SHINGLE + 2) {
                return Optional.empty();
            }
            Map<Integer, Integer> votes = new HashMap<>();
            for (int i = from; i + SHINGLE <= to; i++) {
                int[] places = rarest(i);
                if (places.length > MANY) {
                    continue;
                }
                for (int place : places) {
                    int n = place;
                    if (old.same(i, i + SHINGLE, now, n) && isFree(n)) {
                        votes.merge((n - (i - from)) / length, 1, Integer::sum);
                    }
                }
            }
            List<Map.Entry<Integer, Integer>> best =
                    votes.entrySet().stream()
                            .sorted(
                                    Map.Entry.<Integer, Integer>comparingByValue()
                                            .reversed()
                                            .thenComparing(Map.Entry.comparingByKey()))
                            .limit(4)
                            .toList();
            List<Fate> fates = new ArrayList<>();
            for (Map.Entry<Integer, Integer> bucket : best) {
                inWindow(bucket.getKey() * length - length / 2).ifPresent(fates::add);
            }
            fates.sort(Comparator.comparingDouble(Fate::score).reversed());
            if (fates.isEmpty()) {
                return Optional.empty();
            }
            Fate first = fates.getFirst();
            Span firstSpan = first.span().orElseThrow();
            List<Span> others =
                    fates.stream()
                            .filter(f -> !f.span().orElseThrow().overlaps(firstSpan))
                            .filter(f -> f.score() > first.score() - 0.1)
                            .map(f -> f.span().orElseThrow())
                            .toList();
            if (others.isEmpty()) {
                return Optional.of(first);
            }
            List<Span> all = new ArrayList<>(others);
            all.addFirst(firstSpan);
            return Optional.of(Fate.lost(all));
        }

        private boolean isFree(int n) {
            for (int k = n; k < n + SHINGLE; k++) {
                int o = alignment.toOld(k);
                if (o >= 0 && (o < from || o >= to)) {
                    return false;
                }
            }
            return true;
        }

        private int[] rarest(int i) {
            return inNew[old.id(i)];
        }

        /// The longest common subsequence with a window of twice the length.
        private Optional<Fate> inWindow(int start) {
            int low = Math.max(0, start);
            int high = Math.min(now.size(), low + 2 * length + length / 2 + 4);
            int width = high - low + 1;
            int[] table = new int[(length + 1) * width];
            for (int i = length - 1; i >= 0; i--) {
                for (int j = high - low - 1; j >= 0; j--) {
                    table[i * width + j] =
                            old.id(from + i) == now.id(low + j)
                                    ? table[(i + 1) * width + j + 1] + 1
                                    : Math.max(
                                            table[(i + 1) * width + j], table[i * width + j + 1]);
                }
            }
            int first = -1;
            int last = -1;
            int kept = 0;
            for (int i = 0, j = 0; i < length && j < high - low; ) {
                if (old.id(from + i) == now.id(low + j)) {
                    first = first < 0 ? low + j : first;
                    last = low + j;
                    kept++;
                    i++;
                    j++;
                } else if (table[(i + 1) * width + j] >= table[i * width + j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
            if (kept < 2) {
                return Optional.empty();
            }
            double score = 2.0 * kept / (length + last + 1 - first);
            return score < LEAST_ELSEWHERE
                    ? Optional.empty()
                    : Optional.of(found(Fate.Kind.CHANGED, first, last + 1, score, List.of()));
        }

        private Fate found(Fate.Kind kind, int low, int high, double score, List<Span> others) {
            Span there = placed(low, high);
            boolean same = there.in(newText).equals(span.in(oldText));
            return new Fate(
                    kind,
                    Optional.of(there),
                    score,
                    same,
                    others.stream().filter(o -> !o.equals(there)).toList());
        }

        private List<Span> spans(List<Integer> places) {
            return places.stream().limit(CANDIDATES).map(n -> placed(n, n + length)).toList();
        }

        /// The span of new words with as many signs at its ends as the old one had, and as little
        /// of a word cut off.
        private Span placed(int low, int high) {
            int start = now.start(low);
            int cut = span.start() - old.start(from);
            if (cut > 0) {
                start = Math.min(start + cut, now.end(low) - 1);
            }
            for (int n = signsBefore(); n > 0 && start > 0 && isSign(newText, start - 1); n--) {
                start--;
            }
            int end = now.end(high - 1);
            int left = old.end(to - 1) - span.end();
            if (left > 0) {
                end = Math.max(end - left, start + 1);
            }
            for (int n = signsAfter();
                    n > 0 && end < newText.length() && isSign(newText, end);
                    n--) {
                end++;
            }
            Span placed = new Span(start, end);
            return placed.cutsPair(newText) ? new Span(now.start(low), now.end(high - 1)) : placed;
        }

        private int signsBefore() {
            return (int)
                    oldText.substring(span.start(), Math.max(span.start(), old.start(from)))
                            .chars()
                            .filter(c -> !Character.isWhitespace(c))
                            .count();
        }

        private int signsAfter() {
            return (int)
                    oldText.substring(Math.min(span.end(), old.end(to - 1)), span.end())
                            .chars()
                            .filter(c -> !Character.isWhitespace(c))
                            .count();
        }

        private static boolean isSign(String text, int at) {
            char c = text.charAt(at);
            return !Character.isWhitespace(c) && !Character.isLetterOrDigit(c);
        }

        /// Where the stretch's words stand one after the other in a text; no more than [#MANY].
        private List<Integer> occurrences(WordList text, int[][] places) {
            int rare = from;
            for (int i = from; i < to; i++) {
                if (places[old.id(i)].length < places[old.id(rare)].length) {
                    rare = i;
                }
            }
            List<Integer> found = new ArrayList<>();
            for (int place : places[old.id(rare)]) {
                int at = place - (rare - from);
                if (old.same(from, to, text, at)) {
                    found.add(at);
                    if (found.size() > MANY) {
                        break;
                    }
                }
            }
            return found;
        }
    }

    @Override
    public String toString() {
        return "Revision of " + Arrays.asList(old.size(), now.size()) + " words";
    }
}
