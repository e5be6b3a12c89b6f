package org.briefingbuilder.app;

import org.briefingbuilder.edits.RevisionEdits;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Folding;
import org.briefingbuilder.text.Revision;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Whether a source is one that is there already in another file, or a newer version of one.
public final class Resembling {

    /// The share of words that two versions have in common at least.
    private static final double LEAST = 0.4;

    /// Sources that are compared word by word.
    private static final int COMPARED = 3;

    /// What is compared first, by the ids of the sources that are there: a name without what newer
    /// files are called, a title, an address. Kept over one run of many files; for one thread.
    private final Map<String, Signs> known = new HashMap<>();

    private record Signs(String stem, String title, String url) {

        static Signs of(Source source) {
            return new Signs(
                    Resembling.stem(source.file()),
                    plain(source.title()),
                    source.reference().url());
        }

        boolean isLike(Signs other) {
            return stem.length() > 2 && stem.equals(other.stem)
                    || title.length() > 8 && title.equals(other.title)
                    || !url.isEmpty() && url.equals(other.url);
        }
    }

    /// @param there the source that it resembles
    /// @param likeness the share of words they have in common, in order; 1 for the same text
    public record Resemblance(Kind kind, Source there, double likeness) {}

    /// How a source resembles another.
    public enum Kind {
        /// Another file with the same text.
        SAME_TEXT,
        /// Perhaps another version.
        VERSION
    }

    /// @param text of the fresh source
    /// @param texts a clean text by its digest
    public Optional<Resemblance> of(
            Contents contents, Source fresh, String text, UnaryOperator<String> texts) {
        List<Source> others =
                contents.sources().stream().filter(s -> !s.id().equals(fresh.id())).toList();
        Optional<Resemblance> same =
                others.stream()
                        .filter(s -> s.text().equals(fresh.text()))
                        .findFirst()
                        .map(s -> new Resemblance(Kind.SAME_TEXT, s, 1));
        if (same.isPresent()) {
            return same;
        }
        Signs signs = Signs.of(fresh);
        return others.stream()
                .filter(s -> known.computeIfAbsent(s.id(), _ -> Signs.of(s)).isLike(signs))
                .filter(s -> RevisionEdits.successor(contents, s).isEmpty())
                .limit(COMPARED)
                .map(
                        s ->
                                new Resemblance(
                                        Kind.VERSION,
                                        s,
                                        Revision.of(texts.apply(s.text()), text).likeness()))
                .filter(found -> found.likeness() >= LEAST)
                .max(java.util.Comparator.comparingDouble(Resemblance::likeness));
    }

    /// Whether a file is called as a source's file is, apart from what newer ones are called.
    public static boolean isNamedAs(String file, Source source) {
        String stem = stem(file);
        return stem.length() > 2 && stem.equals(stem(source.file()));
    }

    /// A file's name without what people and browsers add to newer ones.
    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return plain(dot > 0 ? file.substring(0, dot) : file)
                .replaceAll(
                        "(?:[ _.-]*(?:\\(\\d+\\)|v(?:er(?:sion)?)?["
                            + " _.-]?\\d+(?:\\.\\d+)*|final|rev(?:ised)?|draft|neu|new|updated?|copy|\\d{4}-?\\d{2}-?\\d{2}))+$",
                        "");
    }

    private static String plain(String text) {
        return Folding.of(text).folded().strip().toLowerCase(Locale.ROOT);
    }
}
