package org.briefingbuilder.ui.library;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Languages by the names that people write for them.
final class LanguageNames {

    /// Those offered without typing: of this region and its sources.
    static final List<String> USUAL =
            List.of("en", "ur", "ps", "pa", "sd", "bal", "ar", "fa", "zh", "hi", "fr", "de");

    private final Locale locale;

    /// @param locale in which languages are named
    LanguageNames(Locale locale) {
        this.locale = locale;
    }

    String name(String tag) {
        return tag.isEmpty() ? "" : Locale.forLanguageTag(tag).getDisplayName(locale);
    }

    /// The tag of what was written: a name in the window's language, in English or its own, or a
    /// tag. Nothing written is an empty tag.
    Optional<String> tag(String written) {
        String wanted = written.strip();
        if (wanted.isEmpty()) {
            return Optional.of("");
        }
        return named(USUAL.stream(), wanted)
                .or(() -> named(Arrays.stream(Locale.getISOLanguages()), wanted))
                .or(() -> wellFormed(wanted));
    }

    private Optional<String> named(java.util.stream.Stream<String> tags, String wanted) {
        return tags.filter(
                        tag -> {
                            Locale language = Locale.forLanguageTag(tag);
                            return language.getDisplayName(locale).equalsIgnoreCase(wanted)
                                    || language.getDisplayName(Locale.ENGLISH)
                                            .equalsIgnoreCase(wanted)
                                    || language.getDisplayName(language).equalsIgnoreCase(wanted);
                        })
                .findFirst();
    }

    private static Optional<String> wellFormed(String tag) {
        try {
            Locale language = new Locale.Builder().setLanguageTag(tag).build();
            boolean known =
                    !language.getDisplayLanguage(Locale.ENGLISH).equals(language.getLanguage());
            return known ? Optional.of(language.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException noTag) {
            return Optional.empty();
        }
    }
}
