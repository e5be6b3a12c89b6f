package org.briefingbuilder.ui.library;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

import org.briefingbuilder.app.Pasted;
import org.briefingbuilder.ui.kit.Icons;
import org.briefingbuilder.ui.kit.Seat;
import org.kordamp.ikonli.feather.Feather;

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

    private static final PseudoClass WELCOME = PseudoClass.getPseudoClass("drop-welcome");

    private final Seat seat;
    private final Consumer<List<Path>> take;
    private final StackPane sign;

    Drops(Seat seat, Consumer<List<Path>> take) {
        this.seat = seat;
        this.take = take;
        Label words = new Label(seat.say("library.drop"), Icons.of(Feather.DOWNLOAD));
        words.getStyleClass().add("drop-words");
        this.sign = new StackPane(words);
        sign.getStyleClass().add("drop-sign");
        sign.setMouseTransparent(true);
        StackPane.setAlignment(words, Pos.CENTER);
    }

    /// What is under the pointer may take the files for itself; else they are imported.
    void on(Node root) {
        root.addEventHandler(
                DragEvent.DRAG_OVER,
                event -> {
                    if (isWelcome(event)) {
                        event.acceptTransferModes(TransferMode.COPY);
                        event.consume();
                        show(root, true);
                    }
                });
        root.addEventHandler(DragEvent.DRAG_EXITED_TARGET, _ -> {});
        root.addEventHandler(DragEvent.DRAG_EXITED, _ -> show(root, false));
        root.addEventHandler(
                DragEvent.DRAG_DROPPED,
                event -> {
                    show(root, false);
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

    private void show(Node root, boolean welcome) {
        root.pseudoClassStateChanged(WELCOME, welcome);
        if (root instanceof StackPane pane && pane.getChildren().contains(sign) != welcome) {
            change(pane, welcome);
        }
    }

    private void change(Pane pane, boolean welcome) {
        if (welcome) {
            pane.getChildren().add(sign);
        } else {
            pane.getChildren().remove(sign);
        }
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
