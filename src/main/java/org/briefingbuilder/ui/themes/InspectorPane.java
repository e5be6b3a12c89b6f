package org.briefingbuilder.ui.themes;

import javafx.scene.Node;

import org.briefingbuilder.ui.kit.Seat;

/// The end side of the place where one reads: the themes, the passage that is looked at, and the
/// passages of the source. For the JavaFX thread.
public final class InspectorPane implements AutoCloseable {

    /// Pixels at 100 %.
    public static final double WIDTH = 312;

    static final double LEAST_WIDTH = 220;

    private final Palette palette;
    private final PassageShelf passage;
    private final SourceShelf source;
    private final Shelves shelves;

    public InspectorPane(Seat seat) {
        Tagging tagging = new Tagging(seat);
        Drafts drafts = new Drafts();
        palette = new Palette(seat, tagging);
        passage = new PassageShelf(seat, tagging, drafts);
        source = new SourceShelf(seat, drafts);
        shelves = new Shelves(palette.node(), passage.node(), source.node());
        seat.commands().answer("inspector.note", _ -> passage.writeNote());
        seat.commands().answer("inspector.new-theme", palette::startNaming);
    }

    public Node node() {
        return shelves;
    }

    /// Stops following the project.
    @Override
    public void close() {
        palette.close();
        passage.close();
        source.close();
    }
}
