package org.briefingbuilder.ui.reader.page;

import javafx.scene.image.Image;

import org.briefingbuilder.intake.page.Crop;
import org.briefingbuilder.intake.page.PagePlaces;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Pictures of pages and places of letters that were asked for lately, bounded by their bytes. For
/// the JavaFX thread.
final class Pictures {

    /// Which picture: of a page, at so many pixels a point, a part of it.
    record Key(int page, double scale, Crop crop) {}

    /// @param whole false when a part of the page could not be drawn
    record Drawn(Image image, boolean whole) {}

    private static final int MOST_PLACES = 24;

    private final long most;
    private final Map<Key, Drawn> pictures = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Integer, PagePlaces> places = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /// @param most bytes of all pictures together
    Pictures(long most) {
        this.most = most;
    }

    Optional<Drawn> get(Key key) {
        return Optional.ofNullable(pictures.get(key));
    }

    boolean has(Key key) {
        return pictures.containsKey(key);
    }

    /// The sharpest picture of a whole page that there is.
    Optional<Drawn> best(int page) {
        Optional<Key> best = Optional.empty();
        for (Key key : pictures.keySet()) {
            boolean whole = key.page() == page && key.crop().x() == 0 && key.crop().y() == 0;
            if (whole && best.map(b -> b.scale() < key.scale()).orElse(true)) {
                best = Optional.of(key);
            }
        }
        return best.map(pictures::get);
    }

    void put(Key key, Drawn drawn) {
        Drawn before = pictures.put(key, drawn);
        bytes += size(key) - (before == null ? 0 : size(key));
        Iterator<Key> eldest = pictures.keySet().iterator();
        while (bytes > most && pictures.size() > 1) {
            Key gone = eldest.next();
            bytes -= size(gone);
            eldest.remove();
        }
    }

    private static long size(Key key) {
        return 4L * key.crop().width() * key.crop().height();
    }

    long bytes() {
        return bytes;
    }

    Optional<PagePlaces> places(int page) {
        return Optional.ofNullable(places.get(page));
    }

    void put(int page, PagePlaces found) {
        places.put(page, found);
        while (places.size() > MOST_PLACES) {
            places.remove(places.keySet().iterator().next());
        }
    }

    void forgetPlaces() {
        places.clear();
    }

    void forgetPictures() {
        pictures.clear();
        bytes = 0;
    }
}
