package org.briefingbuilder.ui.brief;

import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.ui.kit.Passages;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Drags blocks and passages over an outline: a line shows the gap where they would land.
final class DropLine {

    /// The key of a row.
    private static final DataFormat ROW = format("application/x-briefing-row");

    private final VBox column;
    private final BiConsumer<Long, BlockPlace> moved;
    private final BiConsumer<List<String>, BlockPlace> dropped;
    private final Region line = new Region();

    DropLine(
            VBox column,
            BiConsumer<Long, BlockPlace> moved,
            BiConsumer<List<String>, BlockPlace> dropped) {
        this.column = column;
        this.moved = moved;
        this.dropped = dropped;
        line.getStyleClass().add("brief-drop");
        line.setManaged(false);
        line.setMouseTransparent(true);
        column.setOnDragOver(this::over);
        column.setOnDragExited(_ -> column.getChildren().remove(line));
        column.setOnDragDropped(this::drop);
    }

    private static DataFormat format(String name) {
        DataFormat known = DataFormat.lookupMimeType(name);
        return known == null ? new DataFormat(name) : known;
    }

    /// Lets a row be dragged by its grip.
    void drags(RowView view) {
        view.grip()
                .setOnDragDetected(
                        event -> {
                            ClipboardContent content = new ClipboardContent();
                            content.put(ROW, String.valueOf(view.row().key()));
                            Dragboard board = view.grip().startDragAndDrop(TransferMode.MOVE);
                            board.setContent(content);
                            board.setDragView(view.node().snapshot(null, null));
                            event.consume();
                        });
    }

    private void over(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (board.hasContent(ROW) || board.hasContent(Passages.FORMAT)) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            target(event.getY()).ifPresent(this::show);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        column.getChildren().remove(line);
        Dragboard board = event.getDragboard();
        Optional<BlockPlace> gap = target(event.getY()).map(Target::gap);
        boolean done = gap.isPresent();
        if (done && board.hasContent(ROW)) {
            moved.accept(Long.parseLong(board.getContent(ROW).toString()), gap.get());
        } else if (done && board.hasContent(Passages.FORMAT)) {
            dropped.accept(Passages.carried(board), gap.get());
        }
        event.setDropCompleted(done);
        event.consume();
    }

    /// @param y of the line, in the column
    record Target(BlockPlace gap, double y) {}

    /// The gap nearest to a height: before or after the row there.
    Optional<Target> target(double y) {
        Optional<Target> last = Optional.empty();
        for (Node node : column.getChildren()) {
            if (!(node.getProperties().get(RowView.class) instanceof RowView view)) {
                continue;
            }
            double middle = node.getBoundsInParent().getCenterY();
            boolean before = y < middle && view.row().place().isPresent();
            if (before) {
                return Optional.of(
                        new Target(
                                view.row().place().orElseThrow(),
                                node.getBoundsInParent().getMinY()));
            }
            last =
                    Optional.of(
                            new Target(view.row().gapAfter(), node.getBoundsInParent().getMaxY()));
            if (y < node.getBoundsInParent().getMaxY()) {
                return last;
            }
        }
        return last;
    }

    private void show(Target target) {
        if (!column.getChildren().contains(line)) {
            column.getChildren().add(line);
        }
        double start = column.getPadding().getLeft();
        line.resizeRelocate(start, target.y() - 1, column.getWidth() - 2 * start, 2);
    }
}
