package org.briefingbuilder.intake.text;

import org.briefingbuilder.intake.draft.Decoding;
import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.draft.Steps;
import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads plain text, which is often what someone copied from a web page: finds title, headings and
/// lists again, and marks what belongs to the page and not to the article.
public final class PlainText {
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\w*])\\*\\*(?=\\S)([^*\\n]{1,300}?)(?<=\\S)\\*\\*(?![*])");
    private static final Pattern LINE_WITH_STARS =
            Pattern.compile("(?<=\\S)\\*\\*(?=\\s|$)|(?<=^|\\s)\\*\\*(?=\\S)");

    private PlainText() {}

    public static Extract read(byte[] bytes, boolean raw, Steps steps) {
        Decoding decoded = Decoding.of(bytes);
        Draft draft = new Draft();
        decoded.warnings().forEach(draft::warn);
        return read(decoded.text(), draft, raw, steps);
    }

    static Extract read(String decoded, Draft draft, boolean raw, Steps steps) {
        if (hasDirectionControls(decoded)) {
            draft.warn("import.direction-controls");
        }
        List<Line> lines = Lines.of(withoutEmphasis(Tidy.characters(decoded)));
        if (lines.isEmpty()) {
            throw new Problem("import.no-text");
        }
        Reference reference = mark(lines, steps);
        int group = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean follows =
                    i > 0 && lines.get(i - 1).kind == Block.Kind.LIST_ITEM && line.gap == 0;
            group += follows ? 0 : 1;
            draft.add(entry(line, group));
        }
        return draft.finish("text", reference, raw);
    }

    private static Entry entry(Line line, int group) {
        int level =
                switch (line.kind) {
                    case TITLE, LIST_ITEM -> 1;
                    case HEADING -> 2;
                    default -> 0;
                };
        Entry entry = Entry.of(line.kind, level, line.text).removed(line.reason);
        return line.kind == Block.Kind.LIST_ITEM ? entry.withMark(line.mark).inGroup(group) : entry;
    }

    /// Marks furniture and kinds, and returns what the head says of the document.
    private static Reference mark(List<Line> lines, Steps steps) {
        Zones zones = new Zones(lines);
        zones.markPhrases(steps);
        Head head = new Head(lines, zones.bodyStart());
        Reference reference = head.read(zones.hasFurniture());
        zones.markHead(head.titleAt());
        zones.markRelated();
        boolean webPage = lines.stream().anyMatch(line -> !line.isKept());
        Headlines.mark(lines, zones.bodyStart(), zones.bodyEnd(), webPage);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.isKept()) {
                continue;
            }
            if (i == head.titleAt()) {
                line.kind = Block.Kind.TITLE;
            } else if (line.isListItem() && !isNumberedHeading(lines, i)) {
                line.kind = Block.Kind.LIST_ITEM;
            } else if (isHeading(lines, i, zones)) {
                line.kind = Block.Kind.HEADING;
            }
        }
        return reference;
    }

    private static boolean isHeading(List<Line> lines, int i, Zones zones) {
        boolean followed = i + 1 < lines.size();
        return followed
                && i < zones.bodyEnd()
                && (Headlines.isCandidate(lines, i) && lines.get(i).words <= 15
                        || isNumberedHeading(lines, i));
    }

    /// `2. Findings` above a paragraph is a heading, `2. the second point.` is none.
    private static boolean isNumberedHeading(List<Line> lines, int i) {
        Line line = lines.get(i);
        if (!line.isListItem()
                || line.isLong()
                || !Character.isLetterOrDigit(line.text.charAt(0))
                || line.words > 12
                || line.isSentence()
                || line.gap == 0
                || i + 1 >= lines.size()) {
            return false;
        }
        Line next = lines.get(i + 1);
        return next.gap > 0
                && next.isProse()
                && !next.isListItem()
                && Character.isUpperCase(line.text.codePointAt(line.mark));
    }

    /// `**strong**` becomes strong, here and over the ends of lines.
    private static String withoutEmphasis(String text) {
        if (!text.contains("**")) {
            return text;
        }
        String plain = EMPHASIS.matcher(text).replaceAll("$1");
        return LINE_WITH_STARS.matcher(plain).replaceAll("");
    }

    private static boolean hasDirectionControls(String text) {
        Optional<Integer> found =
                text.chars()
                        .filter(c -> (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069))
                        .boxed()
                        .findFirst();
        return found.isPresent();
    }
}
