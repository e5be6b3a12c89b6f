package org.briefingbuilder.edits;

import org.briefingbuilder.model.Removal;

import java.util.Arrays;
import java.util.List;

/// Which place in a source's clean text belongs to a place in its raw text. Between the two only
/// white space and hyphens at breaks differ, besides what was removed, and what was put back and
/// could not stand exactly where it was.
final class Alignment {

    /// So many letters that agree are taken for the same place.
    private static final int ENOUGH = 24;

    private final String raw;
    private final String text;
    private final Letters inRaw;

    /// For each letter of the raw text, the place after its twin in the clean text; for one that
    /// has none, after the last twin before it.
    private final int[] after;

    private Alignment(String raw, String text, Letters inRaw, int[] after) {
        this.raw = raw;
        this.text = text;
        this.inRaw = inRaw;
        this.after = after;
    }

    /// @param removals in order
    static Alignment of(String raw, String text, List<Removal> removals) {
        Letters a = Letters.of(raw, removals);
        Letters b = Letters.of(text, List.of());
        int[] after = new int[a.all.length()];
        int i = 0;
        int j = 0;
        int last = 0;
        while (i < after.length) {
            if (j < b.all.length() && a.all.charAt(i) == b.all.charAt(j)) {
                last = b.places[j] + 1;
                after[i] = last;
                i++;
                j++;
                continue;
            }
            int further = a.find(i, b, j);
            int back = b.find(j, a, i);
            if (back > j && (further <= i || back - j <= further - i)) {
                j = back;
            } else {
                int to = further > i ? further : i + 1;
                Arrays.fill(after, i, to, last);
                i = to;
            }
        }
        return new Alignment(raw, text, a, after);
    }

    /// The end of what stands before this place of the raw text, hyphens at its end included.
    int at(int place) {
        int before = inRaw.before(place);
        int at = before == 0 ? 0 : after[before - 1];
        int from = before == 0 ? 0 : inRaw.places[before - 1] + 1;
        while (at < text.length()
                && from < place
                && Letters.isHyphen(text.charAt(at))
                && raw.charAt(from) == text.charAt(at)) {
            at++;
            from++;
        }
        return at;
    }

    /// As [#at], and after the white space that stands there in both.
    int afterBlanks(int place) {
        int before = inRaw.before(place);
        int at = at(place);
        int from = before == 0 ? 0 : inRaw.places[before - 1] + 1;
        while (from < place && !Character.isWhitespace(raw.charAt(from))) {
            from++;
        }
        while (at < text.length()
                && from < place
                && Character.isWhitespace(text.charAt(at))
                && raw.charAt(from) == text.charAt(at)) {
            at++;
            from++;
        }
        return at;
    }

    /// The letters of a text: all but white space, hyphens and what was removed.
    private record Letters(String all, int[] places) {

        static Letters of(String text, List<Removal> removals) {
            StringBuilder all = new StringBuilder(text.length());
            int[] places = new int[text.length()];
            int next = 0;
            for (int i = 0; i < text.length(); i++) {
                while (next < removals.size() && removals.get(next).span().end() <= i) {
                    next++;
                }
                boolean removed = next < removals.size() && removals.get(next).span().contains(i);
                char c = text.charAt(i);
                if (!removed
                        && !isHyphen(c)
                        && !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)) {
                    places[all.length()] = i;
                    all.append(c);
                }
            }
            return new Letters(all.toString(), Arrays.copyOf(places, all.length()));
        }

        static boolean isHyphen(char c) {
            return c == '-' || c == '\u00ad' || c == '\u2010' || c == '\u2011';
        }

        /// How many stand before this place of the text.
        int before(int place) {
            int found = Arrays.binarySearch(places, place);
            return found < 0 ? -found - 1 : found;
        }

        /// Where, from `i` on, the next letters of `other` stand here; -1 when nowhere.
        int find(int i, Letters other, int j) {
            String wanted = other.all.substring(j, Math.min(other.all.length(), j + ENOUGH));
            return wanted.isEmpty() ? -1 : all.indexOf(wanted, i);
        }
    }
}
