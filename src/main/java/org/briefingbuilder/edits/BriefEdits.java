package org.briefingbuilder.edits;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Theme;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What adding, changing and removing briefs means.
public final class BriefEdits {

    private BriefEdits() {}

    public static Edit add(Brief brief, Stamp stamp) {
        return new Edit("brief.add", brief.title(), stamp, List.of(Change.added(brief)));
    }

    public static Edit change(Brief before, Brief after, Stamp stamp) {
        return new Edit("brief.change", after.title(), stamp, changes(before, after));
    }

    /// One change, or none when nothing differs.
    static List<Change> changes(Brief before, Brief after) {
        return before.equals(after) ? List.of() : List.of(Change.replaced(before, after));
    }

    /// Removes a brief and the notes about it; its passages stay.
    public static Edit remove(Contents contents, Brief brief, Stamp stamp) {
        Stream<Change> notes = NoteEdits.removeAbout(contents, List.of(brief));
        return new Edit(
                "brief.remove",
                brief.title(),
                stamp,
                Stream.concat(notes, Stream.of(Change.removed(brief))).toList());
    }

    /// Every brief that quotes or asks about one of these passages, without it.
    static Stream<Change> withoutPassages(Contents contents, Collection<Passage> passages) {
        Set<String> gone = passages.stream().map(Passage::id).collect(Collectors.toSet());
        Map<String, Brief> briefs = new LinkedHashMap<>();
        for (Passage passage : passages) {
            contents.briefsQuoting(passage).forEach(brief -> briefs.put(brief.id(), brief));
        }
        return briefs.values().stream()
                .map(
                        b -> {
                            Set<String> quotations =
                                    b.quotations()
                                            .filter(q -> gone.contains(q.passage()))
                                            .map(BriefBlock.Quotation::id)
                                            .collect(Collectors.toSet());
                            Change change =
                                    replaced(b, s -> s.withBlocks(without(s.blocks(), gone)));
                            return Change.replaced(
                                    b,
                                    RunningIn.unmarked(
                                            (Brief) change.after().orElseThrow(), quotations));
                        });
    }

    /// Every brief that quotes or asks about one of these passages, its quotations of them as
    /// `step` makes them; what asks about one of them asks about the first.
    static Stream<Change> requoted(
            Contents contents, List<Passage> passages, UnaryOperator<BriefBlock.Quotation> step) {
        Set<String> ids = passages.stream().map(Passage::id).collect(Collectors.toSet());
        Map<String, Brief> briefs = new LinkedHashMap<>();
        for (Passage passage : passages) {
            contents.briefsQuoting(passage).forEach(brief -> briefs.put(brief.id(), brief));
        }
        UnaryOperator<BriefBlock> block =
                b ->
                        switch (b) {
                            case BriefBlock.Quotation q when ids.contains(q.passage()) ->
                                    step.apply(q);
                            case BriefBlock.Questions asked ->
                                    linked(asked, ids, passages.getFirst().id());
                            default -> b;
                        };
        return briefs.values().stream()
                .map(
                        brief ->
                                replaced(
                                        brief,
                                        s -> s.withBlocks(s.blocks().stream().map(block).toList())))
                .filter(change -> !change.before().equals(change.after()));
    }

    private static BriefBlock linked(BriefBlock.Questions asked, Set<String> from, String to) {
        return new BriefBlock.Questions(
                asked.questions().stream()
                        .map(
                                q ->
                                        new BriefBlock.Question(
                                                q.text(),
                                                q.passage().map(p -> from.contains(p) ? to : p)))
                        .toList());
    }

    /// Every brief with a section of theme `from`, that section now of `into`.
    static Stream<Change> retheme(Contents contents, Theme from, Optional<String> into) {
        return contents.referringTo(from.id())
                .filter(Brief.class::isInstance)
                .map(Brief.class::cast)
                .map(b -> replaced(b, section -> rethemed(section, from, into)));
    }

    private static Change replaced(Brief brief, UnaryOperator<Section> step) {
        return Change.replaced(
                brief,
                brief.withSections(brief.sections().stream().map(s -> deep(s, step)).toList()));
    }

    private static Section deep(Section section, UnaryOperator<Section> step) {
        Section here = step.apply(section);
        return here.withSections(here.sections().stream().map(inner -> deep(inner, step)).toList());
    }

    private static Section rethemed(Section section, Theme from, Optional<String> into) {
        return section.theme().equals(Optional.of(from.id()))
                ? new Section(
                        section.role(),
                        section.heading(),
                        into,
                        section.blocks(),
                        section.sections())
                : section;
    }

    private static List<BriefBlock> without(List<BriefBlock> blocks, Set<String> gone) {
        return blocks.stream()
                .filter(b -> !(b instanceof BriefBlock.Quotation q && gone.contains(q.passage())))
                .map(b -> b instanceof BriefBlock.Questions asked ? unlinked(asked, gone) : b)
                .toList();
    }

    private static BriefBlock unlinked(BriefBlock.Questions asked, Set<String> gone) {
        return new BriefBlock.Questions(
                asked.questions().stream()
                        .map(
                                q ->
                                        new BriefBlock.Question(
                                                q.text(),
                                                q.passage().filter(p -> !gone.contains(p))))
                        .toList());
    }
}
