package org.briefingbuilder.publish.pdf;

import org.briefingbuilder.job.Problem;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The faces that stand in for one another, best first: each letter comes from the first that has
/// it. Faces further down are read only when a letter needs them. Not for several threads at once.
final class Chain {

    private static final int AROUND = 24;

    private final String name;
    private final List<String> files;
    private final Faces faces;
    private final Map<String, Face> known = new HashMap<>();

    Chain(String name, List<String> files, Faces faces) {
        this.name = name;
        this.files = files;
        this.faces = faces;
    }

    /// The face for a letter and its marks, which must not be torn apart.
    ///
    /// @param from where the letter stands in `text`, for the words around it in the problem
    /// @throws Problem `publish.missing-letter` when no face has it
    Face faceFor(String cluster, String text, int from) {
        Face face = known.get(cluster);
        if (face == null) {
            face = find(cluster);
            if (face == null) {
                throw missing(cluster, text, from);
            }
            known.put(cluster, face);
        }
        return face;
    }

    /// Joined letters of two faces do not meet: where a house lacks one, the first face that has
    /// all of them sets the whole word. Empty for words whose letters may come from several faces.
    Optional<Face> faceForWord(String text) {
        if (!HouseFace.isKey(files.getFirst()) || !Letters.hasRightToLeft(text)) {
            return Optional.empty();
        }
        return files.stream().map(faces::face).filter(face -> hasAll(face, text)).findFirst();
    }

    Face faceForSpace() {
        return faceFor(" ", " ", 0);
    }

    private @Nullable Face find(String cluster) {
        String composed = Normalizer.normalize(cluster, Normalizer.Form.NFC);
        for (String file : files) {
            Face face = faces.face(file);
            if (hasAll(face, composed) || hasAll(face, cluster)) {
                return face;
            }
        }
        return null;
    }

    private static boolean hasAll(Face face, String cluster) {
        return cluster.codePoints().allMatch(c -> Letters.isInvisible(c) || face.has(c));
    }

    private Problem missing(String cluster, String text, int from) {
        String letter = cluster;
        for (int c : cluster.codePoints().toArray()) {
            String one = Character.toString(c);
            if (!Letters.isInvisible(c) && find(one) == null) {
                letter = one;
                break;
            }
        }
        int start = Math.max(0, from - AROUND);
        int end = Math.min(text.length(), from + cluster.length() + AROUND);
        return new Problem(
                "publish.missing-letter",
                letter,
                String.format(Locale.ROOT, "U+%04X", letter.codePointAt(0)),
                Letters.withoutMarkers(text.substring(start, end)).strip());
    }

    @Override
    public String toString() {
        return name;
    }
}
