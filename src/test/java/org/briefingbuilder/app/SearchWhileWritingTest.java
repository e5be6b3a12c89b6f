package org.briefingbuilder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.model.Hit;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Somebody types into the search while edits are written.
class SearchWhileWritingTest {
    private static final int EDITS = 60;

    @TempDir Path folder;

    /// What an answer has shown no later one misses.
    @Test
    void answersComeSoonAndNoneGoesBack() {
        Session session = Example.session(4);
        Example.Document document = Example.document(session, new Random(4), 40);
        try (ExecutorService own = Executors.newSingleThreadExecutor();
                Project project =
                        Project.create(
                                folder.resolve("p.briefing"), session, own, Project.IN_LINE)) {
            Project.await(
                    project.edit(
                            document.deposits(),
                            c -> SourceEdits.add(c, List.of(document.source()), session.stamp())));
            Source source = project.contents().sources().getFirst();
            String word = document.text().split(" ", 2)[0];
            CompletableFuture<?>[] edits = new CompletableFuture<?>[EDITS];
            for (int i = 0; i < EDITS; i++) {
                Anchor anchor =
                        Anchor.of(document.text(), new Span(0, word.length() + i % 2 * (i + 1)));
                edits[i] =
                        project.edit(
                                c ->
                                        PassageEdits.tag(
                                                c,
                                                source,
                                                anchor,
                                                List.of(),
                                                "qanat",
                                                session.ids(),
                                                session.stamp()));
            }
            CompletableFuture<Void> all = CompletableFuture.allOf(edits);
            int answers = 0;
            long before = 0;
            while (!all.isDone() || answers == 0) {
                long start = System.nanoTime();
                List<Hit> hits = project.search("qanat", 200);
                assertTrue(System.nanoTime() - start < 5_000_000_000L);
                assertTrue(hits.size() >= before, "an edit was seen and then not");
                before = hits.size();
                answers++;
            }
            Project.await(all);
            assertEquals(EDITS, project.search("qanat", 200).size());
        }
    }
}
