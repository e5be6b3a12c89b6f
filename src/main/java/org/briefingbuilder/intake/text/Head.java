package org.briefingbuilder.intake.text;

import org.briefingbuilder.intake.draft.Dates;
import org.briefingbuilder.intake.draft.Facts;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands above an article's first paragraph, and its author's box below: title, authors,
/// byline, date, publisher. Lines that say nothing else are marked as furniture. Used by one
/// thread.
final class Head {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern PUBLISHED =
            Pattern.compile(
                    "\\b(?:(?:first )?(?:published|posted|updated|modified|issued|created)(?:"
                            + " (?:on|at|in|date))?|last (?:updated|modified)(?:"
                            + " on)?|date)\\b\\s*:?|شائع(?: شدہ| ہوئی| ہوا)?\\s*:?|تاریخ\\s*:",
                    FLAGS);
    private static final Pattern BY =
            Pattern.compile(
                    "^(?:(?:by|written by|author|authors|story by|report by|reported"
                            + " by)\\b\\s*:?|(?:تحریر|رپورٹ|از)\\s*[:؛۔]|تحریر\\s)\\s*(.+)$",
                    FLAGS);
    private static final Pattern ABOUT_AUTHOR =
            Pattern.compile(
                    "^About (?:the author:?\\s*)?(.{3,60}?)\\s+\\d+ (?:articles?|posts?|stories)$",
                    FLAGS);
    private static final Pattern PUBLISHED_IN =
            Pattern.compile(
                    "^Published in (?:The )?(.{2,60}?),? (?:on )?(?=\\p{L}+ \\d|\\d)", FLAGS);
    private static final Pattern KIND =
            Pattern.compile(
                    "^(?:press release|media release|news release|press statement|press note|for"
                            + " immediate release|handout)$",
                    FLAGS);
    private static final Pattern DESK =
            Pattern.compile(
                    "\\b(?:desk|web|staff|reporters?|correspondents?|news|agency|agencies|team|editors?|bureau|monitoring|afp|reuters|app|ap|online|editorial|department|office|ministry|recorder|report|admin|times)\\b|(?:ڈیسک|نیوز|نمائندہ|رپورٹر|ایجنسی|وزارت)",
                    FLAGS);
    private static final Pattern NAME =
            Pattern.compile(
                    "^(?:(?:Dr|Prof|Mr|Ms|Mrs|Amb|Gen|Lt|Maj|Col|Sir|Syed)\\.?"
                        + " )*(?:\\p{Lu}[\\p{L}'’.-]*|bin|binti|al|ul|de|van|von|der|la|du|da)(?:"
                        + " (?:\\p{Lu}[\\p{L}'’.-]*|bin|binti|al|ul|de|van|von|der|la|du|da)){1,5}$");
    private static final Pattern URDU_NAME =
            Pattern.compile(
                    "(?:ڈاکٹر |پروفیسر |سید )?[\\u0621-\\u06d3]+(?: [\\u0621-\\u06d3]+){1,3}");
    private static final Pattern HOST =
            Pattern.compile("^The (\\p{Lu}[^.;()]{5,110}?\\((\\p{Lu}{2,10})\\))");
    private static final Pattern PLACE =
            Pattern.compile(
                    "(?U)\\W*(?:\\p{Lu}[\\p{L}.'’-]*\\s?){0,4}(?:[\\u0600-\\u06ff]+\\s?){0,3}\\W*");
    private static final Pattern AFTER_DAY = Pattern.compile("\\s*[)\\]]?\\s*[:–—-]");
    private static final Pattern ORGANISATION =
            Pattern.compile(
                    "\\b(?:ministry|department|centre|center|institute|commission|authority|council|agency|university|foundation|association|organi[sz]ation|government|embassy|secretariat|board)\\b",
                    FLAGS);
    private static final Set<String> SECTIONS =
            Set.of(
                    ("news opinion opinions technology business world pakistan politics editorial"
                         + " editorials analysis sports sport health feature features blog blogs"
                         + " columns column economy science culture national international home"
                         + " latest commentary interview interviews op-ed tech education"
                         + " environment climate markets finance lifestyle entertainment"
                         + " perspective perspectives insight insights article articles report"
                         + " reports letters asia europe africa energy trade agriculture security")
                            .split(" "));

    private final List<Line> lines;
    private final int bodyStart;
    private final List<String> authors = new ArrayList<>();
    private String byline = "";
    private String publisher = "";
    private String date = "";
    private String title = "";
    private boolean pressRelease;
    private int titleAt = -1;

    Head(List<Line> lines, int bodyStart) {
        this.lines = lines;
        this.bodyStart = bodyStart;
    }

    /// Where the title stands; -1 without one.
    int titleAt() {
        return titleAt;
    }

    Reference read(boolean webPage) {
        for (int i = 0; i < bodyStart; i++) {
            if (lines.get(i).isKept()) {
                readLine(lines.get(i));
            }
        }
        findTitle();
        labels();
        names();
        for (int i = bodyStart; i < lines.size(); i++) {
            if (!lines.get(i).isLong() && lines.get(i).words <= 20) {
                authorBox(lines.get(i));
            }
        }
        if (pressRelease && publisher.isEmpty()) {
            publisher = host();
        }
        if (date.isEmpty()) {
            placeAndDay();
        }
        String kind = "document";
        if (!pressRelease && !date.isEmpty() && !(byline.isEmpty() && authors.isEmpty())) {
            kind = "article-newspaper";
        } else if (!pressRelease && webPage) {
            kind = "webpage";
        }
        return new Facts()
                .title(title, Origin.HEAD)
                .authors(authors, Origin.HEAD)
                .byline(byline, Origin.HEAD)
                .publisher(publisher, Origin.HEAD)
                .date(date, Origin.HEAD)
                .kind(kind, kind.equals("document") ? Origin.FORMAT : Origin.HEAD)
                .reference();
    }

    private void readLine(Line line) {
        if (line.isLong() || line.words > 25 || line.isStatement() && line.words > 14) {
            return;
        }
        Optional<Dates.Found> found = Dates.find(line.text);
        Matcher by = BY.matcher(line.text);
        if (KIND.matcher(line.text.replace(":", "").strip()).matches()) {
            pressRelease = true;
            line.reason = "section-label";
        } else if (by.matches() && people(line, by.group(1), found)) {
            line.reason = "byline";
        } else if (found.isPresent()) {
            readDateLine(line, found.get());
        }
    }

    private void readDateLine(Line line, Dates.Found found) {
        Matcher published = PUBLISHED.matcher(line.text);
        String rest =
                line.text.substring(0, found.span().start())
                        + " "
                        + line.text.substring(found.span().end());
        boolean says = published.find();
        rest = withoutStamps(rest);
        if (rest.isEmpty()) {
            take(line, found.iso(), "dateline");
        } else if (says || line.text.matches(".*[|•·/—–].*")) {
            String who = rest.replaceFirst("(?i)^by\\s+", "").strip();
            if (addPeople(who, says)) {
                take(line, found.iso(), "byline");
            } else if (line.words <= 9) {
                noteDate(found.iso());
            }
        } else if (line.words <= 8 && addPeople(rest, false)) {
            take(line, found.iso(), "byline");
        } else if (line.words <= 7 && Line.countWords(rest) <= 2) {
            take(line, found.iso(), "dateline");
        } else if (line.words <= 9) {
            noteDate(found.iso());
        }
    }

    /// What is left of a date line when times, weekdays and words such as "Updated" are taken away.
    private static String withoutStamps(String rest) {
        String left = rest;
        while (true) {
            Optional<Dates.Found> again = Dates.find(left);
            if (again.isEmpty()) {
                break;
            }
            left =
                    left.substring(0, again.get().span().start())
                            + " "
                            + left.substring(again.get().span().end());
        }
        return PUBLISHED
                .matcher(left)
                .replaceAll(" ")
                .replaceAll(
                        "(?i)\\b\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?|\\b\\d{1,2}\\s*[ap]m\\b",
                        " ")
                .replaceAll(
                        "(?i)\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b|\\b(?:PKT|PST|GMT|UTC|EST|EDT|BST|IST|PT|ET)\\b(?:\\s*[+-]\\d+)?",
                        " ")
                .replaceAll("(?i)\\b\\d+ min(?:ute)?s?(?: read)?\\b", " ")
                .replaceAll("[\\s|•·/,;:()—–-]+", " ")
                .strip();
    }

    private boolean people(Line line, String names, Optional<Dates.Found> found) {
        String who = names;
        if (found.isPresent()) {
            who = withoutStamps(names);
            if (line.words > 14) {
                return false;
            }
        }
        if (!addPeople(who, line.words <= 8)) {
            return false;
        }
        found.ifPresent(d -> noteDate(d.iso()));
        return true;
    }

    /// Takes names as authors, an office as byline.
    private boolean addPeople(String who, boolean sure) {
        String names = who.replaceFirst("(?i)^by\\s+", "").replaceAll("[|•·,\\s]+$", "").strip();
        if (names.isEmpty() || Line.countWords(names) > 10) {
            return false;
        }
        if (DESK.matcher(names).find()) {
            if (!sure && Line.countWords(names) > 4) {
                return false;
            }
            byline = byline.isEmpty() ? names : byline;
            return true;
        }
        List<String> people = new ArrayList<>();
        for (String name : names.split("\\s*(?:,|،|&|\\band\\b| اور |;|\\|)\\s*")) {
            boolean urdu = sure && URDU_NAME.matcher(name).matches();
            if (!urdu && !NAME.matcher(name).matches()) {
                return false;
            }
            people.add(name);
        }
        people.stream().filter(p -> !authors.contains(p)).forEach(authors::add);
        return true;
    }

    private void take(Line line, String iso, String reason) {
        noteDate(iso);
        line.reason = reason;
    }

    private void noteDate(String iso) {
        date = date.isEmpty() ? iso : date;
    }

    private void findTitle() {
        int best = -1;
        for (int i = 0; i < bodyStart; i++) {
            Line line = lines.get(i);
            if (!line.isKept() || line.isListItem() && line.words < 4 || isSection(line)) {
                continue;
            }
            if (line.words >= 4) {
                best = i;
                break;
            }
            best = best < 0 ? i : best;
        }
        if (best < 0 || lines.get(best).isProse() && lines.get(best).isStatement()) {
            return;
        }
        titleAt = best;
        title = unquoted(lines.get(best).text);
    }

    private static boolean isSection(Line line) {
        return line.words <= 3
                && SECTIONS.contains(line.text.toLowerCase(Locale.ROOT).split("[\\s&/|>»]+")[0]);
    }

    private static String unquoted(String text) {
        String plain = text.replaceAll("\\s+", " ").strip();
        boolean quoted =
                plain.length() > 2
                        && "“\"‘«".indexOf(plain.charAt(0)) >= 0
                        && "”\"’»".indexOf(plain.charAt(plain.length() - 1)) >= 0
                        && plain.substring(1, plain.length() - 1)
                                .chars()
                                .noneMatch(c -> "“”\"«»".indexOf(c) >= 0);
        return quoted ? plain.substring(1, plain.length() - 1).strip() : plain;
    }

    /// Names of sections of a news site, next to a date or above the title.
    private void labels() {
        for (int i = 0; i < titleAt; i++) {
            if (lines.get(i).isKept() && isSection(lines.get(i))) {
                lines.get(i).reason = "section-label";
            }
        }
    }

    /// A name alone on its line, next to a byline or date line.
    private void names() {
        for (int i = titleAt + 1; i > 0 && i < bodyStart; i++) {
            Line line = lines.get(i);
            boolean dated = isHeadMatter(i - 1) || isHeadMatter(i + 1);
            if (line.isKept() && dated && line.words <= 5 && addPeople(line.text, true)) {
                line.reason = "byline";
            } else if (line.isKept()
                    && pressRelease
                    && publisher.isEmpty()
                    && line.words <= 12
                    && ORGANISATION.matcher(line.text).find()) {
                publisher = line.text;
            }
        }
    }

    private boolean isHeadMatter(int i) {
        return i < bodyStart
                && Set.of("byline", "dateline", "reading-time").contains(lines.get(i).reason);
    }

    private void authorBox(Line line) {
        Matcher about = ABOUT_AUTHOR.matcher(line.text);
        if (line.isKept() && about.matches()) {
            addPeople(about.group(1), true);
            line.reason = "author-box";
            return;
        }
        Matcher in = PUBLISHED_IN.matcher(line.text);
        if (line.isKept() && in.find()) {
            Dates.find(line.text).ifPresent(d -> take(line, d.iso(), "dateline"));
            publisher = line.isKept() || !publisher.isEmpty() ? publisher : in.group(1).strip();
        }
    }

    /// `Islamabad, 18 June 2024 –` before the first sentence.
    private void placeAndDay() {
        if (bodyStart >= lines.size()) {
            return;
        }
        String start = lines.get(bodyStart).head();
        Dates.find(start)
                .filter(d -> d.span().start() <= 40 && d.iso().length() == 10)
                .filter(d -> PLACE.matcher(start.substring(0, d.span().start())).matches())
                .filter(d -> AFTER_DAY.matcher(start.substring(d.span().end())).lookingAt())
                .ifPresent(d -> noteDate(d.iso()));
    }

    /// Who sends a press release: the body with a short form that its first sentence names.
    private String host() {
        if (bodyStart >= lines.size()) {
            return "";
        }
        Matcher host = HOST.matcher(lines.get(bodyStart).head().replace("*", ""));
        return host.find() ? host.group(1).strip() : "";
    }
}
