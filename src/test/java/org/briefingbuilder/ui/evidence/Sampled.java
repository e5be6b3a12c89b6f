package org.briefingbuilder.ui.evidence;

import org.briefingbuilder.app.Project;
import org.briefingbuilder.edits.Assembly;
import org.briefingbuilder.edits.BriefEdits;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Desks;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The bundled sample documents with passages, notes, states and a brief, in a window.
public final class Sampled {

    private static final Path SAMPLES = Path.of("resources", "samples");

    private Sampled() {}

    public static Desk desk(Path folder) {
        List<Path> files =
                Stream.of(
                                "roundtable-press-release.txt",
                                "tariff-deal-news.html",
                                "digital-assets-opinion.txt",
                                "minerals-outlook.md",
                                "khudmukhtari-column-ur.txt")
                        .map(SAMPLES::resolve)
                        .toList();
        Desk desk = Desks.documents(folder, files);
        Project project = desk.project();
        int number = 0;
        for (Source source : project.contents().sources()) {
            String text = project.text(source.text());
            for (Block block : source.outline().blocks()) {
                number++;
                if (block.kind().isCounted() && number % 7 != 0 && number % 3 != 0) {
                    tag(desk, source, sentence(text, block.span(), number), number);
                }
            }
        }
        edit(desk, c -> mark(c, desk, 1, Passage.State.DISPUTED));
        edit(desk, c -> mark(c, desk, 5, Passage.State.SUGGESTED));
        edit(desk, c -> mark(c, desk, 7, Passage.State.OPEN));
        edit(desk, c -> BriefEdits.add(brief(c, desk), desk.session().stamp()));
        return desk;
    }

    private static void edit(Desk desk, Function<Contents, Edit> make) {
        Project.await(desk.project().edit(make));
    }

    private static void tag(Desk desk, Source source, Anchor anchor, int number) {
        edit(
                desk,
                contents -> {
                    List<Theme> themes = contents.themes();
                    int first = number * 5 % themes.size();
                    List<Theme> tags =
                            number % 4 == 0
                                    ? List.of(
                                            themes.get(first),
                                            themes.get((first + 1) % themes.size()))
                                    : List.of(themes.get(first));
                    String note = number % 6 == 4 ? "which waivers? ask Commerce" : "";
                    return PassageEdits.tag(
                            contents,
                            contents.source(source.id()).orElseThrow(),
                            anchor,
                            tags,
                            note,
                            desk.session().ids(),
                            desk.session().stamp());
                });
    }

    private static Edit mark(Contents contents, Desk desk, int at, Passage.State state) {
        return PassageEdits.mark(
                contents, List.of(contents.passages().get(at)), state, desk.session().stamp());
    }

    private static Brief brief(Contents contents, Desk desk) {
        return Assembly.of(
                contents,
                "Tariffs and minerals",
                "policy-brief",
                Brief.Facts.none(),
                contents.themes().subList(0, 2),
                Set.of(Passage.State.ACCEPTED),
                List.of(new Assembly.Heading(Section.Role.EVIDENCE, "Evidence")),
                desk.session().ids(),
                desk.session().stamp());
    }

    /// A sentence of the block, or its words from the fifth on.
    private static Anchor sentence(String text, Span block, int number) {
        int start = block.start();
        if (number % 5 == 0) {
            for (int i = 0; i < 5; i++) {
                int blank = text.indexOf(' ', start);
                start = blank < 0 || blank >= block.end() ? start : blank + 1;
            }
        }
        int stop = text.indexOf(". ", start + 40);
        int end = stop < 0 || stop >= block.end() ? block.end() : stop + 1;
        return Anchor.of(text, new Span(start, end));
    }
}
