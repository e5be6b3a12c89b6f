package org.briefingbuilder.publish;

import org.briefingbuilder.publish.Finding.Kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words that stand on the pages of a brief and are in nothing that is recorded, held against those
/// that may: what the brief says there, each word once; and the heads and feet, each whole and once
/// on a page. A page's number must be one that pages of such a brief can have.
final class BesideWords {

    /// A word may end a line at these.
    private static final Pattern PARTED = Pattern.compile("(?<=[-‐–—/])");

    private static final Pattern RIGHT_TO_LEFT = Pattern.compile("[\\p{IsArabic}\\p{IsHebrew}]");
    private static final String NUMBER = "{0}";
    private static final String COUNT = "{1}";

    /// A longer row of digits is no number of a page.
    private static final int DIGITS = 6;

    private final Map<String, Integer> once = new HashMap<>();
    private final List<List<String>> running = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Integer> numbers = new HashSet<>();
    private final Set<Integer> counts = new TreeSet<>();
    private final int most;
    private final boolean whole;

    /// @param most how many pages the file has
    /// @param whole whether it has everything that is recorded
    private BesideWords(String meant, int most, boolean whole) {
        this.most = most;
        this.whole = whole;
        List<String> lines = meant.lines().toList();
        words(lines.getFirst()).forEach(word -> once.merge(key(word), 1, Integer::sum));
        for (String line : lines.subList(1, lines.size())) {
            running.add(words(line).stream().map(BesideWords::key).toList());
        }
    }

    /// What the record says of them.
    ///
    /// @param body what the brief says in no element that is recorded
    /// @param running heads and feet; the page's number with `{0}` for it and `{1}` for the count
    static String stated(String body, Collection<String> running) {
        return running.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .map(line -> "\n" + line.replaceAll("\\s+", " "))
                .collect(Collectors.joining("", body, "\n"));
    }

    /// @param meant as [#stated] gives it; records of older programs have no lines, and tell
    ///   nothing
    /// @param pages the words on each page
    /// @param whole whether the file has everything that is recorded; some of a brief's pages keep
    ///   the numbers and the count that they have in the brief
    static List<Finding> strange(String meant, List<List<String>> pages, boolean whole) {
        if (!meant.contains("\n")) {
            return List.of();
        }
        BesideWords beside = new BesideWords(meant, pages.size(), whole);
        for (int page = 1; page <= pages.size(); page++) {
            beside.read(page, pages.get(page - 1));
        }
        return beside.findings;
    }

    private void read(int page, List<String> shown) {
        Page words = new Page(page, shown.stream().flatMap(w -> words(w).stream()).toList());
        running.forEach(words::take);
        words.checkNumber();
        String strange = words.left();
        if (!strange.isEmpty()) {
            found(page, strange);
        }
    }

    private void found(int page, String words) {
        findings.add(new Finding("", Kind.PAGE_DIFFERS, page, "", words, "", ""));
    }

    /// Those that have a letter or a digit.
    private static List<String> words(String line) {
        return PARTED.splitAsStream(line.replaceAll("\\s+", " "))
                .flatMap(part -> Pattern.compile(" ").splitAsStream(part))
                .filter(word -> !key(word).isEmpty())
                .toList();
    }

    /// The letters and digits of a word. Heads and feet say nothing of their direction, so a word
    /// from right to left is the same from its other end.
    private static String key(String word) {
        if (word.contains(NUMBER) || word.contains(COUNT)) {
            return word;
        }
        StringBuilder letters = new StringBuilder();
        Letters.letters(word)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        String forward = letters.toString();
        String backward = letters.reverse().toString();
        return isRightToLeft(word) && backward.compareTo(forward) < 0 ? backward : forward;
    }

    private static boolean isRightToLeft(String word) {
        return RIGHT_TO_LEFT.matcher(word).find();
    }

    /// What is left of a page's words while they are told.
    private final class Page {
        private final int page;
        private final List<String> shown;
        private final List<String> keys;
        private final boolean[] told;
        private final boolean mixed;
        private final List<Integer> numbered = new ArrayList<>();

        Page(int page, List<String> shown) {
            this.page = page;
            this.shown = shown;
            this.keys = shown.stream().map(BesideWords::key).toList();
            this.told = new boolean[shown.size()];
            this.mixed = shown.stream().anyMatch(BesideWords::isRightToLeft);
        }

        /// A head or foot, word for word; where there are words from right to left, in any order.
        void take(List<String> line) {
            if (mixed) {
                takeEach(line);
                return;
            }
            for (int start = 0; start + line.size() <= keys.size(); start++) {
                if (stands(line, start)) {
                    for (int i = 0; i < line.size(); i++) {
                        told[start + i] = true;
                        if (isNumber(line.get(i))) {
                            numbered.add(start + i);
                        }
                    }
                    return;
                }
            }
        }

        private boolean stands(List<String> line, int start) {
            for (int i = 0; i < line.size(); i++) {
                String key = keys.get(start + i);
                boolean same =
                        isNumber(line.get(i)) ? number(key).isPresent() : key.equals(line.get(i));
                if (!same || told[start + i]) {
                    return false;
                }
            }
            return true;
        }

        private void takeEach(List<String> line) {
            List<Integer> taken = new ArrayList<>();
            for (String key : line) {
                for (int i = 0; i < keys.size() && !isNumber(key); i++) {
                    if (!told[i] && keys.get(i).equals(key)) {
                        told[i] = true;
                        taken.add(i);
                        break;
                    }
                }
            }
            long wanted = taken.isEmpty() ? 0 : line.stream().filter(BesideWords::isNumber).count();
            List<Integer> near = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                if (!told[i] && number(keys.get(i)).isPresent()) {
                    near.add(i);
                }
            }
            near.sort(Comparator.comparing(i -> distance(i, taken)));
            for (int i : near.subList(0, (int) Math.min(wanted, near.size()))) {
                told[i] = true;
                numbered.add(i);
            }
        }

        private static int distance(int at, List<Integer> others) {
            return others.stream().mapToInt(i -> Math.abs(i - at)).min().orElse(Integer.MAX_VALUE);
        }

        /// The number of a page is given once, and the count of all is the same on each.
        void checkNumber() {
            if (numbered.isEmpty()) {
                return;
            }
            List<Integer> said =
                    numbered.stream().map(i -> number(keys.get(i)).orElse(0)).sorted().toList();
            boolean counted = said.size() > 1;
            if (counted) {
                counts.add(said.getLast());
            }
            int number = said.getFirst();
            if (!numbers.add(number) || counts.size() > 1 || isBeyond(number)) {
                found(page, numbered.stream().map(shown::get).collect(Collectors.joining(" ")));
            }
        }

        private boolean isBeyond(int number) {
            int count = counts.stream().findFirst().orElse(most);
            return whole ? number > most || count > most : number > Math.max(most, count);
        }

        /// What is neither in a head or foot nor said elsewhere beside the elements.
        String left() {
            List<String> strange = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                if (!told[i] && once.merge(keys.get(i), -1, Integer::sum) < 0) {
                    strange.add(shown.get(i));
                }
            }
            return String.join(" ", strange);
        }
    }

    private static boolean isNumber(String key) {
        return key.equals(NUMBER) || key.equals(COUNT);
    }

    private static OptionalInt number(String key) {
        if (key.length() > DIGITS || !key.codePoints().allMatch(Character::isDigit)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(key));
    }
}
