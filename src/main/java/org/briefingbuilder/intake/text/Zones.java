package org.briefingbuilder.intake.text;

import org.briefingbuilder.intake.draft.Dates;
import org.briefingbuilder.intake.draft.Steps;
import org.briefingbuilder.model.Block;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the article stands among the lines: above `bodyStart` its head, from `bodyEnd` what comes
/// after its last paragraph. Marks the furniture that is known by its words and its place.
final class Zones {
    private static final int LONGEST_COOKIE_BUTTON = 8;

    private final List<Line> lines;
    private final int bodyStart;
    private final int bodyEnd;
    private final Map<String, Optional<String>> known = new HashMap<>();
    private boolean furniture;

    Zones(List<Line> lines) {
        this.lines = lines;
        int first = 0;
        while (first < lines.size() && !isBody(first)) {
            first++;
        }
        int end = lines.size();
        while (end > first && !isBody(end - 1)) {
            end--;
        }
        // Without one real paragraph nothing is above or below the text.
        this.bodyStart = first < lines.size() ? first : 0;
        this.bodyEnd = first < lines.size() ? end : lines.size();
    }

    private boolean isBody(int i) {
        Line line = lines.get(i);
        boolean prose = line.isProse() || line.words >= 6 && line.isStatement();
        return prose && sure(line).isEmpty() && Phrases.atEnd(line).isEmpty();
    }

    int bodyStart() {
        return bodyStart;
    }

    int bodyEnd() {
        return bodyEnd;
    }

    boolean hasFurniture() {
        return furniture;
    }

    private boolean isBetween(int i) {
        return i >= bodyStart && i < bodyEnd;
    }

    void markPhrases(Steps steps) {
        boolean form = false;
        for (int i = 0; i < lines.size(); i++) {
            if (i % 1000 == 0) {
                steps.at(i, lines.size());
            }
            Line line = lines.get(i);
            int at = i;
            Optional<String> reason = sure(line).filter(why -> fits(at, why));
            if (reason.isEmpty() && i >= bodyEnd) {
                reason = Phrases.atEnd(line);
            }
            if (reason.isEmpty() && form && i >= bodyEnd && Phrases.isField(line)) {
                reason = Optional.of("comment-form");
            }
            form |= reason.equals(Optional.of("comment-form"));
            reason.ifPresent(why -> remove(line, why));
        }
        markNetworks();
    }

    /// Looked up once for lines that come again and again.
    private Optional<String> sure(Line line) {
        return line.text.length() > 60
                ? Phrases.sure(line)
                : known.computeIfAbsent(line.text, text -> Phrases.sure(line));
    }

    /// Some phrases are furniture only outside the article, because people also write them.
    private boolean fits(int i, String reason) {
        return switch (reason) {
            case "navigation" -> !isBetween(i);
            case "cookie-notice" ->
                    !isBetween(i) || lines.get(i).words <= LONGEST_COOKIE_BUTTON || nearCookies(i);
            default -> true;
        };
    }

    private boolean nearCookies(int i) {
        return isCookieButton(i - 1) || isCookieButton(i + 1);
    }

    private boolean isCookieButton(int i) {
        return i >= 0
                && i < lines.size()
                && lines.get(i).words <= LONGEST_COOKIE_BUTTON
                && Phrases.sure(lines.get(i)).equals(Optional.of("cookie-notice"));
    }

    private void remove(Line line, String reason) {
        line.reason = reason;
        furniture = true;
    }

    /// Names of networks and numbers in a row, or right beside other parts of a share bar.
    private void markNetworks() {
        int i = 0;
        while (i < lines.size()) {
            int end = i;
            int networks = 0;
            while (end < lines.size()
                    && lines.get(end).isKept()
                    && (Phrases.isNetwork(lines.get(end)) || Phrases.isCounter(lines.get(end)))) {
                networks += Phrases.isNetwork(lines.get(end)) ? 1 : 0;
                end++;
            }
            boolean beside = isShared(i - 1) || isShared(end);
            if (networks >= 2 || networks == 1 && beside) {
                for (Line line : lines.subList(i, end)) {
                    remove(line, Phrases.isNetwork(line) ? "share-bar" : "counter");
                }
            }
            i = end + 1;
        }
    }

    private boolean isShared(int i) {
        return i >= 0 && i < lines.size() && lines.get(i).reason.equals("share-bar");
    }

    /// Numbers, repeated captions and menus above the first paragraph; the title said twice.
    void markHead(int titleAt) {
        for (int i = 0; i < bodyStart; i++) {
            Line line = lines.get(i);
            if (line.isKept() && i != titleAt && Phrases.isCounter(line) && titleAt >= 0) {
                remove(line, "counter");
            } else if (line.isKept()
                    && i > titleAt
                    && titleAt >= 0
                    && line.text.equals(lines.get(titleAt).text)) {
                remove(line, "repeated-title");
            }
        }
        markMenu(titleAt);
        markRepeated(titleAt);
    }

    private void markMenu(int titleAt) {
        int i = 0;
        while (i < titleAt) {
            int end = i;
            while (end < titleAt && lines.get(end).isKept() && lines.get(end).words <= 3) {
                end++;
            }
            if (end - i >= 3) {
                lines.subList(i, end).forEach(line -> remove(line, "navigation"));
            }
            i = end + 1;
        }
    }

    /// A picture's caption and its alternative text are often the same words, one below the other.
    private void markRepeated(int titleAt) {
        for (int i = 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            Line before = lines.get(i - 1);
            boolean caption =
                    !line.isLong()
                            && line.text.equals(before.text)
                            && line.words <= 12
                            && !line.isSentence()
                            && !line.isListItem()
                            && !Phrases.isCounter(line)
                            && i - 1 != titleAt
                            && (i < bodyStart || isAlone(i));
            if (caption) {
                line.reason = "repeated-caption";
                if (i < bodyStart && before.isKept()) {
                    before.reason = "repeated-caption";
                }
            }
        }
    }

    /// Two lines with space around them, not lines of a song.
    private boolean isAlone(int second) {
        boolean above = second < 2 || lines.get(second - 1).gap > 0;
        boolean below = second + 1 >= lines.size() || lines.get(second + 1).gap > 0;
        return above && below;
    }

    /// Lists of other articles: their title, and the headlines below it.
    void markRelated() {
        for (int i = 0; i < lines.size(); i++) {
            Line label = lines.get(i);
            if (!label.isKept()
                    || label.kind != Block.Kind.PARAGRAPH
                    || !Phrases.isRelatedTitle(label)
                    || i < bodyStart && isFirst(i)) {
                continue;
            }
            int end = headlinesEnd(i + 1);
            boolean vague = label.text.toLowerCase(Locale.ROOT).startsWith("more ");
            if (vague && end == i + 1 && isBetween(i)) {
                continue;
            }
            remove(label, "related-headline");
            for (Line line : lines.subList(i + 1, end)) {
                if (line.isKept()) {
                    remove(line, "related-headline");
                }
            }
        }
    }

    private boolean isFirst(int i) {
        return lines.subList(0, i).stream().noneMatch(Line::isKept);
    }

    /// The last line before the next paragraph may be that one's heading: a short one stays.
    private int headlinesEnd(int from) {
        int end = from;
        while (end < lines.size() && end < from + 12 && isHeadline(lines.get(end))) {
            end++;
        }
        boolean beforeText = end < lines.size() && isBetween(end) && lines.get(end).isProse();
        boolean last =
                end - from >= 2
                        && beforeText
                        && lines.get(end - 1).isKept()
                        && lines.get(end - 1).words <= 6
                        && !Headlines.isNews(lines.get(end - 1));
        return last ? end - 1 : end;
    }

    private static boolean isHeadline(Line line) {
        boolean furniture = !line.isKept() || Phrases.isCounter(line);
        boolean dated = line.words <= 8 && Dates.find(line.head()).isPresent();
        boolean headline =
                !line.isLong()
                        && !line.isProse()
                        && !line.isStatement()
                        && line.words >= 3
                        && line.words <= 25
                        && !line.isListItem()
                        && !line.isOpen()
                        && line.kind == Block.Kind.PARAGRAPH;
        return furniture || dated || headline;
    }
}
