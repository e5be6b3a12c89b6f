package org.briefingbuilder.publish.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The faces of a house that have one name. What the house has no cut of is set in its nearest one.
///
/// @param faces one at least
record HouseFamily(String css, List<HouseFace> faces) implements Family {

    HouseFamily {
        faces = List.copyOf(faces);
    }

    @Override
    public int ascent() {
        return faces.stream().mapToInt(HouseFace::ascent).max().orElseThrow();
    }

    @Override
    public int descent() {
        return faces.stream().mapToInt(HouseFace::descent).max().orElseThrow();
    }

    @Override
    public boolean isArabic() {
        return faces.stream().anyMatch(HouseFace::isForUrdu);
    }

    @Override
    public List<Cut> cuts() {
        return List.of(
                new Cut(400, false),
                new Cut(400, true),
                new Cut(600, false),
                new Cut(700, false),
                new Cut(700, true));
    }

    @Override
    public List<String> files(Cut cut) {
        List<String> files = new ArrayList<>(List.of(nearest(cut).key()));
        boolean latin = faces.stream().anyMatch(HouseFace::isForEnglish);
        // There is no slanted cut of each face that stands in, and no semibold slanted one.
        files.addAll(BundledFamily.standIns(!latin, cut));
        return files;
    }

    @Override
    public String program(Cut cut) {
        return nearest(cut).program();
    }

    /// The slant matters more than the weight.
    private HouseFace nearest(Cut cut) {
        return faces.stream()
                .min(
                        Comparator.comparingInt(
                                face ->
                                        Math.abs(face.weight() - cut.weight())
                                                + (face.isItalic() == cut.italic() ? 0 : 1000)))
                .orElseThrow();
    }
}
