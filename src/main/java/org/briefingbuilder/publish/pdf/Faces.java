package org.briefingbuilder.publish.pdf;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// All font files that ship inside the program, each read when first needed and then kept.
final class Faces {

    private static final Faces SHARED = new Faces();

    private final Map<String, Face> loaded = new ConcurrentHashMap<>();

    private Faces() {}

    static Faces shared() {
        return SHARED;
    }

    Face face(String file) {
        return loaded.computeIfAbsent(file, Faces::load);
    }

    /// The faces to look for a letter in, in the family's order.
    Chain chain(Family family, Family.Cut cut) {
        List<String> files = family.files(cut);
        return new Chain(family.css() + " " + cut.weight(), files, this);
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
