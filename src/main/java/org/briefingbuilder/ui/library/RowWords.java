package org.briefingbuilder.ui.library;

import org.briefingbuilder.model.Source;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Preferences;
import org.briefingbuilder.ui.kit.Words;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a row says.
final class RowWords {

    private final Words words;
    private final Naming naming;
    private final ThemeDots dots;
    private final ReadingProgress reading;
    private final Supplier<Grouping> grouping;

    RowWords(Desk desk, Words words, Preferences preferences, Supplier<Grouping> grouping) {
        this.words = words;
        this.naming = Naming.of(words);
        this.dots = new ThemeDots(desk, words);
        this.reading = new ReadingProgress(preferences, words);
        this.grouping = grouping;
    }

    ThemeDots dots() {
        return dots;
    }

    String heading(String name, int count) {
        String unknown =
                "library.group." + grouping.get().name().toLowerCase(Locale.ROOT) + ".unknown";
        String shown = name.isEmpty() ? words.of(unknown) : name;
        return words.of("library.group.heading", shown, count);
    }

    String who(Source source) {
        return naming.who(source.reference());
    }

    /// When, set off from who.
    String when(Source source) {
        String when = naming.when(source.reference());
        return when.isEmpty() || who(source).isEmpty() ? when : "· " + when;
    }

    /// What a source is to the one above it; empty when it stands by itself.
    String nest(Row.Nest nest) {
        return switch (nest) {
            case NONE -> "";
            case WITHIN -> words.of("library.row.within");
            case OLDER -> words.of("library.row.older");
        };
    }

    private String line(Source source) {
        return naming.line(source.reference());
    }

    String progress(Source source) {
        return reading.of(source.id());
    }

    boolean isBegun(Source source) {
        return reading.isBegun(source.id());
    }

    /// What one should know before one quotes from it.
    Optional<String> doubt(Source source) {
        if (!source.incomplete() && source.warnings().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(doubts(words, source));
    }

    static String doubts(Words words, Source source) {
        Stream<String> incomplete =
                source.incomplete()
                        ? Stream.of(words.of("library.row.incomplete"))
                        : Stream.empty();
        return Stream.concat(
                        incomplete,
                        source.warnings().stream().map(warning -> words.of("warning." + warning)))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    String tip(Source source) {
        String plain = source.title() + " · " + source.file();
        return doubt(source).map(doubts -> plain + " · " + doubts).orElse(plain);
    }

    String spoken(Source source, Row.Nest nest) {
        return words.of(
                "library.row.spoken",
                source.title(),
                line(source),
                dots.spoken(source.id()),
                Stream.of(Stream.of(nest(nest), progress(source)), doubt(source).stream())
                        .flatMap(said -> said)
                        .filter(said -> !said.isEmpty())
                        .collect(Collectors.joining(". ")));
    }
}
