package org.briefingbuilder.ui.themes;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A heading over content that scrolls when there is less room than it likes.
final class ScrollShelf extends VBox {

    private final Region heading;
    private final Region content;
    private final ScrollPane scroll;

    ScrollShelf(Region heading, Region content) {
        this.heading = heading;
        this.content = content;
        this.scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.setFocusTraversable(false);
        heading.setMinHeight(USE_PREF_SIZE);
        setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(heading, scroll);
        // a scroll pane keeps what happens in it to itself
        content.needsLayoutProperty()
                .addListener(
                        (_, _, needs) -> {
                            if (needs) {
                                requestLayout();
                            }
                        });
    }

    @Override
    protected double computePrefHeight(double width) {
        return heading.prefHeight(width) + content.prefHeight(width) + 2;
    }

    void toTop() {
        scroll.setVvalue(0);
    }

    /// Scrolls so that `node`, somewhere in the content, is seen.
    void reveal(Node node) {
        layout();
        double whole = content.getHeight() - scroll.getViewportBounds().getHeight();
        if (whole > 0) {
            double y =
                    content.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMaxY()
                            - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(Math.clamp((y + 8) / whole, 0, 1));
        }
    }
}
