package org.briefingbuilder.model;

import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Digest;
import org.briefingbuilder.text.Span;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Items for tests, made from as few words as a test needs to say.
public final class Some {

    public static Terms terms(String id, String about, Terms.Rule rule) {
        return new Terms(id, about, rule, "A. Speaker", "", "", List.of("B. Other"), "", STAMP);
    }

    public static final String TEXT =
            "Ore leaves the district in an hour. Refining is where a mineral becomes an industry. "
                    + "A loom is paid for over nine years.";

    public static final Stamp STAMP = at(0);

    private Some() {}

    public static Stamp at(long second) {
        return new Stamp("Zarmeena", Instant.EPOCH.plusSeconds(second));
    }

    public static Source source(String id, int order) {
        return new Source(
                id,
                order,
                Reference.titled("Title of " + id),
                id + ".txt",
                "text",
                Digest.of(id),
                Digest.of(TEXT),
                Digest.of(TEXT),
                new Outline(
                        List.of(new Block(Block.Kind.PARAGRAPH, 0, new Span(0, TEXT.length()))),
                        List.of()),
                List.of(),
                25,
                false,
                List.of(),
                Optional.empty(),
                STAMP);
    }

    public static Source revision(String id, int order, String forerunner) {
        Source s = source(id, order);
        return new Source(
                id,
                order,
                s.reference(),
                s.file(),
                s.format(),
                s.original(),
                s.raw(),
                s.text(),
                s.outline(),
                s.removed(),
                s.words(),
                false,
                List.of(),
                Optional.of(forerunner),
                STAMP);
    }

    /// It came within another source, and remembers a change.
    public static Source attached(String id, int order, String within) {
        Source s = source(id, order);
        return new Source(
                id,
                order,
                s.reference(),
                s.file(),
                s.format(),
                s.original(),
                s.raw(),
                s.text(),
                s.outline(),
                s.removed(),
                s.words(),
                false,
                List.of(),
                Optional.empty(),
                STAMP,
                List.of(),
                List.of(),
                Optional.of(within),
                List.of(new Tracked(new Span(2, 7), true, "Rana Iqbal", "2025-03-01")));
    }

    public static Theme theme(String id, int order) {
        return new Theme(id, "theme " + id, "", List.of(), 1, "T", Optional.empty(), order);
    }

    public static Theme theme(String id, int order, String parent) {
        return new Theme(id, "theme " + id, "", List.of(), 1, "T", Optional.of(parent), order);
    }

    public static Passage passage(String id, String source, int start, String... themes) {
        return new Passage(
                id,
                source,
                Anchor.of(TEXT, new Span(start, start + 10)),
                Arrays.stream(themes).map(theme -> new Tag(theme, STAMP)).toList(),
                Passage.State.ACCEPTED,
                STAMP);
    }

    public static Note note(String id, String about, long second) {
        return new Note(id, about, Optional.empty(), "words of " + id, at(second));
    }

    public static Note answer(String id, String about, String answers, long second) {
        return new Note(id, about, Optional.of(answers), "words of " + id, at(second));
    }

    public static BriefBlock.Quotation quotation(String id, String passage) {
        return new BriefBlock.Quotation(id, passage, List.of(), "");
    }

    public static BriefBlock.Questions asking(String passage) {
        return new BriefBlock.Questions(
                List.of(
                        new BriefBlock.Question("Why?", Optional.of(passage)),
                        new BriefBlock.Question("How?", Optional.empty())));
    }

    public static Section section(String theme, List<BriefBlock> blocks, Section... inner) {
        return new Section(
                Section.Role.EVIDENCE,
                "Evidence",
                Optional.of(theme).filter(t -> !t.isEmpty()),
                blocks,
                List.of(inner));
    }

    public static Brief brief(String id, Section... sections) {
        return new Brief(
                id, "Brief " + id, "policy-brief", Brief.Facts.none(), List.of(sections), STAMP);
    }
}
