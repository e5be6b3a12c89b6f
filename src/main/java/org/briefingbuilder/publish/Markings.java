package org.briefingbuilder.publish;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// Handling markings beside each other. Known are the Traffic Light Protocol 2.0 (first.org/tlp)
/// and the scales of the project; a marking may say more after its level (`TLP:AMBER – draft`).
final class Markings {

    private final List<List<String>> scales = new ArrayList<>();

    Markings(Contents contents) {
        scales.add(Scale.TLP);
        contents.scales().stream().map(Scale::levels).forEach(scales::add);
    }

    /// How a marking compares with another, as a comparator does; empty when no scale has both.
    OptionalInt compare(String one, String other) {
        if (folded(one).equals(folded(other))) {
            return OptionalInt.of(0);
        }
        for (List<String> scale : scales) {
            int first = level(scale, one);
            int second = level(scale, other);
            if (first >= 0 && second >= 0) {
                return OptionalInt.of(Integer.compare(first, second));
            }
        }
        return OptionalInt.empty();
    }

    /// Where a marking stands on a scale; -1 when it does not. The longest level that begins it.
    private static int level(List<String> scale, String marking) {
        String folded = folded(marking);
        int found = -1;
        int length = 0;
        for (int i = 0; i < scale.size(); i++) {
            String level = folded(scale.get(i));
            if (level.length() > length && begins(folded, level)) {
                found = i;
                length = level.length();
            }
        }
        return found;
    }

    private static boolean begins(String marking, String level) {
        return marking.startsWith(level)
                && (marking.length() == level.length()
                        || !Character.isLetterOrDigit(marking.charAt(level.length()))
                                && marking.charAt(level.length()) != '+'
                                && marking.charAt(level.length()) != '-');
    }

    private static String folded(String marking) {
        return marking.strip().replaceAll("\\s+", " ").replace(": ", ":").toUpperCase(Locale.ROOT);
    }
}
