package org.briefingbuilder.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/// The words of a text, each as a number that equal words share, and where each stands.
///
/// Words are equal when nothing but typesetting tells them apart: a hyphen within a word vanishes
/// with the line end after it, apostrophes, soft hyphens, invisible marks and the stroke that
/// stretches Arabic letters vanish, ligatures and presentation forms are letters (Unicode NFKC).
/// What stands between words (spaces, line ends, quotation marks, dashes) is no part of them.
final class WordList {

    private final int[] ids;
    private final int[] starts;
    private final int[] ends;

    private WordList(int[] ids, int[] starts, int[] ends) {
        this.ids = ids;
        this.starts = starts;
        this.ends = ends;
    }

    /// @param numbers the words seen so far; takes up the new ones
    static WordList of(String text, Map<String, Integer> numbers) {
        int[] ids = new int[64 + text.length() / 4];
        int[] starts = new int[ids.length];
        int[] ends = new int[ids.length];
        int count = 0;
        int at = 0;
        StringBuilder word = new StringBuilder();
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (!Character.isLetterOrDigit(point)) {
                at += Character.charCount(point);
                continue;
            }
            word.setLength(0);
            boolean plain = true;
            int start = at;
            int end = at;
            while (at < text.length()) {
                point = text.codePointAt(at);
                if (isPart(point)) {
                    word.appendCodePoint(point);
                    plain &= point < 0x80;
                    at += Character.charCount(point);
                    end = at;
                } else {
                    int over = over(text, at);
                    if (over < 0) {
                        break;
                    }
                    at = over;
                }
            }
            if (count == ids.length) {
                ids = Arrays.copyOf(ids, count * 2);
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
            }
            String key = word.toString();
            if (!plain) {
                key = Normalizer.normalize(key, Normalizer.Form.NFKC);
            }
            Integer id = numbers.get(key);
            if (id == null) {
                id = numbers.size();
                numbers.put(key, id);
            }
            ids[count] = id;
            starts[count] = start;
            ends[count] = end;
            count++;
        }
        return new WordList(
                Arrays.copyOf(ids, count),
                Arrays.copyOf(starts, count),
                Arrays.copyOf(ends, count));
    }

    int size() {
        return ids.length;
    }

    int id(int word) {
        return ids[word];
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /// The first word that ends after `offset`; the number of words when there is none.
    int at(int offset) {
        int low = 0;
        int high = ids.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// True when the words from `from` on are those of `other` from `at` on.
    boolean same(int from, int to, WordList other, int at) {
        if (at < 0 || at + to - from > other.size()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (ids[i] != other.ids[at + i - from]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(int point) {
        if (Character.isLetterOrDigit(point)) {
            return point != 0x640;
        }
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /// Past what vanishes between two letters, at the next letter; -1 when the word ends here.
    private static int over(String text, int at) {
        int next = at;
        while (next < text.length() && vanishes(text.charAt(next))) {
            next++;
        }
        if (next < text.length() && isHyphen(text.charAt(next))) {
            next++;
            int line = next;
            while (line < text.length() && Character.isWhitespace(text.charAt(line))) {
                line++;
            }
            // A blank alone after a hyphen ends the word ("pre- and post-war"); a line end does
            // not.
            next = text.substring(next, line).indexOf('\n') >= 0 ? line : next;
        }
        boolean inside =
                next > at && next < text.length() && Character.isLetter(text.codePointAt(next));
        return inside ? next : -1;
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    private static boolean vanishes(char c) {
        return c == '\''
                || c == '\u2019'
                || c == '\u02bc'
                || c == '\u00ad'
                || c == '\u0640'
                || Character.getType(c) == Character.FORMAT;
    }
}
