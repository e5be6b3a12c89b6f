package org.briefingbuilder.edits;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Makes a brief from passages, laid out as its template asks. The parts that a person has to write
/// (summary, recommendations, issue …) stand ready and empty; an empty section is not printed.
public final class Assembly {

    /// Themes that a handout asks a question about, and quotations under each of them.
    private static final int QUESTIONS = 4;

    static final int QUOTATIONS_OF_A_QUESTION = 2;

    /// Ruled lines that a new part for notes has.
    private static final int LINES = 10;

    private final Contents contents;
    private final Set<Passage.State> states;
    private final Plan plan;
    private final String language;
    private final Ids ids;
    private final Set<String> quoted = new HashSet<>();

    private Assembly(
            Contents contents, Set<Passage.State> states, Plan plan, String language, Ids ids) {
        this.contents = contents;
        this.language = language;
        this.states = states;
        this.plan = plan;
        this.ids = ids;
    }

    /// How evidence is laid out.
    public enum Arrangement {
        /// A section for each theme.
        THEMES,
        /// A section for each theme, in it one for what is accepted and one for what is disputed.
        SIDES,
        /// A question for each of the first themes, under it its two shortest quotations.
        QUESTIONS,
        /// A section for each theme, in it one for each source.
        SOURCES
    }

    /// A fixed section of a template.
    public record Heading(Section.Role role, String words) {}

    /// What a template gives to a new brief.
    ///
    /// @param headings of its fixed sections, in order
    /// @param question asks about the theme that it is given the name of
    /// @param inFavour the heading of what speaks for a theme
    /// @param against the heading of what speaks against it
    public record Plan(
            List<Heading> headings,
            Arrangement arrangement,
            UnaryOperator<String> question,
            String inFavour,
            String against) {
        public Plan {
            headings = List.copyOf(headings);
        }

        /// A section for each theme.
        public static Plan byThemes(List<Heading> headings) {
            return new Plan(headings, Arrangement.THEMES, theme -> theme, "", "");
        }
    }

    /// @param themes in the order wanted; each passage is quoted once, under the first of its
    ///   themes
    /// @param states which passages may be quoted
    public static Brief of(
            Contents contents,
            String title,
            String template,
            Brief.Facts facts,
            List<Theme> themes,
            Set<Passage.State> states,
            Plan plan,
            Ids ids,
            Stamp stamp) {
        Assembly assembly = new Assembly(contents, states, plan, facts.language(), ids);
        List<Section> evidence = themes.stream().flatMap(t -> assembly.theme(t).stream()).toList();
        if (plan.arrangement() == Arrangement.QUESTIONS) {
            evidence = evidence.subList(0, Math.min(QUESTIONS, evidence.size()));
        }
        return new Brief(
                ids.brief(), title, template, facts, sections(plan.headings(), evidence), stamp);
    }

    /// The same with a section for each theme.
    ///
    /// @param headings of the template's fixed sections
    public static Brief of(
            Contents contents,
            String title,
            String template,
            Brief.Facts facts,
            List<Theme> themes,
            Set<Passage.State> states,
            List<Heading> headings,
            Ids ids,
            Stamp stamp) {
        Plan plan = Plan.byThemes(headings);
        return of(contents, title, template, facts, themes, states, plan, ids, stamp);
    }

    private Optional<Section> theme(Theme theme) {
        List<Passage> passages =
                contents.passagesOf(theme).stream()
                        .filter(p -> states.contains(p.state()) && quoted.add(p.id()))
                        .toList();
        return passages.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        themed(
                                theme,
                                plan.arrangement() == Arrangement.QUESTIONS
                                        ? shortest(passages)
                                        : passages));
    }

    /// The section of a theme with just these passages, laid out as a template asks.
    static Section themed(
            Contents contents,
            Theme theme,
            List<Passage> passages,
            Plan plan,
            String language,
            Ids ids) {
        return new Assembly(contents, Set.of(), plan, language, ids).themed(theme, passages);
    }

    private Section themed(Theme theme, List<Passage> passages) {
        String name = capitalised(theme.name());
        return switch (plan.arrangement()) {
            case THEMES -> section(name, Optional.of(theme), passages, List.of());
            case SIDES -> section(name, Optional.of(theme), List.of(), sides(passages));
            case SOURCES -> section(name, Optional.of(theme), List.of(), sources(passages));
            case QUESTIONS ->
                    section(
                            plan.question().apply(theme.name()),
                            Optional.of(theme),
                            passages,
                            List.of());
        };
    }

    private Section section(
            String heading, Optional<Theme> theme, List<Passage> passages, List<Section> inner) {
        List<BriefBlock> blocks = new ArrayList<>();
        for (Passage passage : passages) {
            blocks.add(
                    new BriefBlock.Quotation(
                            ids.quotation(),
                            passage.id(),
                            Altering.innerMarks(passage.anchor().words(), language),
                            ""));
        }
        return new Section(Section.Role.OTHER, heading, theme.map(Theme::id), blocks, inner);
    }

    /// Whether a passage speaks for or against is the author's to say; what somebody disputed
    /// begins on the other side.
    private List<Section> sides(List<Passage> passages) {
        List<Passage> disputed =
                passages.stream().filter(p -> p.state() == Passage.State.DISPUTED).toList();
        List<Passage> others =
                passages.stream().filter(p -> p.state() != Passage.State.DISPUTED).toList();
        return List.of(
                section(plan.inFavour(), Optional.empty(), others, List.of()),
                section(plan.against(), Optional.empty(), disputed, List.of()));
    }

    private List<Section> sources(List<Passage> passages) {
        Map<String, List<Passage>> bySource = new LinkedHashMap<>();
        passages.forEach(p -> bySource.computeIfAbsent(p.source(), s -> new ArrayList<>()).add(p));
        List<Section> sections = new ArrayList<>();
        bySource.forEach(
                (source, own) ->
                        sections.add(
                                section(
                                        contents.source(source).map(Source::title).orElse(""),
                                        Optional.empty(),
                                        own,
                                        List.of())));
        return sections;
    }

    /// The shortest, of several sources if there are such, in the order of reading.
    private static List<Passage> shortest(List<Passage> passages) {
        List<Passage> bySize =
                passages.stream()
                        .sorted(Comparator.comparingInt(p -> Words.count(p.anchor().words())))
                        .toList();
        Passage first = bySize.getFirst();
        Optional<Passage> second =
                bySize.stream()
                        .filter(p -> !p.source().equals(first.source()))
                        .findFirst()
                        .or(() -> bySize.stream().skip(1).findFirst());
        return passages.stream()
                .filter(p -> p.equals(first) || second.filter(p::equals).isPresent())
                .limit(QUOTATIONS_OF_A_QUESTION)
                .toList();
    }

    /// The fixed sections, the evidence in the first one meant for it; after them all if there is
    /// none.
    private static List<Section> sections(List<Heading> headings, List<Section> evidence) {
        List<Section> sections = new ArrayList<>();
        List<Section> left = evidence;
        for (Heading heading : headings) {
            List<Section> inner = List.of();
            if (holdsEvidence(heading.role())) {
                inner = left;
                left = List.of();
            }
            sections.add(
                    new Section(
                            heading.role(),
                            heading.words(),
                            Optional.empty(),
                            beginning(heading.role()),
                            inner));
        }
        sections.addAll(left);
        return sections;
    }

    static boolean holdsEvidence(Section.Role role) {
        return role == Section.Role.EVIDENCE || role == Section.Role.QUESTIONS;
    }

    /// What a new section of a role begins with, when that is more than nothing.
    private static List<BriefBlock> beginning(Section.Role role) {
        return switch (role) {
            case MATRIX -> List.of(new BriefBlock.Matrix(""));
            case NOTES -> List.of(new BriefBlock.Lines(LINES));
            case TIMETABLE ->
                    List.of(
                            new BriefBlock.Timetable(
                                    List.of(
                                            new BriefBlock.Slot("", ""),
                                            new BriefBlock.Slot("", ""),
                                            new BriefBlock.Slot("", ""))));
            case SPEAKERS ->
                    List.of(
                            new BriefBlock.Speakers(
                                    List.of(
                                            new BriefBlock.Speaker("", "", ""),
                                            new BriefBlock.Speaker("", "", ""))));
            case SUMMARY,
                    RECOMMENDATIONS,
                    ISSUE,
                    EVIDENCE,
                    OPTIONS,
                    IMPLICATIONS,
                    QUESTIONS,
                    KEY_POINTS,
                    BACKGROUND,
                    GAPS,
                    REVIEWERS,
                    PURPOSE,
                    BOX,
                    OTHER ->
                    List.of();
        };
    }

    /// A section as new briefs have it, with the blocks that it begins with.
    public static Section begun(Section.Role role, String heading) {
        return new Section(role, heading, Optional.empty(), beginning(role), List.of());
    }

    static String capitalised(String name) {
        int first = name.codePointAt(0);
        return Character.toString(Character.toTitleCase(first))
                + name.substring(Character.charCount(first));
    }
}
