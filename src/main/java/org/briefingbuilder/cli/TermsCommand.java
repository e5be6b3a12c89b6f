package org.briefingbuilder.cli;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.edits.TermsEdits;
import org.briefingbuilder.edits.TermsEdits.Said;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Terms;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `briefing terms`
@Command(
        name = "terms",
        header = "Say on what terms a source, a passage or a brief's occasion may be used.",
        description = {
            "What is not named stays as it was; an empty text takes it away. Without an option the"
                    + " terms are shown and nothing changes.",
            "Rules: on-record, background, chatham-house, not-for-quotation."
        },
        footer =
                "JSON: {changed: true or false, item: id, rule, speaker, occasion, described,"
                        + " names: [name], marking}")
final class TermsCommand extends Action {

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project's file.")
    private Path project = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "ITEM",
            description =
                    "A source or a brief, by its id, the start of it, or its title; or the id of a"
                            + " passage.")
    private String name = "";

    @Option(names = "--rule", paramLabel = "RULE", description = "How the words may be attributed.")
    private Optional<String> rule = Optional.empty();

    @Option(names = "--speaker", paramLabel = "TEXT", description = "Who said the words.")
    private Optional<String> speaker = Optional.empty();

    @Option(names = "--occasion", paramLabel = "TEXT", description = "Where they were said.")
    private Optional<String> occasion = Optional.empty();

    @Option(
            names = "--described",
            paramLabel = "TEXT",
            description = "How the speaker may be spoken of where the name may not appear.")
    private Optional<String> described = Optional.empty();

    @Option(
            names = "--protect",
            paramLabel = "NAME",
            description = "A further name or affiliation that may not appear; may be repeated.")
    private List<String> names = List.of();

    @Option(
            names = "--marking",
            paramLabel = "TEXT",
            description = "The handling marking, such as TLP:AMBER.")
    private Optional<String> marking = Optional.empty();

    @Mixin private final Author author = new Author();
    @Mixin private final AsJson json = new AsJson();

    TermsCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        Optional<Terms.Rule> wanted = rule.map(TermsCommand::rule);
        boolean asks =
                rule.isEmpty()
                        && speaker.isEmpty()
                        && occasion.isEmpty()
                        && described.isEmpty()
                        && names.isEmpty()
                        && marking.isEmpty();
        if (asks) {
            try (Project open = Project.read(project)) {
                report(open.contents(), item(open.contents()), false);
            }
            return CommandRun.DONE;
        }
        Session session = author.session();
        try (Project open = Project.open(project, Project.IN_LINE, Project.IN_LINE)) {
            Item item = item(open.contents());
            Announced done =
                    Project.await(
                            open.edit(
                                    c ->
                                            TermsEdits.set(
                                                    c,
                                                    List.of(item),
                                                    said(now(c, item), wanted),
                                                    session.ids(),
                                                    session.stamp())));
            report(done.contents(), item, !done.edit().isEmpty());
        }
        return CommandRun.DONE;
    }

    private static Said now(Contents contents, Item item) {
        return contents.termsOf(item).map(Said::of).orElseGet(Said::nothing);
    }

    private Said said(Said now, Optional<Terms.Rule> wanted) {
        return new Said(
                wanted.orElse(now.rule()),
                speaker.orElse(now.speaker()),
                occasion.orElse(now.occasion()),
                described.orElse(now.described()),
                names.isEmpty() ? now.names() : names,
                marking.orElse(now.marking()));
    }

    private static Terms.Rule rule(String name) {
        String plain = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (Terms.Rule rule : Terms.Rule.values()) {
            if (rule.name().equals(plain)) {
                return rule;
            }
        }
        throw new Problem("terms.unknown-rule", name);
    }

    /// A passage has no title, and a brief may have that of a source.
    private Item item(Contents contents) {
        Optional<? extends Item> passage = contents.passage(name.strip());
        if (passage.isPresent()) {
            return passage.get();
        }
        try {
            return Pick.source(contents, name);
        } catch (Problem noSource) {
            if (!noSource.key().equals("source.unknown") || contents.briefs().isEmpty()) {
                throw noSource;
            }
            return Pick.brief(contents, name);
        }
    }

    private void report(Contents contents, Item item, boolean changed) {
        Said said = now(contents, item);
        String shown = said.rule().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (json.wanted()) {
            output.json(
                    new Report(
                            changed,
                            item.id(),
                            shown,
                            said.speaker(),
                            said.occasion(),
                            said.described(),
                            said.names(),
                            said.marking()));
            return;
        }
        output.tell(changed ? "terms.set" : "terms.are", item.id(), shown);
        for (String words : List.of(said.speaker(), said.occasion(), said.described())) {
            if (!words.isBlank()) {
                output.line(words);
            }
        }
        said.names().forEach(output::line);
        if (!said.marking().isBlank()) {
            output.line(said.marking());
        }
    }

    private record Report(
            boolean changed,
            String item,
            String rule,
            String speaker,
            String occasion,
            String described,
            List<String> names,
            String marking) {}
}
