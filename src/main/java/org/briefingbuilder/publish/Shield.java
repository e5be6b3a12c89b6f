package org.briefingbuilder.publish;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Terms;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A brief and its project as readers of the brief may see them: a source whose speakers may not be
/// named has no authors, no publisher, no address and no file's name; what stands around quoted
/// words is not told; and where the occasion is under such a rule there are no speakers and no
/// chair. All that is printed, cited and recorded is made of these.
///
/// @param names that may not appear
record Shield(Brief brief, Contents contents, Protected names) {

    static Shield of(Brief brief, Contents contents) {
        if (contents.count(Terms.class) == 0) {
            return new Shield(brief, contents, Protected.of(Set.of()));
        }
        Set<String> names = new LinkedHashSet<>();
        Map<String, Passage> used = new LinkedHashMap<>();
        passages(brief).forEach(id -> contents.passage(id).ifPresent(p -> used.put(id, p)));
        Set<Source> sources = new LinkedHashSet<>(Cited.in(brief, contents).sources());
        List<Change> changes = new ArrayList<>();
        Map<String, Source> anonymous = new LinkedHashMap<>();
        for (Source source : sources) {
            Use use = Use.of(source, contents);
            if (use.rule().protectsNames()) {
                Source after = without(source, use);
                anonymous.put(source.id(), after);
                changes.add(Change.replaced(source, after));
                names.addAll(Use.names(source, contents));
            }
        }
        Optional<Terms> own = contents.termsOf(brief);
        boolean ruled = own.filter(terms -> terms.rule().protectsNames()).isPresent();
        for (Passage passage : used.values()) {
            Set<String> protects = Use.names(passage, contents);
            names.addAll(protects);
            if (Use.of(passage, contents).rule().protectsNames()) {
                changes.add(
                        Change.replaced(passage, hidden(passage, contents, anonymous, changes)));
            }
        }
        own.filter(_ -> ruled).ifPresent(terms -> add(terms, brief, names));
        names.remove(brief.facts().organisation().strip());
        brief.facts().authors().forEach(author -> names.remove(author.strip()));
        Contents after =
                changes.isEmpty()
                        ? contents
                        : contents.with(
                                new Edit("brief.change", "", brief.made(), distinct(changes)));
        return new Shield(ruled ? unnamed(brief) : brief, after, Protected.of(names));
    }

    private static List<Change> distinct(List<Change> changes) {
        return changes.stream().distinct().toList();
    }

    private static Stream<String> passages(Brief brief) {
        return brief.allBlocks()
                .flatMap(
                        block ->
                                switch (block) {
                                    case BriefBlock.Quotation quotation ->
                                            Stream.of(quotation.passage());
                                    case BriefBlock.Questions asked ->
                                            asked.questions().stream()
                                                    .flatMap(q -> q.passage().stream());
                                    default -> Stream.empty();
                                });
    }

    /// The passage without what stands around it; of a source that may be named, while this
    /// passage's speaker may not and is not named otherwise, it goes to a source without names.
    private static Passage hidden(
            Passage passage,
            Contents contents,
            Map<String, Source> anonymous,
            List<Change> changes) {
        Anchor anchor = passage.anchor();
        Passage bare =
                passage.withAnchor(
                        new Anchor(anchor.span(), new Quote(anchor.quote().exact(), "", "")));
        Use use = Use.of(passage, contents);
        boolean own =
                contents.termsOf(passage)
                        .filter(t -> !t.speaker().isBlank() || !t.names().isEmpty())
                        .isPresent();
        if (use.ofSource() || own) {
            return bare;
        }
        Source source = contents.source(passage.source()).orElseThrow();
        String id = source.id() + "-unnamed";
        if (!anonymous.containsKey(id)) {
            Source twin = without(source, use).withId(id);
            anonymous.put(id, twin);
            changes.add(Change.added(twin));
        }
        return new Passage(bare.id(), id, bare.anchor(), bare.tags(), bare.state(), bare.made());
    }

    /// What may still be said of a source: its title, unless that names somebody, its date, kind
    /// and language.
    private static Source without(Source source, Use use) {
        Reference known = source.reference();
        Set<String> own =
                Stream.concat(
                                known.authors().stream(),
                                Stream.of(known.byline(), known.publisher(), use.speaker()))
                        .filter(name -> !name.isBlank())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean named = Protected.of(own).in(known.title()).isPresent();
        String title =
                !named && !known.title().isBlank()
                        ? known.title()
                        : use.occasion().isBlank() ? "…" : use.occasion();
        return source.withReference(
                        new Reference(
                                title,
                                List.of(),
                                "",
                                "",
                                known.date(),
                                "",
                                known.language(),
                                known.kind()))
                .withFile("");
    }

    private static void add(Terms terms, Brief brief, Set<String> names) {
        Stream<String> speakers =
                brief.allBlocks()
                        .filter(BriefBlock.Speakers.class::isInstance)
                        .flatMap(block -> ((BriefBlock.Speakers) block).speakers().stream())
                        .flatMap(s -> Stream.of(s.name(), s.affiliation()));
        Stream<String> chair = brief.facts().meeting().map(Brief.Meeting::chair).stream();
        Stream.of(terms.names().stream(), Stream.of(terms.speaker()), speakers, chair)
                .flatMap(s -> s)
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .forEach(names::add);
    }

    private static Brief unnamed(Brief brief) {
        Optional<Brief.Meeting> meeting =
                brief.facts().meeting().map(m -> new Brief.Meeting(m.place(), m.time(), ""));
        return brief.withFacts(brief.facts().withMeeting(meeting))
                .withSections(brief.sections().stream().map(Shield::unnamed).toList());
    }

    /// Blocks keep their places, so that what is found on a page leads to the right one.
    private static Section unnamed(Section section) {
        List<BriefBlock> blocks =
                section.blocks().stream()
                        .map(
                                block ->
                                        block instanceof BriefBlock.Speakers
                                                ? new BriefBlock.Speakers(List.of())
                                                : block)
                        .toList();
        return section.withBlocks(blocks)
                .withSections(section.sections().stream().map(Shield::unnamed).toList());
    }
}
