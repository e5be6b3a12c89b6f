package org.briefingbuilder.ui.kit;

import org.briefingbuilder.app.Example;
import org.briefingbuilder.app.LargeProject;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.jspecify.annotations.NullMarked;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/// Desks for tests, over projects in temporary files. Those "in line" need no toolkit.
@NullMarked
public final class Desks {

    private Desks() {}

    /// An empty project with the starting themes, everything in line.
    public static Desk empty(Path folder) {
        Session session = Example.session(7);
        return inLine(
                Project.create(
                        folder.resolve("empty.briefing"),
                        session,
                        Project.IN_LINE,
                        Project.IN_LINE),
                session);
    }

    /// Five sources of twenty paragraphs with twelve passages each, everything in line.
    public static Desk small(Path folder) {
        Session session = Example.session(7);
        return inLine(filled(folder, session, Project.IN_LINE, Project.IN_LINE), session);
    }

    /// The same, as a window has it: edits on a thread of their own, told on the JavaFX thread.
    public static Desk smallInWindow(Path folder) {
        Session session = Example.session(7);
        return UiTest.onFx(() -> inWindow(filled(folder, session, own(), Fx.EXECUTOR), session));
    }

    /// A large project as a window has it.
    public static Desk largeInWindow(Path folder, int sources, int passages) {
        Path file = LargeProject.make(folder.resolve("large.briefing"), sources, passages);
        Project project = Project.open(file, own(), Fx.EXECUTOR);
        Session session = Example.session(11);
        return UiTest.onFx(() -> new Desk(project, session, Fx.EXECUTOR, Jobs.VIRTUAL));
    }

    /// The bundled sample documents, as they are read; four passages in the first; in a window.
    public static Desk documents(Path folder, List<Path> files) {
        Session session = Example.session(7);
        Project project =
                Project.create(folder.resolve("documents.briefing"), session, own(), Fx.EXECUTOR);
        try (Intake intake = new Intake()) {
            new org.briefingbuilder.app.Importing(project, intake::read, session)
                    .run(files, false, Progress.NONE);
        }
        return UiTest.onFx(() -> inWindow(project, session));
    }

    /// A new thread for the edits of a project.
    public static Executor own() {
        return Executors.newSingleThreadExecutor(
                work -> {
                    Thread thread = new Thread(work, "project");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    public static Desk inLine(Project project, Session session) {
        return new Desk(project, session, Project.IN_LINE, Project.IN_LINE);
    }

    public static Desk inWindow(Project project, Session session) {
        return new Desk(project, session, Fx.EXECUTOR, Jobs.VIRTUAL);
    }

    private static Project filled(Path folder, Session session, Executor own, Executor announce) {
        Random random = new Random(3);
        Project project = Project.create(folder.resolve("small.briefing"), session, own, announce);
        List<Deposit> deposits = new ArrayList<>();
        List<Example.Document> documents = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Example.Document document = Example.document(session, random, 20);
            documents.add(document);
            deposits.addAll(document.deposits());
        }
        List<Source> sources = documents.stream().map(Example.Document::source).toList();
        Project.await(project.edit(deposits, c -> SourceEdits.add(c, sources, session.stamp())));
        List<Theme> themes = project.contents().themes();
        for (Example.Document document : documents) {
            for (int i = 0; i < 12; i++) {
                Anchor anchor = Example.anchor(document.source(), document.text(), random);
                List<Theme> tags = themes.subList(i % 4, Math.min(4, i % 4 + 1 + i % 2));
                Span span = anchor.span();
                String note = i % 5 == 0 ? "Ask the ministry." : "";
                if (!span.isEmpty()) {
                    Project.await(
                            project.edit(
                                    c ->
                                            PassageEdits.tag(
                                                    c,
                                                    c.source(document.source().id()).orElseThrow(),
                                                    anchor,
                                                    tags,
                                                    note,
                                                    session.ids(),
                                                    session.stamp())));
                }
            }
        }
        return project;
    }
}
