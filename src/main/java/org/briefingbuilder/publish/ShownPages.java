package org.briefingbuilder.publish;

import org.briefingbuilder.publish.pdf.TaggedPdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What the pages of a PDF show, one after the other, and where on them words stand: by their
/// letters alone. Mutable, for one thread.
final class ShownPages {

    private static final Pattern RUNS =
            Pattern.compile("[\\p{IsArabic}&&\\p{L}\\p{M}]+|[\\p{L}&&[^\\p{IsArabic}]]+|\\p{Nd}+");

    private static final Pattern RIGHT_TO_LEFT = Pattern.compile("[\\p{IsArabic}\\p{IsHebrew}]");

    private static final String UNNAMED = "\ufffd";

    /// What fonts join to one sign.
    private static final Pattern JOINED = Pattern.compile("ff[ijlt]?|f[ijlt]|tt|" + UNNAMED);

    private final List<String> letters = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final MixedLines lines = new MixedLines();
    private boolean orderUnknown;

    /// The same without the letters that programs leave unnamed, when there are any.
    private final Optional<ShownPages> named;

    private ShownPages(List<String> pages) {
        for (String page : pages) {
            String shown = joined(page);
            letters.add(Letters.letters(shown));
            words.append(shown).append('\n');
            lines.add(letters.size(), shown);
        }
        this.named =
                words.indexOf(UNNAMED) < 0
                        ? Optional.empty()
                        : Optional.of(
                                new ShownPages(
                                        pages.stream().map(ShownPages::withoutJoined).toList()));
    }

    /// The orders in which the pages may be meant to be read; at least one. Where two lie on each
    /// side of a sheet: side by side or as a booklet, from the left or from the right.
    static List<ShownPages> readings(TaggedPdf pdf) {
        List<List<String>> sides = new ArrayList<>();
        List<String> whole = new ArrayList<>();
        for (int page = 1; page <= pdf.pages(); page++) {
            whole.add(pdf.pageText(page));
            sides.add(pdf.halves(page));
        }
        if (sides.isEmpty() || sides.stream().anyMatch(List::isEmpty)) {
            return List.of(new ShownPages(whole));
        }
        List<List<String>> mirrored = sides.stream().map(List::reversed).toList();
        return List.of(
                new ShownPages(sides.stream().flatMap(List::stream).toList()),
                new ShownPages(mirrored.stream().flatMap(List::stream).toList()),
                new ShownPages(folded(sides)),
                new ShownPages(folded(mirrored)));
    }

    /// The pages of a pile of sheets, folded once: the first side has the last page and the first,
    /// its back the second and the last but one.
    private static List<String> folded(List<List<String>> sides) {
        int all = 2 * sides.size();
        String[] pages = new String[all];
        for (int side = 0; side < sides.size(); side++) {
            boolean front = side % 2 == 0;
            pages[side] = sides.get(side).get(front ? 1 : 0);
            pages[all - 1 - side] = sides.get(side).get(front ? 0 : 1);
        }
        return List.of(pages);
    }

    /// With ligatures as the letters that they join: other programs may name them as one.
    private static String joined(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            if (c >= 0xFB00 && c <= 0xFB06) {
                                joined.append(
                                        Normalizer.normalize(
                                                Character.toString(c), Normalizer.Form.NFKC));
                            } else {
                                joined.appendCodePoint(c);
                            }
                        });
        return joined.toString();
    }

    private static String withoutJoined(String text) {
        return JOINED.matcher(joined(text)).replaceAll("");
    }

    /// Whether words stand here but for letters that are joined when they are set, and that the
    /// file does not name.
    boolean isUnnamed(String words) {
        return named.isPresent() && named.get().page(withoutJoined(words)) > 0;
    }

    /// Whether any of these words is written from right to left.
    static boolean isRightToLeft(String words) {
        return RIGHT_TO_LEFT.matcher(words).find();
    }

    /// All of them, in their order.
    String words() {
        return words.toString();
    }

    /// Whether something was found of which the order of its parts could not be told.
    boolean isOrderUnknown() {
        return orderUnknown;
    }

    /// How well these words stand here: each that is found counts, and a little that all come in
    /// this order.
    int holds(List<String> meant) {
        int there = (int) meant.stream().filter(one -> plainly(one) > 0).count();
        return 2 * there + (isInOrder(meant) ? 1 : 0);
    }

    /// Whether those words that are found come in this order, as far as pages tell.
    boolean isInOrder(List<String> meant) {
        int before = 0;
        for (String one : meant) {
            int page = plainly(one);
            if (page > 0 && page < before) {
                return false;
            }
            before = Math.max(before, page);
        }
        return true;
    }

    /// The page on which words stand, or begin when they go on on the next; 0 when on none.
    int page(String words) {
        return page(words, false);
    }

    /// Whether words stand here that may be a table: its numbers may stand closely.
    boolean says(String words) {
        return page(words, true) > 0;
    }

    private int page(String words, boolean loose) {
        String meant = Letters.letters(words);
        int page = plainly(meant);
        if (page == 0) {
            page = inRuns(meant);
        }
        if (page == 0) {
            page = lines.page(words, loose).orElse(0);
            orderUnknown |= page > 0;
        }
        return page;
    }

    private int plainly(String meant) {
        for (int i = 0; i < letters.size(); i++) {
            if (letters.get(i).contains(meant)) {
                return i + 1;
            }
        }
        for (int i = 0; i + 1 < letters.size(); i++) {
            int begun = begun(letters.get(i), meant);
            if (begun > 0 && letters.get(i + 1).contains(meant.substring(begun))) {
                return i + 1;
            }
        }
        return 0;
    }

    /// On a page from right to left the order of words of both directions, of numbers and of marks
    /// is not told by the places of the letters alone: each stretch of one kind must be there.
    private int inRuns(String meant) {
        List<String> runs = RUNS.matcher(meant).results().map(MatchResult::group).toList();
        if (runs.size() < 2) {
            return 0;
        }
        for (int i = 0; i < letters.size(); i++) {
            String here = letters.get(i) + (i + 1 < letters.size() ? letters.get(i + 1) : "");
            if (isRightToLeft(here) && runs.stream().allMatch(here::contains)) {
                orderUnknown = true;
                return i + 1;
            }
        }
        return 0;
    }

    /// How many of the first letters of `meant` stand on a page, at least a few.
    private static int begun(String page, String meant) {
        int low = 0;
        int high = meant.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (page.contains(meant.substring(0, middle))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
