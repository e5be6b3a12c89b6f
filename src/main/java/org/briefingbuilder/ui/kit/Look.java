package org.briefingbuilder.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;

/// How everything looks: light or dark, the size of text, contrast, motion. One for the program;
/// every scene is given to [#apply]. Colours are variables in `styles/light.css` and
/// `styles/dark.css`; everything else is in sheets that both share.
public final class Look {

    /// Sheets of the places, after the common ones; one that is not there holds nothing.
    private static final List<String> SHEETS =
            List.of(
                    "window",
                    "reader",
                    "library",
                    "themes",
                    "evidence",
                    "search",
                    "brief",
                    "review",
                    "start",
                    "settings");

    /// Pixels of text in panes, at 100 %.
    public static final double TEXT = 13;

    /// Light, dark, or as the system is.
    public enum Mode {
        LIGHT,
        DARK,
        SYSTEM
    }

    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.SYSTEM);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private final DoubleProperty readingScale = new SimpleDoubleProperty(1);
    private final BooleanProperty contrast = new SimpleBooleanProperty();
    private final BooleanProperty calm = new SimpleBooleanProperty();
    private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());

    public Look(Preferences preferences) {
        Typefaces.begin();
        MenuPlaces.follow();
        mode.set(mode(preferences.get("look.mode", "system")));
        scale.set(preferences.get("look.scale", 1.0));
        readingScale.set(preferences.get("look.reading-scale", 1.0));
        contrast.set(preferences.get("look.contrast", false));
        calm.set(preferences.get("look.calm", false));
        mode.addListener(
                (_, _, now) -> {
                    preferences.put("look.mode", now.name().toLowerCase(Locale.ROOT));
                    restyle();
                });
        scale.addListener(
                (_, _, now) -> {
                    preferences.put("look.scale", now);
                    restyle();
                });
        readingScale.addListener((_, _, now) -> preferences.put("look.reading-scale", now));
        contrast.addListener(
                (_, _, now) -> {
                    preferences.put("look.contrast", now);
                    restyle();
                });
        calm.addListener((_, _, now) -> preferences.put("look.calm", now));
        Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> restyle());
        restyle();
    }

    private static Mode mode(String name) {
        try {
            return Mode.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Mode.SYSTEM;
        }
    }

    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /// Of text in panes; 1 is 13 px.
    public DoubleProperty scaleProperty() {
        return scale;
    }

    /// Of text in the reader; 1 is 17 px.
    public DoubleProperty readingScaleProperty() {
        return readingScale;
    }

    public BooleanProperty contrastProperty() {
        return contrast;
    }

    /// Whether nothing shall move.
    public BooleanProperty calmProperty() {
        return calm;
    }

    /// Styles a scene, now and whenever the look changes; the typefaces are here then.
    public void apply(Scene scene) {
        Typefaces.await();
        scenes.add(scene);
        style(scene);
    }

    /// As [#apply], and fills the scene then: what is put into a scene that is styled already is
    /// styled once.
    public void apply(Scene scene, Parent root) {
        Typefaces.await();
        scenes.add(scene);
        dress(scene);
        root.setStyle(textSize());
        scene.setRoot(root);
    }

    private void restyle() {
        boolean isDark =
                switch (mode.get()) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                };
        String sheet = theme(isDark);
        if (!Objects.equals(Application.getUserAgentStylesheet(), sheet)) {
            Application.setUserAgentStylesheet(sheet);
        }
        dark.set(isDark);
        scenes.forEach(this::style);
    }

    private void style(Scene scene) {
        dress(scene);
        scene.getRoot().setStyle(textSize());
    }

    private String textSize() {
        return "-fx-font-size: " + TEXT * scale.get() + "px;";
    }

    private void dress(Scene scene) {
        List<String> sheets = new ArrayList<>();
        sheets.add(sheet(dark.get() ? "dark" : "light"));
        if (contrast.get()) {
            sheets.add(sheet(dark.get() ? "contrast-dark" : "contrast-light"));
        }
        for (String name : SHEETS) {
            sheets.add(sheet(name));
        }
        sheets.removeIf(String::isEmpty);
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
    }

    /// AtlantaFX's, as the build lays it out for the controls that the program has; whole where it
    /// was not built so.
    private static String theme(boolean isDark) {
        String lighter = sheet(isDark ? "primer-dark" : "primer-light");
        if (!lighter.isEmpty()) {
            return lighter;
        }
        return isDark
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet();
    }

    /// The address of a bundled style sheet; empty when it is not there.
    static String sheet(String name) {
        URL found = Look.class.getResource("/styles/" + name + ".css");
        return found == null ? "" : found.toExternalForm();
    }
}
