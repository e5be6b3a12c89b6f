package org.briefingbuilder.cli;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Page;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.model.Theme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// A passage as it is reported, in JSON under these very names.
///
/// @param start in UTF-16 units of the source's clean text, like `end`, which is excluded
/// @param page from 1; empty when the source has no pages
/// @param paragraph from 1; 0 before the first
/// @param note the notes on the passage, oldest first, a blank line between two
record PassageRow(
        String id,
        String source,
        int start,
        int end,
        OptionalInt page,
        Optional<String> pageLabel,
        int paragraph,
        String quote,
        List<String> themes,
        String state,
        String by,
        String at,
        String note) {

    static final String FIELDS =
            "{id, source: id, start, end, page, pageLabel, paragraph, quote, themes: [name],"
                    + " state, by, at, note}";

    static PassageRow of(Contents contents, Passage passage) {
        Outline outline =
                contents.source(passage.source())
                        .map(Source::outline)
                        .orElse(new Outline(List.of(), List.of()));
        int start = passage.anchor().span().start();
        OptionalInt page = outline.pageAt(start);
        Optional<Page> printed =
                page.isPresent()
                        ? Optional.of(outline.pages().get(page.getAsInt()))
                        : Optional.empty();
        return new PassageRow(
                passage.id(),
                passage.source(),
                start,
                passage.anchor().span().end(),
                page.isPresent() ? OptionalInt.of(page.getAsInt() + 1) : page,
                printed.map(Page::label),
                outline.paragraphAt(start),
                passage.anchor().words(),
                passage.tags().stream()
                        .map(Tag::theme)
                        .flatMap(theme -> contents.theme(theme).stream())
                        .map(Theme::name)
                        .toList(),
                passage.state().name().toLowerCase(Locale.ROOT),
                passage.made().by(),
                passage.made().at().toString(),
                contents.notesAbout(passage).stream()
                        .map(Note::text)
                        .collect(Collectors.joining("\n\n")));
    }

    /// Where a reader finds it: the page, else the paragraph.
    String place() {
        return pageLabel
                .map(label -> "p. " + label)
                .orElse(paragraph == 0 ? "" : "para. " + paragraph);
    }
}
