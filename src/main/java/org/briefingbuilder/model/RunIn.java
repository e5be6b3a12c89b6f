package org.briefingbuilder.model;

import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Short quotations run in what an author writes: in paragraphs, items of lists, cells of tables,
/// questions and timetables, and in the notes of these; not in headings, captions and what is said
/// under another quotation. The text holds a mark, `[>ID]`, where the words of the quotation with
/// this id stand; the quotation itself remains a block of the brief, with its passage and its
/// alterations, so that its words are nowhere retyped. A quotation that no text names stands as a
/// block.
public final class RunIn {

    private static final Pattern MARK = Pattern.compile("\\[>(?<id>[0-9A-Za-z_-]+)\\]");

    /// What may follow a word without a blank.
    private static final String CLOSING = ".,;:!?)]}’”»،؛؟۔";

    private RunIn() {}

    /// A mark in a text.
    ///
    /// @param span in the text, brackets included
    public record Mark(String quotation, Span span) {}

    /// How a quotation is named in prose.
    public static String mark(String quotation) {
        return "[>" + quotation + "]";
    }

    /// The marks in a text, in order, whether or not there are such quotations.
    public static List<Mark> marks(String text) {
        List<Mark> marks = new ArrayList<>();
        if (text.contains("[>")) {
            Matcher matcher = MARK.matcher(text);
            while (matcher.find()) {
                marks.add(new Mark(matcher.group("id"), new Span(matcher.start(), matcher.end())));
            }
        }
        return marks;
    }

    /// The quotations of a brief that run in its prose, in the order in which it names them.
    public static Set<String> of(Brief brief) {
        Set<String> named = new LinkedHashSet<>();
        brief.allBlocks().forEach(block -> marksIn(block).forEach(m -> named.add(m.quotation())));
        if (!named.isEmpty()) {
            named.retainAll(
                    brief.quotations()
                            .map(BriefBlock.Quotation::id)
                            .collect(Collectors.toUnmodifiableSet()));
        }
        return named;
    }

    /// The marks of a block's own words, in order; their spans count within the item or cell.
    public static List<Mark> marksIn(BriefBlock block) {
        List<Mark> marks = new ArrayList<>();
        var _ =
                mapped(
                        block,
                        text -> {
                            marks.addAll(marks(text));
                            return text;
                        });
        return marks;
    }

    /// The marks in words of a block where no quotation can run: nothing stands in their place.
    public static List<Mark> strayIn(BriefBlock block) {
        return switch (block) {
            case BriefBlock.Heading heading -> marks(heading.text());
            case BriefBlock.Quotation quotation -> marks(quotation.comment());
            case BriefBlock.Table table -> marks(table.caption());
            case BriefBlock.Figure figure -> marks(figure.caption());
            case BriefBlock.Matrix matrix -> marks(matrix.caption());
            case BriefBlock.Prose _,
                    BriefBlock.Listing _,
                    BriefBlock.Questions _,
                    BriefBlock.Timetable _,
                    BriefBlock.Speakers _,
                    BriefBlock.Lines _,
                    BriefBlock.PageBreak _ ->
                    List.of();
        };
    }

    /// The block with each of the texts that may hold a mark changed, in the order of reading.
    public static BriefBlock mapped(BriefBlock block, UnaryOperator<String> change) {
        return switch (block) {
            case BriefBlock.Prose(String text, String language) ->
                    new BriefBlock.Prose(change.apply(text), language);
            case BriefBlock.Listing(boolean numbered, List<String> items) ->
                    new BriefBlock.Listing(numbered, items.stream().map(change).toList());
            case BriefBlock.Table(String caption, List<String> head, List<List<String>> rows) ->
                    new BriefBlock.Table(
                            caption,
                            head.stream().map(change).toList(),
                            rows.stream().map(row -> row.stream().map(change).toList()).toList());
            case BriefBlock.Questions(List<BriefBlock.Question> questions) ->
                    new BriefBlock.Questions(
                            questions.stream()
                                    .map(
                                            q ->
                                                    new BriefBlock.Question(
                                                            change.apply(q.text()), q.passage()))
                                    .toList());
            case BriefBlock.Timetable(List<BriefBlock.Slot> slots) ->
                    new BriefBlock.Timetable(
                            slots.stream()
                                    .map(s -> new BriefBlock.Slot(s.time(), change.apply(s.what())))
                                    .toList());
            case BriefBlock.Heading _,
                    BriefBlock.Figure _,
                    BriefBlock.Matrix _,
                    BriefBlock.Quotation _,
                    BriefBlock.Speakers _,
                    BriefBlock.Lines _,
                    BriefBlock.PageBreak _ ->
                    block;
        };
    }

    /// The block without some of its marks.
    public static BriefBlock without(BriefBlock block, Predicate<String> which) {
        return mapped(block, text -> without(text, which));
    }

    /// The text with a mark at a place, parted from the words beside it; never within another mark.
    ///
    /// @param at in UTF-16 units; beyond the text: at its end
    public static String with(String text, int at, String quotation) {
        int place = Math.clamp(at, 0, text.length());
        for (Mark mark : marks(text)) {
            if (mark.span().start() < place && place < mark.span().end()) {
                place = mark.span().end();
            }
        }
        String before = text.substring(0, place);
        String after = text.substring(place);
        boolean parted = before.isEmpty() || endsOpen(before);
        boolean closes =
                after.isEmpty()
                        || Character.isWhitespace(after.charAt(0))
                        || CLOSING.indexOf(after.charAt(0)) >= 0;
        return before + (parted ? "" : " ") + mark(quotation) + (closes ? "" : " ") + after;
    }

    private static boolean endsOpen(String before) {
        char last = before.charAt(before.length() - 1);
        return Character.isWhitespace(last) || "([{‘“«—".indexOf(last) >= 0;
    }

    /// The text without some of its marks and without the blank that parted them.
    public static String without(String text, Predicate<String> which) {
        return replaced(text, mark -> which.test(mark.quotation()) ? "" : mark(mark.quotation()));
    }

    /// The text with its marks under other names; those that get none are taken away.
    public static String renamed(String text, Map<String, String> names) {
        return replaced(
                text,
                mark ->
                        names.containsKey(mark.quotation())
                                ? mark(names.getOrDefault(mark.quotation(), ""))
                                : "");
    }

    private static String replaced(String text, Function<Mark, String> instead) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (Mark mark : marks(text)) {
            out.append(text, done, mark.span().start());
            String put = instead.apply(mark);
            done = mark.span().end();
            if (put.isEmpty() && isLoose(text, done) && endsBlank(out)) {
                out.setLength(out.length() - 1);
            }
            out.append(put);
        }
        return out.append(text, done, text.length()).toString();
    }

    private static boolean endsBlank(StringBuilder out) {
        return !out.isEmpty() && out.charAt(out.length() - 1) == ' ';
    }

    /// Whether a blank before this place would stand before nothing that it parts.
    private static boolean isLoose(String text, int at) {
        return at == text.length()
                || Character.isWhitespace(text.charAt(at))
                || CLOSING.indexOf(text.charAt(at)) >= 0;
    }
}
