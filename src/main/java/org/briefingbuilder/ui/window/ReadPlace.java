package org.briefingbuilder.ui.window;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;

import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Place;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Sides;
import org.briefingbuilder.ui.library.LibraryPane;
import org.briefingbuilder.ui.reader.ReaderPane;
import org.briefingbuilder.ui.themes.InspectorPane;

import java.util.List;
import java.util.Optional;

/// The place where one reads: the sources, the text, what is known of its passages. That is seen
/// last: the window with a text is there sooner without it.
final class ReadPlace implements Place {

    /// As drawn, in pixels.
    private static final double SOURCES = 270;

    private static final String SIDE = "side";

    /// What the text keeps in a small window, in pixels.
    private static final double READING = 480;

    private final Seat seat;
    private final LibraryPane library;
    private final ReaderPane reader;
    private final StackPane end = Panes.styled(new StackPane(), SIDE);
    private Optional<InspectorPane> inspector = Optional.empty();
    private final SplitPane node;
    private final Button imports;

    ReadPlace(Seat seat) {
        this.seat = seat;
        this.library = new LibraryPane(seat);
        this.reader = new ReaderPane(seat);
        this.node = new SplitPane(library.node(), reader.node(), end);
        Sides.keep(
                seat.preferences(),
                node,
                new Sides.Side("size.read.start", SOURCES),
                new Sides.Side("size.read.end", InspectorPane.WIDTH),
                READING);
        this.imports =
                Panes.button(seat.say("ui.import"), () -> seat.commands().run("library.import"));
        imports.setDisable(seat.desk().isReadOnly());
    }

    /// Shows what is known of the passages too, if it does not yet.
    void complete() {
        if (inspector.isEmpty()) {
            InspectorPane made = new InspectorPane(seat);
            inspector = Optional.of(made);
            end.getStyleClass().remove(SIDE);
            end.getChildren().add(made.node());
        }
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
        return List.of(library.node(), reader.node(), end);
    }

    @Override
    public ObservableValue<String> status() {
        return reader.status();
    }

    @Override
    public void close() {
        library.close();
        reader.close();
        inspector.ifPresent(InspectorPane::close);
    }

    @Override
    public void focus() {
        reader.focus();
    }
}
