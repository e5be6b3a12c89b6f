package org.briefingbuilder.ui.library;

import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

import org.briefingbuilder.app.Pasted;
import org.briefingbuilder.ui.kit.DropSign;
import org.briefingbuilder.ui.kit.Seat;

import java.io.File;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Files that come from outside: dropped on the window, or pasted.
final class Drops {

    private final Seat seat;
    private final Consumer<List<Path>> take;
    private final DropSign sign;

    Drops(Seat seat, Consumer<List<Path>> take) {
        this.seat = seat;
        this.take = take;
        this.sign = new DropSign(seat.say("library.drop"));
    }

    /// What is under the pointer may take the files for itself; else they are imported.
    void on(StackPane root) {
        root.addEventHandler(
                DragEvent.DRAG_OVER,
                event -> {
                    boolean taken = event.isAccepted();
                    if (!taken && isWelcome(event)) {
                        event.acceptTransferModes(TransferMode.COPY);
                        event.consume();
                        sign.show(root, true);
                    } else {
                        sign.show(root, false);
                    }
                });
        root.addEventHandler(DragEvent.DRAG_EXITED, _ -> sign.show(root, false));
        root.addEventHandler(
                DragEvent.DRAG_DROPPED,
                event -> {
                    sign.show(root, false);
                    if (isWelcome(event)) {
                        List<Path> paths = paths(event.getDragboard());
                        event.setDropCompleted(true);
                        event.consume();
                        take.accept(paths);
                    }
                });
    }

    private boolean isWelcome(DragEvent event) {
        return !seat.desk().isReadOnly()
                && seat.overlay().isEmpty()
                && event.getGestureSource() == null
                && event.getDragboard().hasFiles();
    }

    /// Takes the files on the clipboard, or those whose paths are its text; else its HTML or text
    /// as a source of its own.
    ///
    /// @param stem what such a source is called
    /// @return whether there was anything
    static boolean paste(Consumer<List<Path>> take, Consumer<Pasted> takeWords, String stem) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        List<Path> paths =
                clipboard.hasFiles()
                        ? clipboard.getFiles().stream().map(File::toPath).toList()
                        : named(Optional.ofNullable(clipboard.getString()).orElse(""));
        if (!paths.isEmpty()) {
            take.accept(paths);
            return true;
        }
        String html = Optional.ofNullable(clipboard.getHtml()).orElse("");
        String text = Optional.ofNullable(clipboard.getString()).orElse("");
        if (!html.isBlank()) {
            takeWords.accept(Pasted.html(stem, html));
        } else if (!text.isBlank()) {
            takeWords.accept(Pasted.text(stem, text));
        }
        return !html.isBlank() || !text.isBlank();
    }

    /// The files that a text names, one to a line, as paths or `file:` addresses; lines that name
    /// none that is there are left out.
    static List<Path> named(String text) {
        return text.lines()
                .flatMap(line -> path(line.strip()).stream())
                .filter(Files::exists)
                .toList();
    }

    private static Optional<Path> path(String line) {
        String bare = line.replaceAll("^\"(.*)\"$", "$1");
        try {
            Path path = bare.startsWith("file:") ? Path.of(URI.create(bare)) : Path.of(bare);
            return Optional.of(path).filter(Path::isAbsolute);
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    private static List<Path> paths(Dragboard board) {
        return board.getFiles().stream().map(File::toPath).toList();
    }
}
