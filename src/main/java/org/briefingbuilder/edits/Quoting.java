package org.briefingbuilder.edits;

import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.model.Theme;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What quoting passages in a brief means, and altering what is quoted.
public final class Quoting {

    private Quoting() {}

    /// Quotes passages in a gap of the brief, in the order given.
    public static Edit at(
            Brief brief, BlockPlace gap, List<Passage> passages, Ids ids, Stamp stamp) {
        List<BriefBlock> quotations =
                passages.stream()
                        .<BriefBlock>map(passage -> quotation(brief, passage, ids))
                        .toList();
        Brief after = quotations.isEmpty() ? brief : BriefBlocks.inserted(brief, gap, quotations);
        return edit("brief.quote", brief, after, stamp);
    }

    /// Quotes each passage at the end of the section of the first of its themes that has one; a
    /// section is made among the evidence when none has. What the brief quotes already is left.
    public static Edit byTheme(
            Contents contents, Brief brief, List<Passage> passages, Ids ids, Stamp stamp) {
        Set<String> quoted = new HashSet<>();
        brief.quotations().forEach(q -> quoted.add(q.passage()));
        Brief after = brief;
        for (Passage passage : passages) {
            if (quoted.add(passage.id())) {
                after = quoted(contents, after, passage, ids);
            }
        }
        return edit("brief.quote", brief, after, stamp);
    }

    /// Alters a quotation.
    ///
    /// @throws IllegalArgumentException when the alteration does not fit the passage's words, or
    ///   none of them would be left
    public static Edit alter(
            Contents contents, Brief brief, String quotation, Alteration alteration, Stamp stamp) {
        return altered(
                "brief.alter",
                brief,
                quotation,
                q -> {
                    String words =
                            contents.passage(q.passage()).map(p -> p.anchor().words()).orElse("");
                    return q.withAlterations(Altering.with(words, q.alterations(), alteration));
                },
                stamp);
    }

    /// Whether a quotation can be altered so.
    public static boolean fits(
            Contents contents, Brief brief, String quotation, Alteration alteration) {
        try {
            alter(contents, brief, quotation, alteration, brief.made());
            return true;
        } catch (IllegalArgumentException unfit) {
            return false;
        }
    }

    /// Takes an alteration back: the source's own words stand again.
    public static Edit restore(Brief brief, String quotation, Alteration alteration, Stamp stamp) {
        return altered(
                "brief.restore",
                brief,
                quotation,
                q ->
                        q.withAlterations(
                                q.alterations().stream()
                                        .filter(a -> !a.equals(alteration))
                                        .toList()),
                stamp);
    }

    /// The quotation marks within a quotation that its brief's language has otherwise and that are
    /// not changed.
    public static List<Alteration> innerMarks(
            Contents contents, Brief brief, BriefBlock.Quotation quotation) {
        return contents
                .passage(quotation.passage())
                .map(p -> Altering.innerMarks(p.anchor().words(), brief.facts().language()))
                .orElse(List.of())
                .stream()
                .filter(mark -> !quotation.alterations().contains(mark))
                .toList();
    }

    /// Gives a quotation the quotation marks within it that the brief's language has there.
    public static Edit setInnerMarks(
            Contents contents, Brief brief, String quotation, Stamp stamp) {
        return altered(
                "brief.alter",
                brief,
                quotation,
                q -> {
                    String words =
                            contents.passage(q.passage()).map(p -> p.anchor().words()).orElse("");
                    List<Alteration> all = q.alterations();
                    for (Alteration mark : innerMarks(contents, brief, q)) {
                        all = Altering.with(words, all, mark);
                    }
                    return q.withAlterations(all);
                },
                stamp);
    }

    /// Takes all marks within back: the source's own stand again.
    public static Edit restoreInnerMarks(Brief brief, String quotation, Stamp stamp) {
        return altered(
                "brief.restore",
                brief,
                quotation,
                q ->
                        q.withAlterations(
                                q.alterations().stream()
                                        .filter(a -> !(a instanceof Alteration.InnerMark))
                                        .toList()),
                stamp);
    }

    /// Sets the author's own sentence under a quotation.
    public static Edit comment(Brief brief, String quotation, String words, Stamp stamp) {
        return altered("brief.comment", brief, quotation, q -> q.withComment(words.strip()), stamp);
    }

    /// Where a quotation stands.
    public static Optional<BlockPlace> place(Brief brief, String quotation) {
        return BriefBlocks.places(brief).stream()
                .filter(at -> quotationAt(brief, at, quotation).isPresent())
                .findFirst();
    }

    private static Edit altered(
            String name,
            Brief brief,
            String quotation,
            UnaryOperator<BriefBlock.Quotation> step,
            Stamp stamp) {
        Brief after =
                place(brief, quotation)
                        .map(
                                at ->
                                        BriefBlocks.set(
                                                brief,
                                                at,
                                                step.apply(
                                                        quotationAt(brief, at, quotation)
                                                                .orElseThrow())))
                        .orElse(brief);
        return edit(name, brief, after, stamp);
    }

    private static Optional<BriefBlock.Quotation> quotationAt(
            Brief brief, BlockPlace place, String id) {
        return SectionTree.block(brief, place)
                .filter(BriefBlock.Quotation.class::isInstance)
                .map(BriefBlock.Quotation.class::cast)
                .filter(q -> q.id().equals(id));
    }

    private static Brief quoted(Contents contents, Brief brief, Passage passage, Ids ids) {
        List<BriefBlock> block = List.of(quotation(brief, passage, ids));
        Optional<List<Integer>> own =
                passage.tags().stream()
                        .map(Tag::theme)
                        .flatMap(theme -> sectionOf(brief, theme).stream())
                        .findFirst();
        if (own.isPresent()) {
            return BriefBlocks.inserted(brief, BriefBlocks.endOf(brief, own.get()), block);
        }
        Optional<List<Integer>> evidence = evidence(brief);
        Optional<Theme> theme =
                passage.tags().stream()
                        .map(Tag::theme)
                        .flatMap(id -> contents.theme(id).stream())
                        .findFirst();
        if (theme.isPresent()) {
            Section made =
                    new Section(
                            Section.Role.OTHER,
                            Assembly.capitalised(theme.get().name()),
                            Optional.of(theme.get().id()),
                            block,
                            List.of());
            return BriefSections.inserted(
                    brief, evidence.orElse(List.of()), Integer.MAX_VALUE, made);
        }
        List<Integer> last = List.of(Math.max(0, brief.sections().size() - 1));
        return BriefBlocks.inserted(brief, BriefBlocks.endOf(brief, evidence.orElse(last)), block);
    }

    private static Optional<List<Integer>> sectionOf(Brief brief, String theme) {
        return SectionTree.paths(brief).stream()
                .filter(
                        path ->
                                SectionTree.section(brief, path)
                                        .flatMap(Section::theme)
                                        .filter(theme::equals)
                                        .isPresent())
                .findFirst();
    }

    private static Optional<List<Integer>> evidence(Brief brief) {
        return SectionTree.paths(brief).stream()
                .filter(
                        path ->
                                SectionTree.section(brief, path).orElseThrow().role()
                                        == Section.Role.EVIDENCE)
                .findFirst();
    }

    /// Quotation marks within the words are those that the brief's language has there.
    static BriefBlock.Quotation quotation(Brief brief, Passage passage, Ids ids) {
        return new BriefBlock.Quotation(
                ids.quotation(),
                passage.id(),
                Altering.innerMarks(passage.anchor().words(), brief.facts().language()),
                "");
    }

    private static Edit edit(String name, Brief before, Brief after, Stamp stamp) {
        List<Change> changes = BriefEdits.changes(before, RunningIn.settled(after));
        return new Edit(name, after.title(), stamp, changes);
    }
}
