package org.briefingbuilder.ui.library;

import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Folding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds sources by words in their facts: every word must occur, anywhere, whatever the case.
final class SourceWords {

    private final Naming naming;
    private final Map<String, Folded> folded = new HashMap<>();

    private record Folded(Source source, String words) {}

    SourceWords(Naming naming) {
        this.naming = naming;
    }

    /// The words of a filter, ready to be looked for.
    static List<String> of(String filter) {
        return Arrays.stream(fold(filter).split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    boolean match(Source source, List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        Folded known = folded.get(source.id());
        if (known == null || known.source() != source) {
            known = new Folded(source, fold(facts(source)));
            folded.put(source.id(), known);
        }
        return words.stream().allMatch(known.words()::contains);
    }

    private String facts(Source source) {
        Reference r = source.reference();
        return String.join(
                " \u00b7 ",
                r.title(),
                String.join(" ", r.authors()),
                r.byline(),
                r.publisher(),
                r.date(),
                naming.date(r.date()),
                naming.kind(r),
                naming.language(r.language()),
                r.url(),
                source.file());
    }

    private static String fold(String text) {
        return Folding.of(text).folded().toLowerCase(Locale.ROOT);
    }
}
