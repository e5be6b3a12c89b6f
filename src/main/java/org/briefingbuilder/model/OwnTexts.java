package org.briefingbuilder.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Everything that the author of a brief wrote in it, to be read or changed text by text.
public final class OwnTexts {

    private OwnTexts() {}

    /// In reading order.
    public static List<OwnText> of(Brief brief) {
        List<OwnText> all = new ArrayList<>();
        changed(
                brief,
                text -> {
                    all.add(text);
                    return text.text();
                });
        return all;
    }

    /// The brief with each text as `change` has it. A text that may not be blank stays as it was.
    public static Brief changed(Brief brief, Function<OwnText, String> change) {
        Brief titled =
                brief.withTitle(change.apply(new OwnText(List.of(), -1, 0, "", brief.title())));
        return titled.withSections(changed(brief.sections(), List.of(), change));
    }

    private static List<Section> changed(
            List<Section> sections, List<Integer> above, Function<OwnText, String> change) {
        List<Section> after = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            List<Integer> path = Stream.concat(above.stream(), Stream.of(i)).toList();
            String heading = change.apply(new OwnText(path, -1, 0, "", section.heading()));
            List<BriefBlock> blocks = new ArrayList<>();
            for (int k = 0; k < section.blocks().size(); k++) {
                blocks.add(changed(section.blocks().get(k), path, k, change));
            }
            after.add(
                    section.withHeading(heading)
                            .withBlocks(blocks)
                            .withSections(changed(section.sections(), path, change)));
        }
        return after;
    }

    private static BriefBlock changed(
            BriefBlock block, List<Integer> path, int place, Function<OwnText, String> change) {
        List<String> before = of(block);
        String language = block instanceof BriefBlock.Prose prose ? prose.language() : "";
        List<String> after = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            after.add(change.apply(new OwnText(path, place, i, language, before.get(i))));
        }
        return after.equals(before) ? block : with(block, after);
    }

    /// The texts of a block, in the order in which they are written in the window.
    public static List<String> of(BriefBlock block) {
        return switch (block) {
            case BriefBlock.Heading heading -> List.of(heading.text());
            case BriefBlock.Prose prose -> List.of(prose.text());
            case BriefBlock.Quotation quotation -> List.of(quotation.comment());
            case BriefBlock.Listing listing -> listing.items();
            case BriefBlock.Table table ->
                    Stream.of(
                                    Stream.of(table.caption()),
                                    table.head().stream(),
                                    table.rows().stream().flatMap(List::stream))
                            .flatMap(s -> s)
                            .toList();
            case BriefBlock.Figure figure -> List.of(figure.caption(), figure.alternative());
            case BriefBlock.Questions questions ->
                    questions.questions().stream().map(BriefBlock.Question::text).toList();
            case BriefBlock.Timetable timetable ->
                    timetable.slots().stream()
                            .flatMap(slot -> Stream.of(slot.time(), slot.what()))
                            .toList();
            case BriefBlock.Speakers speakers ->
                    speakers.speakers().stream()
                            .flatMap(s -> Stream.of(s.name(), s.affiliation(), s.topic()))
                            .toList();
            case BriefBlock.Matrix matrix -> List.of(matrix.caption());
            case BriefBlock.Lines _, BriefBlock.PageBreak _ -> List.of();
        };
    }

    /// The block with other texts, as many as [#of(BriefBlock)] gives.
    static BriefBlock with(BriefBlock block, List<String> texts) {
        Iterator<String> next = texts.iterator();
        return switch (block) {
            case BriefBlock.Heading _ -> new BriefBlock.Heading(next.next());
            case BriefBlock.Prose prose -> new BriefBlock.Prose(next.next(), prose.language());
            case BriefBlock.Quotation quotation -> quotation.withComment(next.next());
            case BriefBlock.Listing listing -> new BriefBlock.Listing(listing.numbered(), texts);
            case BriefBlock.Table table -> {
                String caption = next.next();
                List<String> head = table.head().stream().map(_ -> next.next()).toList();
                yield new BriefBlock.Table(
                        caption,
                        head,
                        table.rows().stream()
                                .map(row -> row.stream().map(_ -> next.next()).toList())
                                .toList());
            }
            case BriefBlock.Figure figure -> {
                String caption = next.next();
                String alternative = next.next();
                yield new BriefBlock.Figure(
                        figure.digest(),
                        alternative.isBlank() ? figure.alternative() : alternative,
                        caption);
            }
            case BriefBlock.Questions questions ->
                    new BriefBlock.Questions(
                            questions.questions().stream()
                                    .map(q -> new BriefBlock.Question(next.next(), q.passage()))
                                    .toList());
            case BriefBlock.Timetable timetable ->
                    new BriefBlock.Timetable(
                            timetable.slots().stream()
                                    .map(_ -> new BriefBlock.Slot(next.next(), next.next()))
                                    .toList());
            case BriefBlock.Speakers speakers ->
                    new BriefBlock.Speakers(
                            speakers.speakers().stream()
                                    .map(
                                            _ ->
                                                    new BriefBlock.Speaker(
                                                            next.next(), next.next(), next.next()))
                                    .toList());
            case BriefBlock.Matrix _ -> new BriefBlock.Matrix(next.next());
            case BriefBlock.Lines _, BriefBlock.PageBreak _ -> block;
        };
    }
}
