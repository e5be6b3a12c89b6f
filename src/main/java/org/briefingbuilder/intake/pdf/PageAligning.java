package org.briefingbuilder.intake.pdf;

import org.briefingbuilder.intake.page.PagePlaces;
import org.briefingbuilder.intake.pdf.DrawnLine.Reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds for the letters drawn on a page which units of the clean text they are. The clean text
/// joins lines, heals hyphens, leaves furniture out, has other furniture put back, and may have its
/// blocks in another order: so each line is looked for on its own, first as a whole where the line
/// before ended, then elsewhere, then in pieces. What is found nowhere has no unit. Used by one
/// thread, for one page.
final class PageAligning {
    /// Letters of a line that is looked for away from its neighbours.
    private static final int LONG = 8;

    /// Letters of a line that is looked for beyond the page's own stretch of the text.
    private static final int SURE = 20;

    /// How far a short line may stand from where its neighbours let expect it.
    private static final int NEAR = 60;

    /// Letters that one side may have and the other not between two that agree.
    private static final int SLIP = 24;

    private final String text;
    private final int[] units;
    private final int pageStart;
    private final int pageEnd;

    /// For each letter of the text the line (from 1) that it is in, and its box.
    private final int[] claims;

    private final float[] boxes;

    private final List<DrawnLine> lines;
    private final int[] starts;
    private final int[] ends;

    /// @param window a stretch of the clean text around what stands on the page
    /// @param base where it begins in the clean text
    /// @param from where what stands on the page begins in the clean text
    /// @param to where it ends
    private PageAligning(List<DrawnLine> lines, String window, int base, int from, int to) {
        this.lines = lines;
        StringBuilder letters = new StringBuilder(window.length());
        int[] at = new int[window.length()];
        int first = -1;
        int end = -1;
        for (int i = 0; i < window.length(); i++) {
            if (first < 0 && base + i >= from) {
                first = letters.length();
            }
            if (end < 0 && base + i >= to) {
                end = letters.length();
            }
            String plain = PlainLetters.of(window.charAt(i));
            for (int k = 0; k < plain.length(); k++) {
                if (letters.length() == at.length) {
                    at = Arrays.copyOf(at, 2 * at.length);
                }
                at[letters.length()] = base + i;
                letters.append(plain.charAt(k));
            }
        }
        this.text = letters.toString();
        this.units = Arrays.copyOf(at, text.length());
        this.pageStart = first < 0 ? text.length() : first;
        this.pageEnd = end < 0 ? text.length() : end;
        this.claims = new int[text.length()];
        this.boxes = new float[4 * text.length()];
        this.starts = new int[lines.size()];
        this.ends = new int[lines.size()];
        Arrays.fill(starts, -1);
        Arrays.fill(ends, -1);
    }

    static PagePlaces align(List<DrawnLine> lines, String window, int base, int from, int to) {
        PageAligning aligning = new PageAligning(lines, window, base, from, to);
        aligning.run();
        return aligning.places();
    }

    private void run() {
        List<List<Reading>> readings = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (DrawnLine line : lines) {
            List<Reading> ways = line.readings();
            readings.add(ways);
            times.merge(ways.getFirst().letters(), 1, Integer::sum);
        }
        int cursor = pageStart;
        for (int i = 0; i < lines.size(); i++) {
            boolean once = times.getOrDefault(readings.get(i).getFirst().letters(), 0) == 1;
            if (once && whole(i, readings.get(i), cursor, LONG)) {
                cursor = ends[i];
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            if (starts[i] < 0 && !whole(i, readings.get(i), expected(i), LONG)) {
                pieces(i, readings.get(i), expected(i));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            if (starts[i] < 0) {
                small(i, readings.get(i));
            }
        }
    }

    /// Where the nearest line before that was found ends.
    private int expected(int line) {
        for (int i = line - 1; i >= 0; i--) {
            if (ends[i] >= 0) {
                return ends[i];
            }
        }
        return pageStart;
    }

    /// Where the nearest line after that was found begins.
    private int expectedEnd(int line) {
        for (int i = line + 1; i < lines.size(); i++) {
            if (starts[i] >= 0) {
                return starts[i];
            }
        }
        return pageEnd;
    }

    /// The line letter for letter, at the place nearest to `near`.
    private boolean whole(int line, List<Reading> ways, int near, int least) {
        for (Reading way : ways) {
            String letters = way.letters();
            if (letters.length() >= least) {
                int at = nearest(letters, near, letters.length() >= SURE);
                if (at >= 0) {
                    claim(line, way, 0, at, letters.length());
                    return true;
                }
            }
        }
        return false;
    }

    private int nearest(String letters, int near, boolean beyond) {
        int low = beyond ? 0 : pageStart;
        int high = (beyond ? text.length() : pageEnd) - letters.length();
        if (near >= low
                && near <= high
                && text.startsWith(letters, near)
                && isFree(near, letters)) {
            return near;
        }
        int best = -1;
        for (int at = text.indexOf(letters, low);
                at >= 0 && at <= high;
                at = text.indexOf(letters, at + 1)) {
            boolean nearer = best < 0 || distance(at, near) < distance(best, near);
            if (nearer && isFree(at, letters)) {
                best = at;
            } else if (best >= 0 && at > near) {
                break;
            }
        }
        return best;
    }

    /// What lies before is as far again: a page is read forwards.
    private static int distance(int at, int near) {
        return at >= near ? at - near : 2 * (near - at);
    }

    private boolean isFree(int at, String letters) {
        for (int i = at; i < at + letters.length(); i++) {
            if (claims[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /// The best of the ways a line may read, letter by letter from a piece that agrees.
    private void pieces(int line, List<Reading> ways, int near) {
        int[] best = new int[0];
        Reading chosen = ways.getFirst();
        int most = 0;
        for (Reading way : ways) {
            int[] matched = matched(way.letters(), near);
            int count = count(matched);
            if (count > most) {
                most = count;
                best = matched;
                chosen = way;
            }
        }
        if (most >= Math.max(5, chosen.letters().length() / 3) || most >= SURE) {
            claim(line, chosen, best);
            rest(line, chosen, best);
        }
    }

    /// The stretches of a line that were not found beside its best place, as lines of their own.
    private void rest(int line, Reading way, int[] matched) {
        int from = 0;
        while (from < matched.length) {
            int to = from;
            while (to < matched.length && matched[to] < 0) {
                to++;
            }
            if (to - from >= LONG) {
                Reading part = way.part(from, to);
                int at = nearest(part.letters(), ends[line], part.letters().length() >= SURE);
                if (at >= 0) {
                    claim(line, part, 0, at, to - from);
                }
            }
            from = to + 1;
        }
    }

    private static int count(int[] matched) {
        int count = 0;
        for (int at : matched) {
            count += at >= 0 ? 1 : 0;
        }
        return count;
    }

    /// For each letter of a line its place in the text, or -1.
    private int[] matched(String letters, int near) {
        int n = letters.length();
        int k = n < 16 ? 5 : 9;
        int[] best = new int[0];
        int most = 0;
        int tries = 0;
        for (int p = 0; p + k <= n && tries < 12; p += Math.max(2, n / 10)) {
            int at = nearest(letters.substring(p, p + k), near + p, n >= SURE);
            if (at >= 0) {
                tries++;
                int[] found = extended(letters, p, at, k);
                int count = count(found);
                if (count > most) {
                    most = count;
                    best = found;
                    if (count * 10 > n * 9) {
                        break;
                    }
                }
            }
        }
        return best.length == 0 ? filled(n) : best;
    }

    private static int[] filled(int n) {
        int[] none = new int[n];
        Arrays.fill(none, -1);
        return none;
    }

    private int[] extended(String letters, int p, int at, int k) {
        int[] found = filled(letters.length());
        for (int i = 0; i < k; i++) {
            found[p + i] = at + i;
        }
        extend(letters, found, p + k, at + k, 1);
        extend(letters, found, p - 1, at - 1, -1);
        return found;
    }

    /// Goes on from a place where both agree, in one direction, over slips of either side.
    private void extend(String letters, int[] found, int from, int at, int step) {
        int i = from;
        int j = at;
        while (fits(letters, i, j)) {
            if (agrees(letters, i, j)) {
                found[i] = j;
                i += step;
                j += step;
            } else {
                int slip = slip(letters, i, j, step);
                if (slip < 0) {
                    return;
                }
                i += step * (slip >> 8);
                j += step * (slip & 0xff);
            }
        }
    }

    private boolean fits(String letters, int i, int j) {
        return i >= 0 && i < letters.length() && j >= 0 && j < text.length();
    }

    private boolean agrees(String letters, int i, int j) {
        return letters.charAt(i) == text.charAt(j) && claims[j] == 0;
    }

    /// The least that must be skipped so that four letters agree again: letters of the line in the
    /// upper byte, of the text in the lower; -1 when nothing does.
    private int slip(String letters, int i, int j, int step) {
        for (int sum = 1; sum <= SLIP; sum++) {
            for (int a = 0; a <= sum; a++) {
                int b = sum - a;
                boolean same = true;
                for (int k = 0; same && k < 4; k++) {
                    int x = i + step * (a + k);
                    int y = j + step * (b + k);
                    same = fits(letters, x, y) && agrees(letters, x, y);
                }
                if (same) {
                    return a << 8 | b;
                }
            }
        }
        return -1;
    }

    /// A short line beside its neighbours, or where it stands alone on the page.
    private void small(int line, List<Reading> ways) {
        int after = expected(line);
        int before = expectedEnd(line);
        for (Reading way : ways) {
            String letters = way.letters();
            if (letters.isEmpty()) {
                continue;
            }
            int at = nearest(letters, after, false);
            int other = nearest(letters, before - letters.length(), false);
            if (at >= 0 && Math.abs(at - after) <= NEAR) {
                claim(line, way, 0, at, letters.length());
                return;
            }
            if (other >= 0 && Math.abs(other + letters.length() - before) <= NEAR) {
                claim(line, way, 0, other, letters.length());
                return;
            }
            if (at >= 0 && letters.length() > 2 && text.indexOf(letters, at + 1) < 0) {
                claim(line, way, 0, at, letters.length());
                return;
            }
        }
    }

    private void claim(int line, Reading way, int from, int at, int length) {
        for (int i = 0; i < length; i++) {
            claim(line, way, from + i, at + i);
        }
        starts[line] = starts[line] < 0 ? at : Math.min(starts[line], at);
        ends[line] = Math.max(ends[line], at + length);
    }

    private void claim(int line, Reading way, int[] matched) {
        for (int i = 0; i < matched.length; i++) {
            if (matched[i] >= 0) {
                claim(line, way, i, matched[i]);
                starts[line] = starts[line] < 0 ? matched[i] : Math.min(starts[line], matched[i]);
                ends[line] = Math.max(ends[line], matched[i] + 1);
            }
        }
    }

    private void claim(int line, Reading way, int letter, int at) {
        claims[at] = line + 1;
        System.arraycopy(way.boxes(), 4 * letter, boxes, 4 * at, 4);
    }

    /// Letters that are parts of one unit share their boxes.
    private PagePlaces places() {
        int n = 0;
        int[] unit = new int[text.length()];
        int[] line = new int[text.length()];
        float[] box = new float[4 * text.length()];
        byte[] turn = new byte[text.length()];
        byte[] backwards = new byte[text.length()];
        for (int i = 0; i < text.length(); i++) {
            if (claims[i] == 0) {
                continue;
            }
            if (n > 0 && unit[n - 1] == units[i] && line[n - 1] == claims[i] - 1) {
                box[4 * n - 4] = Math.min(box[4 * n - 4], boxes[4 * i]);
                box[4 * n - 3] = Math.min(box[4 * n - 3], boxes[4 * i + 1]);
                box[4 * n - 2] = Math.max(box[4 * n - 2], boxes[4 * i + 2]);
                box[4 * n - 1] = Math.max(box[4 * n - 1], boxes[4 * i + 3]);
                continue;
            }
            DrawnLine drawn = lines.get(claims[i] - 1);
            unit[n] = units[i];
            line[n] = claims[i] - 1;
            turn[n] = (byte) drawn.turn();
            backwards[n] = (byte) (drawn.isBackwards() ? 1 : 0);
            System.arraycopy(boxes, 4 * i, box, 4 * n, 4);
            n++;
        }
        return new PagePlaces(
                Arrays.copyOf(unit, n),
                Arrays.copyOf(line, n),
                Arrays.copyOf(box, 4 * n),
                Arrays.copyOf(turn, n),
                Arrays.copyOf(backwards, n));
    }
}
