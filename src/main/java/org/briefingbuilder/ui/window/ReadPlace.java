package org.briefingbuilder.ui.window;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;

import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Place;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.library.LibraryPane;
import org.briefingbuilder.ui.reader.ReaderPane;
import org.briefingbuilder.ui.themes.InspectorPane;

import java.util.List;

/// The place where one reads: the sources, the text, what is known of its passages.
final class ReadPlace implements Place {

    /// As drawn, in pixels.
    private static final double SOURCES = 270;

    private static final double INSPECTOR = 312;

    private final LibraryPane library;
    private final ReaderPane reader;
    private final InspectorPane inspector;
    private final SplitPane node;
    private final Button imports;

    ReadPlace(Seat seat) {
        this.library = new LibraryPane(seat);
        this.reader = new ReaderPane(seat);
        this.inspector = new InspectorPane(seat);
        this.node =
                Frame.side(
                        seat,
                        "read",
                        new double[] {SOURCES, INSPECTOR},
                        library.node(),
                        reader.node(),
                        inspector.node());
        this.imports =
                Panes.button(seat.say("ui.import"), () -> seat.commands().run("library.import"));
    }

    LibraryPane library() {
        return library;
    }

    ReaderPane reader() {
        return reader;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public List<Node> actions() {
        return List.of(imports);
    }

    @Override
    public List<Node> panes() {
        return List.of(library.node(), reader.node(), inspector.node());
    }

    @Override
    public ObservableValue<String> status() {
        return reader.status();
    }

    @Override
    public void close() {
        library.close();
        reader.close();
        inspector.close();
    }

    @Override
    public void focus() {
        reader.focus();
    }
}
