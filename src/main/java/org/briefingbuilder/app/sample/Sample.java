package org.briefingbuilder.app.sample;

import org.briefingbuilder.app.FileReader;
import org.briefingbuilder.app.Importing;
import org.briefingbuilder.app.Project;
import org.briefingbuilder.app.QuotedWords;
import org.briefingbuilder.app.Session;
import org.briefingbuilder.app.Unwritten;
import org.briefingbuilder.edits.BriefEdits;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/// The sample project: bundled documents, passages and a brief, each step an edit as a person would
/// make it.
public final class Sample {
    private static final String PROJECT = "sample.briefing";
    private static final String DOCUMENTS = "documents";

    private final SampleFile file = new SampleFile();
    private final Project project;
    private final Session session;

    /// By the key of the document in the sample's file.
    private final Map<String, Source> sources = new LinkedHashMap<>();

    /// By the key of the passage in the sample's file.
    private final Map<String, Passage> passages = new LinkedHashMap<>();

    private Sample(Project project, Session session) {
        this.project = project;
        this.session = session;
    }

    /// Where the sample project in a folder is.
    public static Path in(Path folder) {
        return folder.resolve(PROJECT);
    }

    /// Makes the sample project in a folder, with the documents unpacked beside it; its brief is
    /// the only one. Not to be called on the executor `own`. When it fails or is stopped no project
    /// is left.
    ///
    /// @throws org.briefingbuilder.job.Problem `project.exists` when there is one already
    public static Project make(
            Path folder,
            Session session,
            FileReader reader,
            Executor own,
            Executor announce,
            Unwritten unwritten,
            Progress progress)
            throws IOException {
        Files.createDirectories(folder);
        Project project = Project.create(in(folder), session, own, announce, unwritten);
        boolean made = false;
        try {
            new Sample(project, session).fill(folder.resolve(DOCUMENTS), reader, progress);
            made = true;
            return project;
        } finally {
            if (!made) {
                project.closeWithoutSaving();
                Files.deleteIfExists(in(folder));
            }
        }
    }

    private void fill(Path folder, FileReader reader, Progress progress) throws IOException {
        add(unpack(folder), reader, progress);
        for (String key : file.numbered("document")) {
            describe(key);
        }
        for (int n = 1; !file.get("passage." + n + ".quote").isEmpty(); n++) {
            tag("passage." + n);
        }
        Brief brief = new SampleBrief(file, passages).of(project.contents(), session);
        Project.await(project.edit(c -> BriefEdits.add(brief, session.stamp())));
    }

    private List<Path> unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (String name : file.all("document")) {
            Path to = folder.resolve(name);
            try (InputStream in = SampleFile.open(name)) {
                Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
            }
            files.add(to);
        }
        return files;
    }

    private void add(List<Path> files, FileReader reader, Progress progress) {
        Importing.Result result =
                new Importing(project, reader, session).run(files, false, progress);
        if (!result.refused().isEmpty()) {
            throw result.refused().getFirst().problem();
        }
        List<String> keys = file.numbered("document");
        for (int i = 0; i < keys.size(); i++) {
            sources.put(keys.get(i), result.imported().get(i).source());
        }
    }

    private void describe(String key) {
        Source source = source(key);
        Reference was = source.reference();
        List<String> authors = file.parts(key + ".authors", ';');
        Reference reference =
                new Reference(
                        or(key + ".title", was.title()),
                        authors.isEmpty() ? was.authors() : authors,
                        authors.isEmpty() ? was.byline() : "",
                        or(key + ".publisher", was.publisher()),
                        or(key + ".date", was.date()),
                        or(key + ".url", was.url()),
                        or(key + ".language", was.language()),
                        or(key + ".kind", was.kind()));
        Project.await(project.edit(c -> SourceEdits.describe(source, reference, session.stamp())));
        sources.put(key, project.contents().source(source.id()).orElseThrow());
    }

    private void tag(String key) {
        Source source = source("document." + file.get(key + ".document"));
        String text = project.text(source.text());
        Anchor anchor =
                Anchor.of(
                        text,
                        QuotedWords.find(
                                text, file.get(key + ".quote"), Optional.empty(), source.title()));
        Project.await(
                project.edit(
                        c ->
                                PassageEdits.tag(
                                        c,
                                        source,
                                        anchor,
                                        themes(c, file.parts(key + ".themes", ',')),
                                        file.get(key + ".note"),
                                        session.ids(),
                                        session.stamp())));
        Contents contents = project.contents();
        passages.put(key, PassageEdits.at(contents, source, anchor).orElseThrow());
    }

    private static List<Theme> themes(Contents contents, List<String> names) {
        return names.stream().map(name -> contents.themeNamed(name).orElseThrow()).toList();
    }

    private Source source(String key) {
        Source source = sources.get(key);
        if (source == null) {
            throw new IllegalStateException("the sample has no " + key);
        }
        return source;
    }

    private String or(String key, String otherwise) {
        String given = file.get(key);
        return given.isEmpty() ? otherwise : given;
    }
}
