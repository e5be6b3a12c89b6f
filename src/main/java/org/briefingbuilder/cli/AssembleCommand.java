package org.briefingbuilder.cli;

import org.briefingbuilder.app.Assembling;
import org.briefingbuilder.app.OwnTemplates;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.edits.Assembly;
import org.briefingbuilder.edits.BriefEdits;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Theme;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

import java.lang.Character.UnicodeScript;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// `briefing assemble`
@Command(
        name = "assemble",
        header = "Make a brief from the passages, theme by theme.",
        description = "Prints the brief's id, last on the line.",
        footer =
                "JSON: {brief: id, sections: number of sections with quotations, quotations:"
                        + " number}")
final class AssembleCommand extends Action {

    private enum Language {
        EN,
        UR
    }

    @Parameters(paramLabel = "PROJECT", description = "The project's file.")
    private Path project = Path.of("");

    @Option(
            names = "--template",
            required = true,
            paramLabel = "NAME",
            description =
                    "policy-brief, evidence-note, roundtable-handout, quotation-digest, or one of"
                            + " your own; see briefing templates.")
    private String template = "";

    @Option(names = "--title", required = true, paramLabel = "TEXT", description = "The title.")
    private String title = "";

    @Option(
            names = "--language",
            paramLabel = "en|ur",
            description = "The brief's language; otherwise that of the title's letters.")
    private Optional<Language> language = Optional.empty();

    @Option(
            names = "--theme",
            paramLabel = "NAME",
            description = "Only these themes, in this order; may be repeated.")
    private List<String> themes = List.of();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            split = ",",
            defaultValue = "accepted,reviewed",
            description =
                    "Only passages in this state: suggested, accepted, reviewed, disputed, open or"
                            + " rejected (${DEFAULT-VALUE}).")
    private List<Passage.State> states = List.of();

    @Option(
            names = "--run-in-words",
            paramLabel = "N",
            converter = WordCount.class,
            description =
                    "The most words of a quotation that runs in the prose of this brief; otherwise"
                            + " the template's own.")
    private Optional<Integer> runInWords = Optional.empty();

    @Mixin private final Author author = new Author();
    @Mixin private final AsJson json = new AsJson();

    AssembleCommand(Output output) {
        super(output);
    }

    @Override
    public Integer call() {
        OwnTemplates.use();
        if (title.isBlank()) {
            throw new Problem("assemble.untitled");
        }
        Brief brief;
        try (Project open = Project.open(project, Project.IN_LINE, Project.IN_LINE)) {
            Session session = author.session();
            brief = assembled(open.contents(), session);
            Brief made = brief;
            Project.await(open.edit(c -> BriefEdits.add(made, session.stamp())));
        }
        long quotations = brief.quotations().count();
        long sections = brief.sections().stream().mapToLong(AssembleCommand::quoting).sum();
        if (json.wanted()) {
            output.json(new Report(brief.id(), sections, quotations));
        } else {
            output.tell("assemble.done", brief.title(), sections, quotations, brief.id());
        }
        return CommandRun.DONE;
    }

    private Brief assembled(Contents contents, Session session) {
        List<Theme> order = themes.isEmpty() ? contents.themes() : Pick.themes(contents, themes);
        Brief.Facts facts = facts(session);
        Set<Passage.State> allowed = EnumSet.copyOf(states);
        Brief brief =
                Assembly.of(
                        contents,
                        Cells.plain(title),
                        template,
                        facts,
                        order,
                        allowed,
                        Assembling.plan(template, facts.language()),
                        session.ids(),
                        session.stamp());
        if (brief.quotations().findAny().isEmpty()) {
            throw new Problem("assemble.nothing");
        }
        return brief;
    }

    /// The day of assembling is the brief's date until another is given.
    private Brief.Facts facts(Session session) {
        boolean arabicScript =
                title.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.ARABIC);
        Language spoken = language.orElse(arabicScript ? Language.UR : Language.EN);
        return Brief.Facts.none()
                .withDate(
                        LocalDate.ofInstant(session.stamp().at(), ZoneId.systemDefault())
                                .toString())
                .withLanguage(spoken.name().toLowerCase(Locale.ROOT))
                .withRunInWords(runInWords.stream().mapToInt(words -> words).findFirst());
    }

    /// How many sections, this one and those in it, hold a quotation of their own.
    private static long quoting(Section section) {
        boolean here = section.blocks().stream().anyMatch(BriefBlock.Quotation.class::isInstance);
        Stream<Section> inner = section.sections().stream();
        return (here ? 1 : 0) + inner.mapToLong(AssembleCommand::quoting).sum();
    }

    private static final class WordCount implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            int words = Integer.parseInt(value);
            if (words < 0) {
                throw new TypeConversionException("'" + value + "' is no number of words");
            }
            return words;
        }
    }

    private record Report(String brief, long sections, long quotations) {}
}
