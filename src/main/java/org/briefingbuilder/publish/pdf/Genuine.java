package org.briefingbuilder.publish.pdf;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Knows what letters look like in the faces that ship with the program, so that a font in a PDF
/// that draws another letter than it says is found out. Kept for the life of the program.
final class Genuine {

    private static final Genuine SHARED = new Genuine();

    /// Forms of whole books of one script are fewer.
    private static final int MOST = 200_000;

    /// Guarded by [Turn].
    private final Set<Letterform> known = new HashSet<>();

    private final Map<String, List<Shaper>> shapers = new HashMap<>();

    /// The same for faces of houses.
    private final Map<String, List<Shaper>> houses = new HashMap<>();

    private Genuine() {}

    /// Only for who has the [Turn].
    void admit(HouseFamily family) {
        for (Family.Cut cut : family.cuts()) {
            Shaper shaper = Faces.shared().shaper(family, cut);
            List<Shaper> own = houses.computeIfAbsent(family.program(cut), n -> new ArrayList<>());
            if (!own.contains(shaper)) {
                own.add(shaper);
            }
        }
    }

    /// Only for who has the [Turn].
    void forgetHouses() {
        known.removeIf(form -> houses.containsKey(form.face()));
        houses.clear();
    }

    static Genuine shared() {
        return SHARED;
    }

    /// Whether a face of that name comes along, or a house has it that is known here.
    boolean knows(String face) {
        return Turn.take(Progress.NONE, () -> isKnown(face));
    }

    /// Whether a house that is known here has a face of that name.
    boolean isOfHouse(String face) {
        return Turn.take(Progress.NONE, () -> houses.containsKey(face));
    }

    private boolean isKnown(String face) {
        return shapers().containsKey(face) || houses.containsKey(face);
    }

    /// Which of `forms` nobody's words could give.
    ///
    /// @param words what they are said to be, in the stretches in which they were set; asked for
    ///   only when a form is new
    Set<Letterform> forged(Set<Letterform> forms, Supplier<List<String>> words) {
        return Turn.take(
                Progress.NONE,
                () -> {
                    Set<Letterform> open =
                            forms.stream()
                                    .filter(form -> isKnown(form.face()))
                                    .filter(form -> !isKnown(form))
                                    .collect(Collectors.toSet());
                    if (!open.isEmpty()) {
                        learn(wanted(open), words.get());
                        open.removeIf(this::isKnown);
                    }
                    if (!open.isEmpty() && !houses.isEmpty()) {
                        // A face of ours that stood in for one of a house had other neighbours.
                        learn(ofHouses(), words.get());
                        open.removeIf(this::isKnown);
                    }
                    return open;
                });
    }

    /// A hyphen at a line's end stands for the place where a word may break; what is said to be
    /// blank must draw nothing.
    private boolean isKnown(Letterform form) {
        if (form.text().isBlank() || form.text().codePoints().allMatch(Genuine::isUnseen)) {
            return form.outline() == Letterform.BLANK
                    || form.text().equals(String.valueOf(Letters.SOFT_HYPHEN))
                            && known.contains(form.meaning("-"));
        }
        return known.contains(form);
    }

    private static boolean isUnseen(int c) {
        return Letters.isInvisible(c) || Letters.isSpace(c);
    }

    private Set<Shaper> ofHouses() {
        return houses.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    private Set<Shaper> wanted(Set<Letterform> open) {
        Set<Shaper> wanted = new HashSet<>();
        for (Letterform form : open) {
            wanted.addAll(shapers().getOrDefault(form.face(), List.of()));
            wanted.addAll(houses.getOrDefault(form.face(), List.of()));
        }
        return wanted;
    }

    private void learn(Set<Shaper> wanted, List<String> words) throws IOException {
        if (known.size() > MOST) {
            known.clear();
        }
        boolean rightToLeft = words.stream().anyMatch(Letters::hasRightToLeft);
        Set<String> all = new HashSet<>();
        for (String word : words) {
            // As it was set (… is one letter), and as a program may say it that takes ligatures
            // apart.
            all.add(word);
            all.add(Letterform.plain(word));
        }
        all.add("-");
        for (Shaper shaper : wanted) {
            for (String word : all) {
                learn(shaper, word, false);
                if (rightToLeft) {
                    learn(shaper, word, true);
                }
            }
        }
    }

    private void learn(Shaper shaper, String word, boolean rightToLeft) throws IOException {
        ShapedWord shaped;
        try {
            shaped = shaper.word(word, rightToLeft);
        } catch (Problem noSuchLetter) {
            // Words that the program could not have set say nothing of its letters.
            return;
        }
        for (Cluster cluster : shaped.clusters()) {
            known.add(Letterform.of(cluster));
        }
    }

    /// By the name of a program: what shapes words with it, as the first choice or as a stand-in.
    private Map<String, List<Shaper>> shapers() {
        if (shapers.isEmpty()) {
            Faces faces = Faces.shared();
            for (Family family : BundledFamily.values()) {
                for (Family.Cut cut : family.cuts()) {
                    shapers.computeIfAbsent(family.program(cut), n -> new ArrayList<>())
                            .add(faces.shaper(family, cut));
                }
            }
            for (String symbols : BundledFamily.symbols()) {
                shapers.put(
                        symbols,
                        List.of(faces.shaper(BundledFamily.SERIF, new Family.Cut(400, false))));
            }
        }
        return shapers;
    }
}
