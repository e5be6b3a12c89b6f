package org.briefingbuilder.app;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.publish.TemplatePackage;
import org.briefingbuilder.publish.Templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The user's own templates: folders beside the preferences, which may be edited with any editor,
/// and travel as one file each.
public final class OwnTemplates {

    private final Path folder;

    /// @param folder with a folder for each template; it need not be there
    public OwnTemplates(Path folder) {
        this.folder = folder;
    }

    /// Those beside the preferences, which from now on can be chosen by their names.
    public static OwnTemplates use() {
        Templates.alsoFrom(SettingsFolder.templates());
        return new OwnTemplates(SettingsFolder.templates());
    }

    public Path folder() {
        return folder;
    }

    /// Copies a template, whole, into a folder to change it.
    ///
    /// @throws Problem `template.name`, `template.there`, `publish.unknown-template`
    public Path copy(String name, String as) {
        return put(as, TemplatePackage.files(name));
    }

    /// Writes a template as one file.
    ///
    /// @throws Problem when there is none of the name, it is broken, or the file cannot be written
    public void export(String name, Path to) {
        byte[] bytes = TemplatePackage.write(name);
        try (Replacement replacement = Replacement.of(to)) {
            Files.write(replacement.part(), bytes);
            replacement.take();
        } catch (IOException failed) {
            throw Replacement.problem(failed, to);
        }
    }

    /// Takes a template in that came as a file, after looking through it.
    ///
    /// @return its name
    /// @throws Problem when it is broken, naming file and line, or when there is one of its name
    public String take(Path file) {
        TemplatePackage template = TemplatePackage.read(file);
        put(template.name(), template.files());
        return template.name();
    }

    /// Looks through a template: a file, a folder, or the name of one that is here.
    ///
    /// @throws Problem naming file and line at fault
    public void check(String what) {
        Path path = Path.of(what);
        if (Files.isRegularFile(path)) {
            TemplatePackage.read(path);
        } else if (Files.isDirectory(path)) {
            TemplatePackage.readFolder(path);
        } else {
            TemplatePackage.write(what);
        }
    }

    /// Takes one of the user's away. Briefs that were made for it must be given another.
    ///
    /// @throws Problem `template.not-own`
    public void remove(String name) {
        if (!Templates.own().contains(name) || !Templates.isName(name)) {
            throw new Problem("template.not-own", name);
        }
        try (Stream<Path> all = Files.walk(folder.resolve(name))) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw Replacement.problem(failed, folder.resolve(name));
        }
    }

    private Path put(String name, Map<String, String> files) {
        if (!Templates.isName(name)) {
            throw new Problem("template.name", name);
        }
        Path place = folder.resolve(name);
        if (Files.exists(place) || Templates.bundled().contains(name)) {
            throw new Problem("template.there", name);
        }
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempDirectory(folder, ".new");
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(part.resolve(file.getKey()), file.getValue());
            }
            Files.move(part, place);
            return place;
        } catch (IOException failed) {
            throw Replacement.problem(failed, place);
        }
    }
}
