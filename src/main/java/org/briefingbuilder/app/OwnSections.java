package org.briefingbuilder.app;

import org.briefingbuilder.edits.Portable;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.store.SectionText;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Sections that a user keeps under names, to put them into any brief of any project: a file each,
/// beside the preferences, as own templates lie there. They are the user's and not a project's, so
/// that a project that is passed on holds nothing of them; what is put into a brief is.
public final class OwnSections {

    private static final String ENDING = ".section.json";

    /// In bytes; a section that is typed has a hundredth of it.
    private static final long LARGEST = 4L * 1024 * 1024;

    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} _-]{0,59}");

    private final Path folder;

    /// @param folder it need not be there
    public OwnSections(Path folder) {
        this.folder = folder;
    }

    /// Those beside the preferences.
    public static OwnSections usual() {
        return new OwnSections(SettingsFolder.sections());
    }

    /// Their names, sorted.
    ///
    /// @throws Problem when the folder cannot be read
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted(String.CASE_INSENSITIVE_ORDER)
                    .toList();
        } catch (IOException failed) {
            throw new Problem(failed, "section.unreadable", folder.toString());
        }
    }

    /// Keeps a section without what belongs to its project: quotations, pictures, themes. One of
    /// the same name gives way.
    ///
    /// @throws Problem `section.name`, or when it cannot be written
    public void save(String name, Section section) {
        Path file = file(name);
        try {
            Files.createDirectories(folder.toAbsolutePath());
            try (Replacement replacement = Replacement.of(file)) {
                Files.writeString(replacement.part(), SectionText.of(Portable.of(section)));
                replacement.take();
            }
        } catch (IOException failed) {
            throw Replacement.problem(failed, file);
        }
    }

    /// @throws Problem `section.name`, `section.unreadable`
    public Section read(String name) {
        Path file = file(name);
        try {
            if (Files.size(file) > LARGEST) {
                throw new Problem("section.unreadable", file.toString());
            }
            return Portable.of(SectionText.read(Files.readString(file)));
        } catch (IOException | IllegalArgumentException broken) {
            throw new Problem(broken, "section.unreadable", file.toString());
        }
    }

    /// @throws Problem when it cannot be removed
    public void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException failed) {
            throw Replacement.problem(failed, file(name));
        }
    }

    private Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new Problem("section.name", name);
        }
        return folder.resolve(name + ENDING);
    }
}
