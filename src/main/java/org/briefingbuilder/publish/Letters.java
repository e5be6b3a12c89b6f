package org.briefingbuilder.publish;

import org.briefingbuilder.publish.cite.Language;
import org.briefingbuilder.publish.cite.Xhtml;
import org.briefingbuilder.text.Difference;
import org.briefingbuilder.text.Folding;

import java.util.regex.Pattern;

/// Compares words that were meant with words that were printed. Runs of white space count as one
/// space, what cannot be seen does not count, and a line may break after a hyphen, a dash or a
/// slash; every letter counts.
final class Letters {

    private static final String START = "(?<![\\p{L}\\p{M}\\p{Nd}])(?<!\\p{Nd}[-–])";
    private static final String END = "(?![\\p{L}\\p{M}\\p{Nd}])(?![-–]\\p{Nd})";

    /// What stands before a place, in the languages of briefs.
    private static final String LOCATED = START + "(?:pp?\\.|paras?\\.|¶+|ص|پیرا) ?";

    private Letters() {}

    /// What a page must show for `words` between the marks of `language`.
    static String between(Language language, String words) {
        return language.openingMark() + words + language.closingMark();
    }

    static boolean agree(String meant, String printed) {
        return normal(meant).equals(normal(printed));
    }

    /// The letters in which the two differ.
    static Difference difference(String meant, String printed) {
        return Difference.between(normal(meant), normal(printed));
    }

    /// As [#agree], but white space does not count at all: for words that are set in several
    /// pieces.
    static boolean agreeInLetters(String meant, String printed) {
        return letters(meant).equals(letters(printed));
    }

    /// Nothing but the letters.
    static String letters(String words) {
        return normal(words).replace(" ", "");
    }

    /// Whether words say a place in a source: by itself, not within a longer number or word, and
    /// not another one behind a word such as `p.` or `para.`
    static boolean tells(String words, String place) {
        String said = normal(words);
        String quoted = Pattern.quote(normal(place));
        if (!Pattern.compile(START + quoted + END).matcher(said).find()) {
            return false;
        }
        return !Pattern.compile(LOCATED).matcher(said).find()
                || Pattern.compile(LOCATED + quoted + END).matcher(said).find();
    }

    private static String normal(String words) {
        String folded = Folding.ofSpaces(Xhtml.printable(words)).folded().strip();
        return folded.replaceAll("(?<=[-‐–—/]) ", "");
    }
}
