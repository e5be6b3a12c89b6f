package org.briefingbuilder.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

/// What shows over a pane, while files are dragged over it, that they may be dropped there.
public final class DropSign {

    private static final PseudoClass WELCOME = PseudoClass.getPseudoClass("drop-welcome");

    private final StackPane sign;

    /// @param words what happens to the files
    public DropSign(String words) {
        Label said = new Label(words, Icons.of(Feather.DOWNLOAD));
        said.getStyleClass().add("drop-words");
        sign = new StackPane(said);
        sign.getStyleClass().add("drop-sign");
        sign.setMouseTransparent(true);
    }

    /// Shows it over a pane, or takes it away.
    public void show(StackPane pane, boolean welcome) {
        pane.pseudoClassStateChanged(WELCOME, welcome);
        if (pane.getChildren().contains(sign) != welcome) {
            if (welcome) {
                pane.getChildren().add(sign);
            } else {
                pane.getChildren().remove(sign);
            }
        }
    }
}
