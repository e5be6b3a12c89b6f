package org.briefingbuilder.ui.reader.text;

import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

import java.util.ArrayList;
import java.util.List;

/// The colours with which a view paints, set by style sheets (`-text-ink`, `-text-hue-4` …) so that
/// they follow light and dark.
public final class Ink {

    private static final int HUES = 12;
    private static final StyleablePropertyFactory<ReadingView> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final List<CssMetaData<ReadingView, Paint>> OWN = new ArrayList<>();
    static final List<CssMetaData<? extends Styleable, ?>> ALL;

    static {
        for (Part part : Part.values()) {
            OWN.add(
                    data(
                            "-text-" + part.name().toLowerCase(java.util.Locale.ROOT),
                            part.ordinal()));
        }
        for (int slot = 0; slot <= HUES; slot++) {
            OWN.add(data("-text-hue-" + slot, Part.values().length + slot));
        }
        for (int slot = 0; slot <= HUES; slot++) {
            OWN.add(data("-text-beside-" + slot, Part.values().length + HUES + 1 + slot));
        }
        List<CssMetaData<? extends Styleable, ?>> all =
                new ArrayList<>(Region.getClassCssMetaData());
        all.addAll(OWN);
        ALL = List.copyOf(all);
    }

    /// What is painted, apart from themes; `MARK`, `WRONG` and `KEEN` beside the words.
    public enum Part {
        INK(Color.web("#1f2328")),
        MUTED(Color.web("#6b7078")),
        LINE(Color.web("#e6e5e1")),
        ACCENT(Color.web("#2f5bd7")),
        SELECTION(Color.web("#2f5bd733")),
        FOUND(Color.web("#f2c94c66")),
        HERE(Color.web("#f2994acc")),
        MARK(Color.WHITE),
        WRONG(Color.web("#b3261e")),
        KEEN(Color.web("#2f5bd7")),
        BAD(Color.web("#b3261e"));

        private final Color usual;

        Part(Color usual) {
            this.usual = usual;
        }
    }

    private final List<SimpleStyleableObjectProperty<Paint>> paints = new ArrayList<>();

    Ink(ReadingView view, Runnable changed) {
        for (int i = 0; i < OWN.size(); i++) {
            Color usual = i < Part.values().length ? Part.values()[i].usual : Color.web("#6b7078");
            SimpleStyleableObjectProperty<Paint> paint =
                    new SimpleStyleableObjectProperty<>(OWN.get(i), view, "ink" + i, usual);
            paint.addListener((_, _, _) -> changed.run());
            paints.add(paint);
        }
    }

    public Color of(Part part) {
        return color(part.ordinal());
    }

    public Color hue(int slot) {
        return color(Part.values().length + slot);
    }

    /// The same hue for what stands beside the words: on the ground of the window, which is another
    /// one than the paper of a page.
    public Color hueBeside(int slot) {
        return color(Part.values().length + HUES + 1 + slot);
    }

    private Color color(int index) {
        return paints.get(index).get() instanceof Color color ? color : Color.GRAY;
    }

    private StyleableProperty<Paint> property(int index) {
        return paints.get(index);
    }

    private static CssMetaData<ReadingView, Paint> data(String name, int index) {
        return FACTORY.createPaintCssMetaData(name, view -> view.ink().property(index));
    }
}
