package org.briefingbuilder.ui.library;

import org.briefingbuilder.model.Reference;
import org.briefingbuilder.ui.kit.Words;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a source's facts are named in the language of the window.
///
/// @param locale of the window
/// @param kind the words of a kind
/// @param date how a date as far as it is known is written
record Naming(Locale locale, UnaryOperator<String> kind, UnaryOperator<String> date) {

    static Naming of(Words words) {
        return new Naming(
                words.locale(),
                kind -> words.find("library.kind." + kind).orElse(kind),
                words::date);
    }

    /// The line under a title: who published or wrote it, and when.
    String line(Reference reference) {
        return Stream.of(who(reference), when(reference))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// Who published or wrote it; its kind when nobody is known.
    String who(Reference reference) {
        String named = named(reference);
        boolean useless = reference.kind().equals("document") && !reference.date().isEmpty();
        return !named.isEmpty() || useless ? named : kind(reference);
    }

    /// Its date; its kind when that is not known.
    String when(Reference reference) {
        boolean useless = reference.kind().equals("document") || named(reference).isEmpty();
        String known = date(reference.date());
        return !known.isEmpty() || useless ? known : kind(reference);
    }

    String kind(Reference reference) {
        return kind.apply(reference.kind());
    }

    String date(String iso) {
        return date.apply(iso);
    }

    /// The name of a language, or its tag when it has none.
    String language(String tag) {
        return tag.isEmpty() ? "" : Locale.forLanguageTag(tag).getDisplayName(locale);
    }

    private static String named(Reference reference) {
        return Stream.of(
                        reference.publisher(),
                        String.join(", ", reference.authors()),
                        reference.byline())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }
}
