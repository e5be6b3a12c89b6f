package org.briefingbuilder.publish;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Looks through a brief for the sources it quotes or cites, before it is set: a style numbers and
/// sorts them all at once.
final class Cited implements Prose.Surroundings {

    private final Contents contents;
    private final Set<String> ids = new LinkedHashSet<>();
    private final List<String> unknown = new ArrayList<>();

    /// The passages of quotations that may run in prose, by the quotations' ids.
    private final Map<String, String> running = new HashMap<>();

    private Cited(Contents contents) {
        this.contents = contents;
    }

    static Cited in(Brief brief, Contents contents) {
        Cited cited = new Cited(contents);
        brief.quotations().forEach(q -> cited.running.put(q.id(), q.passage()));
        brief.sections().forEach(cited::look);
        return cited;
    }

    static Cited in(Section section, Contents contents) {
        Cited cited = new Cited(contents);
        cited.look(section);
        return cited;
    }

    /// What an author's words cite.
    static List<Source> inWords(String words, Contents contents) {
        Cited cited = new Cited(contents);
        cited.read(words);
        return cited.sources();
    }

    /// In the order in which they are cited first.
    List<Source> sources() {
        return ids.stream().flatMap(id -> contents.source(id).stream()).toList();
    }

    /// Citations of sources that are not in the project, as they are written.
    List<String> unknown() {
        return unknown;
    }

    /// Citations of unknown sources in one block, as they are written.
    static List<String> unknownIn(BriefBlock block, Contents contents) {
        Cited cited = new Cited(contents);
        cited.look(block);
        return cited.unknown;
    }

    private void look(Section section) {
        section.blocks().forEach(this::look);
        section.sections().forEach(this::look);
    }

    private void look(BriefBlock block) {
        switch (block) {
            case BriefBlock.Quotation quotation -> {
                add(quotation.passage());
                read(quotation.comment());
            }
            case BriefBlock.Questions questions ->
                    questions
                            .questions()
                            .forEach(
                                    q -> {
                                        read(q.text());
                                        q.passage().ifPresent(this::add);
                                    });
            default -> prose(block).forEach(this::read);
        }
    }

    /// What an author wrote in a block, in its marks.
    static Stream<String> prose(BriefBlock block) {
        return switch (block) {
            case BriefBlock.Heading heading -> Stream.of(heading.text());
            case BriefBlock.Prose prose -> Stream.of(prose.text());
            case BriefBlock.Listing listing -> listing.items().stream();
            case BriefBlock.Table table ->
                    Stream.of(
                                    Stream.of(table.caption()),
                                    table.head().stream(),
                                    table.rows().stream().flatMap(List::stream))
                            .flatMap(s -> s);
            case BriefBlock.Figure figure -> Stream.of(figure.caption());
            case BriefBlock.Quotation quotation -> Stream.of(quotation.comment());
            case BriefBlock.Questions questions ->
                    questions.questions().stream().map(BriefBlock.Question::text);
            case BriefBlock.Timetable timetable ->
                    timetable.slots().stream().map(BriefBlock.Slot::what);
            case BriefBlock.Speakers speakers ->
                    speakers.speakers().stream()
                            .flatMap(s -> Stream.of(s.name(), s.affiliation(), s.topic()));
            case BriefBlock.Matrix matrix -> Stream.of(matrix.caption());
            case BriefBlock.Lines lines -> Stream.empty();
            case BriefBlock.PageBreak pageBreak -> Stream.empty();
        };
    }

    private void add(String passage) {
        contents.passage(passage).map(Passage::source).ifPresent(ids::add);
    }

    private void read(String text) {
        Prose.paragraphs(text, this);
    }

    @Override
    public String note(String xhtml) {
        return "";
    }

    @Override
    public String citation(String text, boolean inNote) {
        Written written = Written.read(text, contents);
        written.cites().forEach(cite -> ids.add(cite.source().id()));
        if (written.cites().isEmpty()) {
            unknown.add(text);
        }
        return "";
    }

    @Override
    public String quotation(String id, boolean inNote) {
        Optional.ofNullable(running.get(id)).ifPresent(this::add);
        return "";
    }

    @Override
    public boolean citesInNotes() {
        return false;
    }
}
