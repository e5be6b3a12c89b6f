package org.briefingbuilder.publish;

import org.briefingbuilder.model.Section;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How a brief of one kind is set: its page, its style sheet, its words in one language.
///
/// @param page the page in Mustache, whose partials are in `partials`
/// @param partials other Mustache files of the folder, by name without ending
/// @param webSheet the style sheet of an HTML file
/// @param words what the template itself says, by key
record Template(
        String name,
        String page,
        Map<String, String> partials,
        String sheet,
        String webSheet,
        Map<String, String> words) {

    Template {
        partials = Map.copyOf(partials);
        words = Map.copyOf(words);
    }

    /// The word or sentence for `key`, its arguments put in.
    String word(String key, Locale locale, Object... args) {
        String pattern = words.get(key);
        if (pattern == null) {
            throw new IllegalStateException("the template " + name + " says nothing for " + key);
        }
        return args.length == 0 ? pattern : new MessageFormat(pattern, locale).format(args);
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(words.get(key)).filter(word -> !word.isBlank());
    }

    /// Whether the template says yes to something.
    boolean is(String key) {
        return optional(key).filter("yes"::equals).isPresent();
    }

    /// Whether notes stand together at the end.
    boolean hasEndnotes() {
        return optional("notes").filter("end"::equals).isPresent();
    }

    /// `themes`, `sides`, `questions` or `sources`.
    String arrangement() {
        return optional("arrangement").orElse("themes");
    }

    /// The citation style of briefs that name none.
    String style() {
        return optional("style").orElse("chicago-author-date");
    }

    /// The sections that stand in every brief of this kind, in order.
    List<Templates.Heading> headings() {
        return roles("sections").stream()
                .map(role -> new Templates.Heading(role, heading(role)))
                .toList();
    }

    /// The template's own heading for a section.
    String heading(Section.Role role) {
        return word("heading." + role.name().toLowerCase(Locale.ROOT), Locale.ROOT);
    }

    /// The sections that are listed under `key`.
    List<Section.Role> roles(String key) {
        return optional(key).stream()
                .flatMap(list -> List.of(list.split(",")).stream())
                .map(role -> Section.Role.valueOf(role.strip().toUpperCase(Locale.ROOT)))
                .toList();
    }
}
