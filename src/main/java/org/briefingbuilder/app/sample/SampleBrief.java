package org.briefingbuilder.app.sample;

import org.briefingbuilder.app.Assembling;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.edits.Assembly;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Section;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The sample's brief: assembled from its passages, then what a person would write put in.
final class SampleBrief {

    private final SampleFile file;

    /// What the author says of a quoted passage, by the passage's id.
    private final Map<String, String> comments = new HashMap<>();

    SampleBrief(SampleFile file, Map<String, Passage> passages) {
        this.file = file;
        passages.forEach(
                (key, passage) -> {
                    String number = key.substring(key.indexOf('.') + 1);
                    comments.put(passage.id(), file.get("brief.quotation." + number + ".comment"));
                });
    }

    Brief of(Contents contents, Session session) {
        String template = file.get("brief.template");
        Brief.Facts facts =
                new Brief.Facts(
                        file.get("brief.shortTitle"),
                        file.get("brief.marking"),
                        file.parts("brief.authors", ';'),
                        file.get("brief.organisation"),
                        file.get("brief.version"),
                        file.get("brief.date"),
                        file.get("brief.language"),
                        "",
                        file.get("brief.paper"),
                        Optional.empty());
        Brief brief =
                Assembly.of(
                        contents,
                        file.get("brief.title"),
                        template,
                        facts,
                        contents.themes(),
                        EnumSet.of(Passage.State.ACCEPTED, Passage.State.REVIEWED),
                        Assembling.plan(template, facts.language()),
                        session.ids(),
                        session.stamp());
        return brief.withSections(brief.sections().stream().map(this::written).toList());
    }

    private Section written(Section section) {
        List<BriefBlock> blocks = new ArrayList<>(written(section.role()));
        section.blocks().forEach(block -> blocks.add(commented(block)));
        return new Section(
                section.role(),
                section.heading(),
                section.theme(),
                blocks,
                section.sections().stream().map(this::written).toList());
    }

    /// What the author wrote for a section of this role.
    private List<BriefBlock> written(Section.Role role) {
        return switch (role) {
            case SUMMARY -> prose(Stream.of(file.get("brief.summary")));
            case ISSUE -> prose(file.all("brief.issue").stream());
            case IMPLICATIONS -> prose(file.all("brief.implication").stream());
            case RECOMMENDATIONS ->
                    List.of(new BriefBlock.Listing(true, file.all("brief.recommendation")));
            case OPTIONS ->
                    List.of(
                            new BriefBlock.Table(
                                    file.get("brief.options.caption"),
                                    file.parts("brief.options.head", '|'),
                                    file.numbered("brief.option").stream()
                                            .map(key -> file.parts(key, '|'))
                                            .toList()));
            default -> List.of();
        };
    }

    private static List<BriefBlock> prose(Stream<String> paragraphs) {
        return paragraphs
                .filter(text -> !text.isEmpty())
                .<BriefBlock>map(text -> new BriefBlock.Prose(text, ""))
                .toList();
    }

    private BriefBlock commented(BriefBlock block) {
        return block instanceof BriefBlock.Quotation q
                ? new BriefBlock.Quotation(
                        q.id(),
                        q.passage(),
                        q.alterations(),
                        comments.getOrDefault(q.passage(), ""))
                : block;
    }
}
