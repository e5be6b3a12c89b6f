package org.briefingbuilder.ui.kit;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.briefingbuilder.app.SettingsFolder;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The system's own dialogs, which begin where the last one ended; the first where a person keeps
/// documents.
public final class StageChooser implements Chooser {

    private static final String FOLDER = "chooser.folder";

    private final Window owner;
    private final Preferences preferences;

    public StageChooser(Window owner, Preferences preferences) {
        this.owner = owner;
        this.preferences = preferences;
    }

    @Override
    public Optional<Path> open(String title, List<String> extensions) {
        return chosen(dialog(title, extensions).showOpenDialog(owner));
    }

    @Override
    public List<Path> openSeveral(String title, List<String> extensions) {
        List<File> files = dialog(title, extensions).showOpenMultipleDialog(owner);
        if (files == null) {
            return List.of();
        }
        List<Path> paths = files.stream().map(File::toPath).toList();
        paths.stream().findFirst().ifPresent(this::remember);
        return paths;
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser dialog = new DirectoryChooser();
        dialog.setTitle(title);
        start().ifPresent(dialog::setInitialDirectory);
        return chosen(dialog.showDialog(owner));
    }

    @Override
    public Optional<Path> saveAs(String title, String name, String extension) {
        FileChooser dialog = dialog(title, List.of(extension));
        dialog.setInitialFileName(name);
        return chosen(dialog.showSaveDialog(owner))
                .map(
                        path ->
                                path.getFileName().toString().endsWith("." + extension)
                                        ? path
                                        : path.resolveSibling(
                                                path.getFileName() + "." + extension));
    }

    private FileChooser dialog(String title, List<String> extensions) {
        FileChooser dialog = new FileChooser();
        dialog.setTitle(title);
        start().ifPresent(dialog::setInitialDirectory);
        if (!extensions.isEmpty()) {
            List<String> patterns = extensions.stream().map(e -> "*." + e).toList();
            dialog.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(String.join(", ", patterns), patterns));
        }
        return dialog;
    }

    private Optional<File> start() {
        return start(preferences, SettingsFolder.documents()).map(Path::toFile);
    }

    /// Where the last dialog ended, if that is still there; else where documents are kept.
    static Optional<Path> start(Preferences preferences, Optional<Path> documents) {
        return preferences.get(FOLDER).map(Path::of).filter(Files::isDirectory).or(() -> documents);
    }

    private Optional<Path> chosen(@org.jspecify.annotations.Nullable File file) {
        Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
        path.ifPresent(this::remember);
        return path;
    }

    private void remember(Path path) {
        Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
        if (folder != null) {
            preferences.put(FOLDER, folder);
        }
    }
}
