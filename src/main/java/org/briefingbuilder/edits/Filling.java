package org.briefingbuilder.edits;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Findable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What filling a brief that is there already with the passages of themes means: a proposal first,
/// of which its author takes what they like.
public final class Filling {

    private Filling() {}

    /// What one theme offers.
    ///
    /// @param isNew whether the brief has no section for it yet
    /// @param passages in the order of sources, then as they stand in them
    public record Offer(Theme theme, boolean isNew, List<Passage> passages) {
        public Offer {
            passages = List.copyOf(passages);
        }
    }

    /// The themes in the codebook's order, each with the passages that the brief does not quote
    /// yet. Each passage is offered once, under the first of its themes that the brief has a
    /// section for, or else under the first of all; words that the brief has already (also by
    /// another passage) are not offered again, nor what lies within words of the same source that
    /// it quotes.
    ///
    /// @param states which passages may be quoted
    public static List<Offer> offers(Contents contents, Brief brief, Set<Passage.State> states) {
        Set<String> sections =
                SectionTree.paths(brief).stream()
                        .flatMap(path -> SectionTree.section(brief, path).stream())
                        .flatMap(section -> section.theme().stream())
                        .collect(Collectors.toSet());
        Seen seen = new Seen();
        contents.passagesOf(brief).forEach(seen::isNew);
        List<Theme> order = new ArrayList<>(contents.themes());
        List<Theme> first = order.stream().filter(t -> sections.contains(t.id())).toList();
        List<Offer> offers = new ArrayList<>();
        List<Theme> all = new ArrayList<>(first);
        order.stream().filter(t -> !sections.contains(t.id())).forEach(all::add);
        for (Theme theme : all) {
            List<Passage> fresh =
                    contents.passagesOf(theme).stream()
                            .filter(p -> states.contains(p.state()))
                            .filter(seen::isNew)
                            .toList();
            if (!fresh.isEmpty()) {
                offers.add(new Offer(theme, !sections.contains(theme.id()), fresh));
            }
        }
        offers.sort(java.util.Comparator.comparingInt(offer -> order.indexOf(offer.theme())));
        return List.copyOf(offers);
    }

    /// Words that are there already.
    private static final class Seen {
        private final List<Passage> passages = new ArrayList<>();
        private final Set<String> words = new HashSet<>();

        /// Whether a passage says something that was not there; then it is from now on.
        boolean isNew(Passage passage) {
            boolean within =
                    passages.stream()
                            .filter(p -> p.source().equals(passage.source()))
                            .anyMatch(p -> p.anchor().span().contains(passage.anchor().span()));
            boolean fresh = words.add(Findable.form(passage.anchor().words())) && !within;
            if (fresh) {
                passages.add(passage);
            }
            return fresh;
        }
    }

    /// How many of a theme's passages a template has room for.
    public static int room(Brief brief, Theme theme, Assembly.Plan plan) {
        if (plan.arrangement() != Assembly.Arrangement.QUESTIONS) {
            return Integer.MAX_VALUE;
        }
        long there =
                sectionOf(brief, theme)
                        .flatMap(path -> SectionTree.section(brief, path))
                        .map(
                                s ->
                                        s.allBlocks()
                                                .filter(BriefBlock.Quotation.class::isInstance)
                                                .count())
                        .orElse(0L);
        return (int) Math.max(0, Assembly.QUOTATIONS_OF_A_QUESTION - there);
    }

    /// Sets what was taken into the brief, theme by theme: at the end of the theme's section, or in
    /// a new one among the evidence, laid out as the template does. What is quoted by now is left.
    ///
    /// @param taken what its author took of the offers
    public static Edit take(
            Contents contents,
            Brief brief,
            List<Offer> taken,
            Assembly.Plan plan,
            Ids ids,
            Stamp stamp) {
        Set<String> quoted =
                brief.quotations()
                        .map(BriefBlock.Quotation::passage)
                        .collect(Collectors.toCollection(HashSet::new));
        Brief after = brief;
        for (Offer offer : taken) {
            List<Passage> fresh =
                    offer.passages().stream()
                            .flatMap(p -> contents.passage(p.id()).stream())
                            .filter(p -> quoted.add(p.id()))
                            .toList();
            Optional<Theme> theme = contents.theme(offer.theme().id());
            if (theme.isPresent() && !fresh.isEmpty()) {
                Section made =
                        Assembly.themed(
                                contents, theme.get(), fresh, plan, brief.facts().language(), ids);
                after = with(contents, after, theme.get(), made);
            }
        }
        return new Edit("brief.fill", brief.title(), stamp, BriefEdits.changes(brief, after));
    }

    private static Brief with(Contents contents, Brief brief, Theme theme, Section made) {
        Optional<List<Integer>> own = sectionOf(brief, theme);
        if (own.isPresent()) {
            return SectionTree.change(brief, own.get(), section -> merged(section, made));
        }
        List<Integer> evidence =
                SectionTree.paths(brief).stream()
                        .filter(
                                path ->
                                        SectionTree.section(brief, path)
                                                .filter(s -> Assembly.holdsEvidence(s.role()))
                                                .isPresent())
                        .findFirst()
                        .orElse(List.of());
        return BriefSections.inserted(
                brief, evidence, index(contents, brief, evidence, theme), made);
    }

    /// Before the first section of a theme that comes later in the codebook; else the last.
    private static int index(Contents contents, Brief brief, List<Integer> parent, Theme theme) {
        List<Theme> order = contents.themes();
        List<Section> among = SectionTree.below(brief, parent);
        for (int i = 0; i < among.size(); i++) {
            boolean later =
                    among.get(i)
                            .theme()
                            .flatMap(contents::theme)
                            .filter(there -> order.indexOf(there) > order.indexOf(theme))
                            .isPresent();
            if (later) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    /// What is new comes after what is there; inner sections of the same heading are one.
    private static Section merged(Section there, Section made) {
        List<BriefBlock> blocks = new ArrayList<>(there.blocks());
        blocks.addAll(made.blocks());
        List<Section> inner = new ArrayList<>(there.sections());
        for (Section one : made.sections()) {
            int same = -1;
            for (int i = 0; i < inner.size(); i++) {
                same = same < 0 && inner.get(i).heading().equals(one.heading()) ? i : same;
            }
            if (same >= 0) {
                inner.set(same, merged(inner.get(same), one));
            } else if (one.allBlocks().findAny().isPresent()) {
                inner.add(one);
            }
        }
        return there.withBlocks(blocks).withSections(inner);
    }

    private static Optional<List<Integer>> sectionOf(Brief brief, Theme theme) {
        return SectionTree.paths(brief).stream()
                .filter(
                        path ->
                                SectionTree.section(brief, path)
                                        .flatMap(Section::theme)
                                        .filter(theme.id()::equals)
                                        .isPresent())
                .findFirst();
    }
}
