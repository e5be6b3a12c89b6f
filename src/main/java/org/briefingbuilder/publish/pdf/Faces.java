package org.briefingbuilder.publish.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// All font files that ship inside the program, each read when first needed and then kept.
final class Faces {

    private static final Faces SHARED = new Faces();

    private final Map<String, Face> loaded = new ConcurrentHashMap<>();

    private final Map<Key, Shaper> shapers = new ConcurrentHashMap<>();

    private record Key(Family family, Family.Cut cut) {}

    private Faces() {}

    static Faces shared() {
        return SHARED;
    }

    Face face(String file) {
        return loaded.computeIfAbsent(file, Faces::load);
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

    private static Face load(String file) {
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
