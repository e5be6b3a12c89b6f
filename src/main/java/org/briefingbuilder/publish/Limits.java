package org.briefingbuilder.publish;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Section;

import java.util.List;
import java.util.OptionalInt;

/// What a template asks of a brief; empty where it asks for nothing.
///
/// @param words the most in the brief, as [Counts] counts them
/// @param pages the most
/// @param titleWords the most in the title
/// @param summaryWords the most in the summary
/// @param recommendations the most
/// @param keyPoints the most
/// @param leastKeyPoints the fewest
/// @param questions the most, a question being a section or an item within the part for them
/// @param leastQuestions the fewest
/// @param purposeWords the most in the purpose
/// @param quotedWords the most in one quotation
/// @param runInWords the most in a quotation that runs in the prose; longer ones stand as blocks; a
///   brief may say otherwise for itself
/// @param required sections that may not be empty
public record Limits(
        OptionalInt words,
        OptionalInt pages,
        OptionalInt titleWords,
        OptionalInt summaryWords,
        OptionalInt recommendations,
        OptionalInt keyPoints,
        OptionalInt leastKeyPoints,
        OptionalInt questions,
        OptionalInt leastQuestions,
        OptionalInt purposeWords,
        OptionalInt quotedWords,
        OptionalInt runInWords,
        List<Section.Role> required) {

    public Limits {
        required = List.copyOf(required);
    }

    /// Whether a quotation of so many words may run in the prose.
    public boolean runsIn(int words) {
        return words > 0 && words <= runInWords.orElse(0);
    }

    /// @param brief whose own say on quotations in the prose goes first
    static Limits of(Template template, Brief brief) {
        OptionalInt own = brief.facts().runInWords();
        return new Limits(
                most(template, "limit.words"),
                most(template, "limit.pages"),
                most(template, "limit.title-words"),
                most(template, "limit.summary-words"),
                most(template, "limit.recommendations"),
                most(template, "limit.key-points"),
                most(template, "least.key-points"),
                most(template, "limit.questions"),
                most(template, "least.questions"),
                most(template, "limit.purpose-words"),
                most(template, "limit.quoted-words"),
                own.isPresent() ? own : most(template, "limit.run-in-words"),
                template.roles("required"));
    }

    private static OptionalInt most(Template template, String key) {
        return template.optional(key).stream()
                .mapToInt(words -> Integer.parseInt(words.strip()))
                .findFirst();
    }
}
