package org.briefingbuilder.ui.kit;

import javafx.scene.AccessibleRole;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons; their size and colour are styled by `.icon`.
public final class Icons {

    private Icons() {}

    /// Looks for the sets of icons and loads their face, which the first icon would do else.
    static void load() {
        var _ = new FontIcon(Feather.CHECK);
    }

    public static FontIcon of(Feather which) {
        FontIcon icon = new FontIcon(which);
        icon.getStyleClass().add("icon");
        // A letter of a face that nobody can read: what it stands on has a name.
        icon.setAccessibleRole(AccessibleRole.NODE);
        icon.setAccessibleText(" ");
        return icon;
    }
}
