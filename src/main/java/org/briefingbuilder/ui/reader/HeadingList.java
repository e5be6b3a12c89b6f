package org.briefingbuilder.ui.reader;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.briefingbuilder.model.Block;
import org.briefingbuilder.ui.kit.Panes;
import org.briefingbuilder.ui.kit.Seat;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// The headings of the text, to go to one of them. For the JavaFX thread.
final class HeadingList {

    private static final double ROW = 30;
    private static final int ROWS = 14;
    private static final double INDENT = 14;

    private final ListView<Block> list = new ListView<>();
    private Opened shown;

    HeadingList(Seat seat, Opened opened, Consumer<Block> go, Runnable left) {
        this.shown = opened;
        list.getItems().setAll(of(opened));
        list.setFixedCellSize(ROW);
        list.setPrefSize(320, Math.clamp(list.getItems().size(), 1, ROWS) * ROW + 4);
        list.setMaxSize(ListView.USE_PREF_SIZE, ListView.USE_PREF_SIZE);
        list.getStyleClass().add("reader-headings");
        list.setAccessibleText(seat.say("reader.headings"));
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(_ -> choose(go));
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        choose(go);
                        event.consume();
                    } else if (event.getCode() == KeyCode.ESCAPE) {
                        left.run();
                        event.consume();
                    }
                });
        list.getSelectionModel().selectFirst();
    }

    static List<Block> of(Opened opened) {
        return opened.source().outline().blocks().stream()
                .filter(b -> b.kind() == Block.Kind.HEADING || b.kind() == Block.Kind.TITLE)
                .toList();
    }

    ListView<Block> node() {
        return list;
    }

    private void choose(Consumer<Block> go) {
        Block block = list.getSelectionModel().getSelectedItem();
        if (block != null) {
            go.accept(block);
        }
    }

    private final class Cell extends ListCell<Block> {
        @Override
        protected void updateItem(@Nullable Block block, boolean empty) {
            super.updateItem(block, empty);
            if (empty || block == null) {
                setText(null);
            } else {
                String words = block.span().in(shown.text()).replaceAll("\\s+", " ");
                setText(words);
                Panes.script(this, words);
                setPadding(
                        new javafx.geometry.Insets(
                                4, 8, 4, 10 + Math.max(0, block.level() - 1) * INDENT));
            }
        }
    }
}
