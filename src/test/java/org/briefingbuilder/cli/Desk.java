package org.briefingbuilder.cli;

import org.briefingbuilder.app.Project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder with a project and a few documents, made by the commands themselves.
final class Desk {

    static final String NEWS =
            """
            Mills welcome the tariff

            The rate fell to nineteen per cent. Mill owners say that it may rise again, and that \
            dependence on one buyer is a risk.

            “We refine nothing,” said the minister. The rate fell to nineteen per cent.
            """;

    static final String URDU =
            """
            کئی دروازوں سے

            جو رعایت ایک دستخط سے ملتی ہے وہ ایک دستخط سے واپس بھی لی جا سکتی ہے۔
            """;

    final Path folder;
    final Path project;

    private Desk(Path folder, Path project) {
        this.folder = folder;
        this.project = project;
    }

    /// An empty project in a folder with a blank in its name.
    static Desk in(Path temporary) {
        try {
            Path folder = Files.createDirectories(temporary.resolve("my desk"));
            Desk desk = new Desk(folder, folder.resolve("tech.briefing"));
            Ran.briefing("new", desk.project, "--by", "Ayesha").ends(0);
            return desk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Imports a text and returns its source's id.
    String add(String name, String text) {
        Ran ran = Ran.briefing("import", project, file(name, text), "--by", "Ayesha", "--json");
        return ran.ends(0).json().get("imported").get(0).get("id").asString();
    }

    Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /// Opens the project as the workspace would: nobody else can change it until it is closed.
    Project held() {
        return Project.open(project, Project.IN_LINE, Project.IN_LINE);
    }
}
