package org.briefingbuilder.intake.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds running heads, feet and page numbers: lines near a page's edge that come again on other
/// pages at the same height, and numbers there that count with the pages.
final class RunningLines {
    /// The part of a page's height in which they stand, at either edge.
    private static final float EDGE = 0.115f;

    /// The part in which the first and the last line of a page may be a number that counts pages.
    private static final float FAR = 0.25f;

    private static final Pattern NUMBER =
            Pattern.compile(
                    "^[-–—|\\[("
                        + " ]*(?:page|p\\.|seite)?\\s*(\\d{1,6}|[ivxlc]{1,7})(?:\\s*(?:of|/|von|de)\\s*\\d{1,4})?\\s*[-–—|\\])"
                        + " ]*$",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern NOTE = Pattern.compile("^(\\d{1,3})[.)]?\\s*\\p{L}");

    /// A number at either end of a line.
    private static final Pattern BESIDE = Pattern.compile("^(\\d{1,4})\\s|\\s(\\d{1,4})$");

    private final Map<PdfLine, String> reasons = new IdentityHashMap<>();
    private final Map<Integer, String> printed = new HashMap<>();
    private final Map<PdfPage, Set<String>> called = new IdentityHashMap<>();

    RunningLines(List<PdfPage> pages) {
        numbers(pages);
        repeated(pages);
        numbersInHeads(pages);
        for (PdfPage page : pages) {
            for (PdfLine line : page.lines()) {
                if (!line.artifact().isEmpty()) {
                    reasons.putIfAbsent(line, line.artifact());
                }
            }
        }
        keepOnlyLines(pages);
    }

    /// Where nothing else stands on a page, its lines are its text.
    private void keepOnlyLines(List<PdfPage> pages) {
        for (PdfPage page : pages) {
            boolean nothingElse =
                    page.lines().stream()
                            .allMatch(
                                    line ->
                                            reasons.containsKey(line)
                                                    || line.text()
                                                            .codePoints()
                                                            .noneMatch(Character::isLetter));
            if (nothingElse) {
                page.lines().stream()
                        .filter(line -> !"page-number".equals(reasons.get(line)))
                        .forEach(reasons::remove);
            }
        }
    }

    /// Why a line is furniture; empty when it is none.
    Optional<String> reason(PdfLine line) {
        return Optional.ofNullable(reasons.get(line));
    }

    /// The number printed on a page.
    Optional<String> printed(int page) {
        return Optional.ofNullable(printed.get(page));
    }

    /// A number at the very edge that stands to the page's index as on most other pages.
    private void numbers(List<PdfPage> pages) {
        Map<Integer, Integer> offsets = new HashMap<>();
        Map<PdfLine, Matcher> found = new IdentityHashMap<>();
        for (PdfPage page : pages) {
            Map<PdfLine, Matcher> here = new IdentityHashMap<>();
            for (PdfLine line : outermost(page)) {
                Matcher m = NUMBER.matcher(line.text());
                if (line.text().length() < 25 && m.matches()) {
                    here.put(line, m);
                }
            }
            // More of them on one page are a table's.
            if (here.size() <= 2) {
                found.putAll(here);
                here.values().stream()
                        .map(m -> value(m.group(1)) - page.index())
                        .distinct()
                        .forEach(offset -> offsets.merge(offset, 1, Integer::sum));
            }
        }
        for (PdfPage page : pages) {
            for (PdfLine line : outermost(page)) {
                Matcher m = found.get(line);
                if (m == null) {
                    continue;
                }
                boolean counts = offsets.getOrDefault(value(m.group(1)) - page.index(), 0) >= 2;
                boolean framed =
                        !Character.isLetterOrDigit(line.text().charAt(0))
                                || line.text().length() > m.group(1).length();
                boolean alone =
                        pages.size() == 1
                                && found.size() == 1
                                && isLowest(page, line)
                                && (framed || line.y() > page.height() * 0.9f);
                if (counts || alone) {
                    reasons.put(line, "page-number");
                    printed.putIfAbsent(page.index(), m.group(1));
                }
            }
        }
    }

    /// The highest and the lowest lines of a page, if they stand near its edge.
    private static List<PdfLine> outermost(PdfPage page) {
        float top = Float.MAX_VALUE;
        float bottom = 0;
        for (PdfLine line : page.lines()) {
            top = Math.min(top, line.y());
            bottom = Math.max(bottom, line.y());
        }
        // On a page with wide margins they stand further in, by themselves.
        boolean high = top < page.height() * FAR;
        boolean low = bottom > page.height() * (1 - FAR);
        List<PdfLine> out = new ArrayList<>();
        for (PdfLine line : page.lines()) {
            if (high && line.y() <= top + 16 || low && line.y() >= bottom - 16) {
                out.add(line);
            }
        }
        return out;
    }

    private static boolean isLowest(PdfPage page, PdfLine line) {
        return page.lines().stream()
                .allMatch(other -> other == line || other.y() < line.y() - line.size() / 2);
    }

    private static List<PdfLine> edge(PdfPage page) {
        return within(page, EDGE);
    }

    private static List<PdfLine> within(PdfPage page, float part) {
        return page.lines().stream()
                .filter(
                        line ->
                                line.y() < page.height() * part
                                        || line.y() > page.height() * (1 - part))
                .sorted(Comparator.comparingDouble(PdfLine::y))
                .toList();
    }

    private static int value(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return Integer.parseInt(number);
        }
        int value = 0;
        int before = 0;
        String roman = number.toLowerCase(Locale.ROOT);
        for (int i = roman.length() - 1; i >= 0; i--) {
            int digit =
                    switch (roman.charAt(i)) {
                        case 'i' -> 1;
                        case 'v' -> 5;
                        case 'x' -> 10;
                        case 'l' -> 50;
                        default -> 100;
                    };
            value += digit < before ? -digit : digit;
            before = Math.max(before, digit);
        }
        return value;
    }

    private void repeated(List<PdfPage> pages) {
        Map<String, Set<Integer>> places = new HashMap<>();
        for (PdfPage page : pages) {
            called.put(page, called(page));
            for (PdfLine line : zone(page)) {
                for (String key : keys(line)) {
                    places.computeIfAbsent(key, k -> new HashSet<>()).add(page.index());
                }
            }
        }
        int enough = pages.size() < 3 ? 2 : 3;
        for (PdfPage page : pages) {
            List<PdfLine> again =
                    zone(page).stream()
                            .filter(line -> isAgain(line, places, enough))
                            .filter(line -> !isNote(page, line))
                            .toList();
            for (PdfLine line : edge(page)) {
                if (isAgain(line, places, enough) && !isNote(page, line)) {
                    boolean head = line.y() < page.height() / 2;
                    reasons.putIfAbsent(line, head ? "running-head" : "running-foot");
                }
            }
            again.stream()
                    .filter(line -> standsApart(page, line))
                    .forEach(
                            line ->
                                    reasons.putIfAbsent(
                                            line,
                                            line.y() < page.height() / 2
                                                    ? "running-head"
                                                    : "running-foot"));
            goOn(page, again);
        }
    }

    /// The raised numbers within the lines of a page, or alone in one.
    private static Set<String> called(PdfPage page) {
        Set<String> numbers = new HashSet<>();
        for (PdfLine line : page.lines()) {
            line.calls().stream()
                    .filter(call -> call.start() > 0 || call.end() == line.text().length())
                    .forEach(c -> numbers.add(line.text().substring(c.start(), c.end())));
        }
        return numbers;
    }

    /// Whether a line low on a page is a note that a raised number on it calls: many notes say the
    /// same (`12 Ibid., p. 3.`) at the same place.
    private boolean isNote(PdfPage page, PdfLine line) {
        Matcher m = NOTE.matcher(line.text());
        return line.y() > page.height() / 2
                && m.find()
                && called.getOrDefault(page, Set.of()).contains(m.group(1));
    }

    /// On pages with wide margins heads and feet stand further in: alone, well above or below all
    /// else, in letters no larger than the page's.
    private static boolean standsApart(PdfPage page, PdfLine line) {
        boolean head = line.y() < page.height() / 2;
        int larger = 0;
        for (PdfLine other : page.lines()) {
            float down = head ? other.y() - line.y() : line.y() - other.y();
            boolean beside = Math.abs(down) < 0.4f * line.size();
            if (!beside && down < 2.2f * Math.max(line.size(), other.size())) {
                return false;
            }
            larger += other.size() > line.size() * 0.93f ? 1 : 0;
        }
        return larger * 2 > page.lines().size();
    }

    /// Numbers that stand in heads and feet beside words, and count with the pages.
    private void numbersInHeads(List<PdfPage> pages) {
        Map<Integer, Integer> offsets = new HashMap<>();
        Map<Integer, Integer> found = new HashMap<>();
        for (PdfPage page : pages) {
            for (PdfLine line : page.lines()) {
                Matcher m = BESIDE.matcher(line.text());
                if (reasons.getOrDefault(line, "").startsWith("running") && m.find()) {
                    int number = Integer.parseInt(m.group(1) == null ? m.group(2) : m.group(1));
                    found.putIfAbsent(page.index(), number);
                    offsets.merge(number - page.index(), 1, Integer::sum);
                }
            }
        }
        offsets.values().removeIf(count -> count < 3 || count * 2 < found.size());
        for (PdfPage page : pages) {
            Integer number = found.get(page.index());
            if (number != null && offsets.containsKey(number - page.index())) {
                printed.putIfAbsent(page.index(), String.valueOf(number));
            }
            for (PdfLine line : outermost(page)) {
                boolean counts =
                        line.text().matches("\\d{1,4}")
                                && offsets.containsKey(
                                        Integer.parseInt(line.text()) - page.index());
                if (counts && printed.putIfAbsent(page.index(), line.text()) == null) {
                    reasons.putIfAbsent(line, "page-number");
                }
            }
        }
    }

    /// What comes again right below a running head, or above a foot, belongs to it.
    private void goOn(PdfPage page, List<PdfLine> again) {
        boolean more = true;
        while (more) {
            more = false;
            for (PdfLine line : again) {
                String reason = reasons.containsKey(line) ? "" : besides(page, line, again);
                if (!reason.isEmpty()) {
                    reasons.put(line, reason);
                    more = true;
                }
            }
        }
    }

    private String besides(PdfPage page, PdfLine line, List<PdfLine> again) {
        for (PdfLine other : again) {
            String reason = reasons.getOrDefault(other, "");
            boolean near = Math.abs(line.y() - other.y()) < 1.5f * line.size();
            boolean sameSide = (line.y() < page.height() / 2) == reason.equals("running-head");
            if (near && sameSide && reason.startsWith("running")) {
                return reason;
            }
        }
        return "";
    }

    private static boolean isAgain(PdfLine line, Map<String, Set<Integer>> places, int enough) {
        int most = 0;
        for (String key : keys(line)) {
            most = Math.max(most, places.getOrDefault(key, Set.of()).size());
        }
        return most >= enough;
    }

    /// The lines from which heads and feet are chosen: those near an edge, and some further in that
    /// may belong to them.
    private static List<PdfLine> zone(PdfPage page) {
        return within(page, FAR);
    }

    /// The words with digits folded, at this height (to five points, two keys so that no boundary
    /// parts neighbours).
    private static List<String> keys(PdfLine line) {
        String words = line.text().replaceAll("\\d+", "#").replaceAll("\\s+", "");
        int height = Math.round(line.y() / 5);
        return words.length() > 160
                ? List.of()
                : List.of(words + "@" + height, words + "@" + (height + 1));
    }
}
