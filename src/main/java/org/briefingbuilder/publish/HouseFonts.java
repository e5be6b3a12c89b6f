package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.publish.flow.FlowPage;
import org.briefingbuilder.publish.pdf.HouseFace;
import org.briefingbuilder.publish.pdf.HouseFaces;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The font files that a house brings along.
///
/// @param licence the words under which they may be used; empty when nothing is said
public record HouseFonts(List<HouseFace> faces, String licence) {

    public static final HouseFonts NONE = new HouseFonts(List.of(), "");

    /// A family for each script, four cuts each.
    public static final int MOST = 8;

    /// In UTF-16 units: whole licences of fonts are shorter.
    static final int LONGEST_LICENCE = 100_000;

    /// @throws Problem `publish.house-fonts` when there are too many or two are the same cut,
    ///   `publish.house-licence` when the words are too long
    public HouseFonts {
        faces = List.copyOf(faces);
        licence = licence.strip();
        Set<String> cuts = new TreeSet<>();
        faces.forEach(face -> cuts.add(face.family() + face.weight() + face.isItalic()));
        if (faces.size() > MOST || cuts.size() < faces.size()) {
            throw new Problem("publish.house-fonts", MOST);
        }
        if (licence.length() > LONGEST_LICENCE) {
            throw new Problem("publish.house-licence", LONGEST_LICENCE);
        }
    }

    /// The families for text in English.
    public List<String> forEnglish() {
        return families(HouseFace::isForEnglish);
    }

    /// The families for text in Urdu.
    public List<String> forUrdu() {
        return families(HouseFace::isForUrdu);
    }

    private List<String> families(Predicate<HouseFace> which) {
        return faces.stream().filter(which).map(HouseFace::family).distinct().toList();
    }

    HouseFaces house() {
        return new HouseFaces(faces);
    }

    /// Those that documents may carry which others go on with.
    List<FlowPage.Font> travelling() {
        return faces.stream()
                .filter(HouseFace::mayTravel)
                .map(f -> new FlowPage.Font(f.family(), f.weight(), f.isItalic(), f.bytes()))
                .toList();
    }
}
