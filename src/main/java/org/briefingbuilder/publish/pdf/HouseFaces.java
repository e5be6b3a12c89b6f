package org.briefingbuilder.publish.pdf;

import org.briefingbuilder.job.Progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The faces that a house brings along, beside those of the program.
public record HouseFaces(List<HouseFace> faces) {

    public static final HouseFaces NONE = new HouseFaces(List.of());

    public HouseFaces {
        faces = List.copyOf(faces);
    }

    /// From now on what is verified is compared with these faces too.
    public void admit() {
        Turn.take(
                Progress.NONE,
                () -> {
                    Faces.shared().admit(this);
                    return this;
                });
    }

    /// By their names, in the order of the faces.
    List<HouseFamily> families() {
        Map<String, List<HouseFace>> byName = new LinkedHashMap<>();
        faces.forEach(
                face -> byName.computeIfAbsent(face.family(), n -> new ArrayList<>()).add(face));
        return byName.entrySet().stream()
                .map(family -> new HouseFamily(family.getKey(), family.getValue()))
                .toList();
    }
}
