package org.briefingbuilder.ui.evidence;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Words;
import org.briefingbuilder.ui.kit.passages.PassageFilter;
import org.briefingbuilder.ui.kit.passages.Period;

import java.util.OptionalInt;

/// How this place says things.
final class Phrases {

    private final Words words;

    Phrases(Words words) {
        this.words = words;
    }

    String of(String key, Object... args) {
        return words.of(key, args);
    }

    Words words() {
        return words;
    }

    String state(Passage.State state) {
        return switch (state) {
            case SUGGESTED -> words.of("evidence.state.suggested");
            case ACCEPTED -> words.of("evidence.state.accepted");
            case REVIEWED -> words.of("evidence.state.reviewed");
            case DISPUTED -> words.of("evidence.state.disputed");
            case OPEN -> words.of("evidence.state.open");
            case REJECTED -> words.of("evidence.state.rejected");
        };
    }

    String use(PassageFilter.Use use) {
        return switch (use) {
            case ANY -> words.of("evidence.use.any");
            case USED -> words.of("evidence.use.used");
            case UNUSED -> words.of("evidence.use.unused");
        };
    }

    String period(Period period) {
        return switch (period) {
            case Period.Always() -> words.of("evidence.period.always");
            case Period.LastDays(int days) ->
                    days == 1
                            ? words.of("evidence.period.today")
                            : words.of("evidence.period.days", days);
            case Period.Between(var from, var to) -> {
                if (from.isEmpty()) {
                    yield words.of("evidence.period.until", to.map(words::day).orElse(""));
                }
                yield to.isEmpty()
                        ? words.of("evidence.period.since", words.day(from.get()))
                        : words.of(
                                "evidence.period.between",
                                words.day(from.get()),
                                words.day(to.get()));
            }
        };
    }

    String grouping(Arrangement.Grouping grouping) {
        return switch (grouping) {
            case THEME -> words.of("evidence.by.theme");
            case SOURCE -> words.of("evidence.by.source");
            case STATE -> words.of("evidence.by.state");
            case NONE -> words.of("evidence.by.none");
        };
    }

    String theme(Contents contents, String id) {
        return id.equals(PassageFilter.NO_THEME)
                ? words.of("evidence.no-theme")
                : contents.theme(id).map(Theme::name).orElse("");
    }

    /// The page, or the paragraph of a source without pages, where a passage begins.
    String where(Source source, Passage passage) {
        int at = passage.anchor().span().start();
        OptionalInt page = source.outline().pageAt(at);
        if (page.isPresent()) {
            String label = source.outline().pages().get(page.getAsInt()).label();
            return words.of("evidence.page", label);
        }
        int paragraph = source.outline().paragraphAt(at);
        return paragraph == 0 ? "" : words.of("evidence.paragraph", paragraph);
    }
}
