package org.briefingbuilder.app;

import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Span;
import org.jspecify.annotations.NullMarked;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// A project as large as they get, the same for the same numbers.
@NullMarked
public final class LargeProject {

    private final Random random = new Random(1);
    private final Session session = Example.session(1);
    private final Map<String, String> texts = new HashMap<>();
    private final String[] words = words();

    private LargeProject() {}

    /// @return the file
    public static Path make(Path file, int sources, int passages) {
        return new LargeProject().build(file, sources, passages);
    }

    private Path build(Path file, int sources, int passages) {
        try (Project project = Project.create(file, session, Project.IN_LINE, Project.IN_LINE)) {
            List<Deposit> deposits = new ArrayList<>();
            List<Source> added = new ArrayList<>();
            for (int i = 0; i < sources; i++) {
                Example.Document document = document();
                texts.put(document.source().text(), document.text());
                deposits.addAll(document.deposits());
                added.add(document.source());
            }
            Project.await(project.edit(deposits, c -> SourceEdits.add(c, added, session.stamp())));
            List<Theme> themes = project.contents().themes();
            for (int from = 0; from < passages; from += 10_000) {
                List<Change> changes = new ArrayList<>();
                for (int i = from; i < Math.min(passages, from + 10_000); i++) {
                    Source source = added.get(i % added.size());
                    changes.add(Change.added(passage(source, themes.get(i % themes.size()))));
                }
                Project.await(
                        project.edit(_ -> new Edit("passage.tag", "", session.stamp(), changes)));
            }
        }
        return file;
    }

    private Passage passage(Source source, Theme theme) {
        String text = Objects.requireNonNull(texts.get(source.text()));
        return new Passage(
                session.ids().passage(),
                source.id(),
                Example.anchor(source, text, random),
                List.of(new Tag(theme.id(), session.stamp())),
                Passage.State.ACCEPTED,
                session.stamp());
    }

    /// A hundred paragraphs of about eighty words.
    private Example.Document document() {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            text.append(i == 0 ? "" : "\n\n");
            int start = text.length();
            for (int w = 0; w < 60 + random.nextInt(40); w++) {
                text.append(w == 0 ? "" : " ").append(word());
            }
            blocks.add(new Block(Block.Kind.PARAGRAPH, 0, new Span(start, text.length())));
        }
        return Example.document(session, text.toString(), new Outline(blocks, List.of()));
    }

    /// Frequent words often, as in a language (Zipf's law).
    private String word() {
        double rank = Math.exp(random.nextDouble() * Math.log(words.length));
        return words[(int) rank - 1];
    }

    private String[] words() {
        String[] made = new String[20_000];
        for (int i = 0; i < made.length; i++) {
            StringBuilder word = new StringBuilder();
            for (int k = 0; k < 2 + random.nextInt(4); k++) {
                word.append("bcdfghklmnprstvw".charAt(random.nextInt(16)));
                word.append("aeiou".charAt(random.nextInt(5)));
            }
            made[i] = word.toString();
        }
        made[150] = "dependency";
        made[400] = "dependent";
        made[40] = "depth";
        return made;
    }
}
