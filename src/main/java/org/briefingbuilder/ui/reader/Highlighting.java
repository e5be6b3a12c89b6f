package org.briefingbuilder.ui.reader;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Words;
import org.briefingbuilder.ui.reader.text.Highlight;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// Makes a passage into what the text view paints and says of it.
final class Highlighting {

    private static final int SPOKEN = 48;

    private final Words words;

    Highlighting(Words words) {
        this.words = words;
    }

    Highlight of(Contents contents, Passage passage) {
        List<Theme> themes =
                passage.tags().stream()
                        .flatMap(tag -> contents.theme(tag.theme()).stream())
                        .toList();
        boolean noted = !contents.notesAbout(passage).isEmpty();
        return new Highlight(
                passage.id(),
                passage.anchor().span(),
                themes.stream().map(t -> new Highlight.Hue(t.colour(), t.mark())).toList(),
                passage.state(),
                noted,
                () -> spoken(contents, passage, themes, noted));
    }

    /// "Tariffs, accepted, note; 'a 29% tariff …', paragraph 18"
    private String spoken(Contents contents, Passage passage, List<Theme> themes, boolean noted) {
        String names =
                themes.isEmpty()
                        ? words.of("reader.spoken.no-theme")
                        : words.list(themes.stream().map(Theme::name).toList());
        return words.of(
                noted ? "reader.spoken.noted" : "reader.spoken",
                names,
                state(passage.state()),
                shortened(passage.anchor().words()),
                contents.source(passage.source())
                        .map(source -> place(source, passage.anchor().span()))
                        .orElse(""));
    }

    String state(Passage.State state) {
        return words.of("reader.state." + state.name().toLowerCase(Locale.ROOT));
    }

    /// "page 4" in a source with pages, else "paragraph 18".
    String place(Source source, Span span) {
        OptionalInt page = source.outline().pageAt(span.start());
        if (page.isPresent()) {
            return words.of("reader.page", source.outline().pages().get(page.getAsInt()).label());
        }
        int paragraph = source.outline().paragraphAt(span.start());
        return paragraph == 0
                ? words.of("reader.at-start")
                : words.of("reader.paragraph", paragraph);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        if (line.length() <= SPOKEN) {
            return line;
        }
        int end = line.lastIndexOf(' ', SPOKEN);
        return line.substring(0, end > 0 ? end : SPOKEN) + " …";
    }
}
