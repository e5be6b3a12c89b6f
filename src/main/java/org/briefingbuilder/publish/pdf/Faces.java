package org.briefingbuilder.publish.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// All font files that ship inside the program, each read when first needed and then kept, and
/// those of the houses whose briefs were set or verified last.
final class Faces {

    private static final Faces SHARED = new Faces();

    /// House faces that are kept at a time; two houses have fewer.
    private static final int MOST = 32;

    private final Map<String, Face> loaded = new ConcurrentHashMap<>();

    private final Map<Key, Shaper> shapers = new ConcurrentHashMap<>();

    /// House faces by their keys; guarded by [Turn].
    private final Map<String, HouseFace> admitted = new HashMap<>();

    private record Key(Family family, Family.Cut cut) {}

    private Faces() {}

    static Faces shared() {
        return SHARED;
    }

    Face face(String file) {
        return loaded.computeIfAbsent(file, this::load);
    }

    /// From now on the faces of a house are known, and what they draw. Only for who has the [Turn].
    void admit(HouseFaces house) {
        if (house.faces().stream().allMatch(face -> admitted.containsKey(face.key()))) {
            return;
        }
        if (admitted.size() + house.faces().size() > MOST) {
            forgetHouses();
        }
        house.faces().forEach(face -> admitted.put(face.key(), face));
        house.families().forEach(Genuine.shared()::admit);
    }

    /// Only for who has the [Turn].
    void forgetHouses() {
        loaded.keySet().removeAll(admitted.keySet());
        shapers.keySet().removeIf(key -> key.family() instanceof HouseFamily);
        admitted.clear();
        Genuine.shared().forgetHouses();
    }

    /// What shapes the words of a cut; kept, so that the next document finds its words shaped. Only
    /// for who has the [Turn].
    Shaper shaper(Family family, Family.Cut cut) {
        return shapers.computeIfAbsent(
                new Key(family, cut),
                key -> {
                    String name = family.css() + " " + cut.weight();
                    return new Shaper(new Chain(name, family.files(cut), this));
                });
    }

    private Face load(String file) {
        HouseFace house = admitted.get(file);
        if (house != null) {
            return house.face();
        }
        String resource = "/fonts/" + file + ".woff";
        SystemFonts.makeDispensable();
        try (InputStream in = Faces.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource);
            }
            return new Face(file, Woff.toTrueType(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
