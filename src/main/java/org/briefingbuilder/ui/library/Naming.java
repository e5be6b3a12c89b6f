package org.briefingbuilder.ui.library;

import org.briefingbuilder.model.Reference;

import org.briefingbuilder.ui.kit.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
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

    /// The line under a title: who published or wrote it, and when; its kind where one is missing.
    String line(Reference reference) {
        String who = who(reference);
        String when = date(reference.date());
        List<String> parts = new ArrayList<>();
        boolean telling = !reference.kind().equals("document");
        if (who.isEmpty() && (telling || when.isEmpty())) {
            parts.add(kind(reference));
        }
        Stream.of(who, when).filter(part -> !part.isEmpty()).forEach(parts::add);
        if (when.isEmpty() && !who.isEmpty() && telling) {
            parts.add(kind(reference));
        }
        return String.join(" · ", parts);
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

    private static String who(Reference reference) {
        return Stream.of(
                        reference.publisher(),
                        String.join(", ", reference.authors()),
                        reference.byline())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }
}
