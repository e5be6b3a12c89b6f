package org.briefingbuilder.ui.kit;

import javafx.collections.ListChangeListener;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Where the menus of buttons stand in a window from the right: their right edges below those of
/// the buttons. JavaFX reckons with how broad a menu was before, and places one that is filled when
/// it opens beside its button.
final class MenuPlaces {

    private static boolean following;

    private MenuPlaces() {}

    /// Places each menu that is shown from now on. For the JavaFX thread.
    static void follow() {
        if (!following) {
            following = true;
            Window.getWindows()
                    .addListener(
                            (ListChangeListener<Window>)
                                    change -> {
                                        while (change.next()) {
                                            change.getAddedSubList().forEach(MenuPlaces::place);
                                        }
                                    });
        }
    }

    private static void place(Window window) {
        if (window instanceof ContextMenu menu
                && menu.getOwnerNode() instanceof ButtonBase button
                && button.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT) {
            menu.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_RIGHT);
            menu.setAnchorX(button.localToScreen(button.getLayoutBounds()).getMaxX());
        }
    }
}
