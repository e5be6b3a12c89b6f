package org.briefingbuilder.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons; their size and colour are styled by `.icon`.
public final class Icons {

    private Icons() {}

    public static FontIcon of(Feather which) {
        FontIcon icon = new FontIcon(which);
        icon.getStyleClass().add("icon");
        return icon;
    }
}
