package org.briefingbuilder.ui.brief;

import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Page;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Words;

import java.util.Optional;
import java.util.OptionalInt;

/// Where a passage is from, in a few words: the source's short title, its year, and the page or
/// paragraph.
final class Attribution {

    /// UTF-16 units of a title.
    private static final int TITLE = 32;

    private Attribution() {}

    static String of(Source source, Passage passage, Words words) {
        String place = place(source.outline(), passage.anchor().span(), words);
        String named = named(source, words);
        return place.isEmpty() ? named : words.of("brief.attribution", named, place);
    }

    /// The source alone, in its own script.
    static String named(Source source, Words words) {
        String date = source.reference().date();
        String title = shortened(source.title());
        return date.length() < 4
                ? title
                : words.of("brief.attribution.year", title, date.substring(0, 4));
    }

    /// `p. 4`, `para. 8`; empty when nothing is known.
    static String place(Outline outline, Span span, Words words) {
        OptionalInt page = outline.pageAt(span.start());
        if (page.isPresent()) {
            Page there = outline.pages().get(page.getAsInt());
            String label =
                    there.label().isBlank()
                            ? words.number(page.getAsInt() + 1L)
                            : there.label().strip();
            return words.of("brief.page", label);
        }
        int paragraph = outline.paragraphAt(span.start());
        return paragraph == 0 ? "" : words.of("brief.paragraph", words.number(paragraph));
    }

    /// What a reader should know of a passage's state; empty when a person stands for it.
    static Optional<String> state(Passage.State state, Words words) {
        return switch (state) {
            case SUGGESTED -> Optional.of(words.of("brief.state.suggested"));
            case DISPUTED -> Optional.of(words.of("brief.state.disputed"));
            case OPEN -> Optional.of(words.of("brief.state.open"));
            case REJECTED -> Optional.of(words.of("brief.state.rejected"));
            case ACCEPTED, REVIEWED -> Optional.empty();
        };
    }

    /// Cut after a word.
    static String shortened(String title) {
        if (title.length() <= TITLE) {
            return title;
        }
        int cut = title.lastIndexOf(' ', TITLE);
        int end = cut < TITLE / 2 ? TITLE : cut;
        return title.substring(0, end - (Character.isLowSurrogate(title.charAt(end)) ? 1 : 0))
                + "…";
    }
}
