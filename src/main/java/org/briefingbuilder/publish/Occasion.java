package org.briefingbuilder.publish;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Terms;
import org.briefingbuilder.publish.cite.Language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The facts of a brief's occasion as a page shows them: head and foot, date written out, names.
///
/// @param rule under which the occasion stands; none when all of it is on the record
record Occasion(Brief brief, Template template, Language language, Optional<Terms.Rule> rule) {

    /// In UTF-16 units: half a line beside a marking.
    private static final int LONGEST_HEAD = 60;

    /// The day printed: the brief's, or the one it was made on. Never today's: the same brief
    /// always gives the same pages.
    static LocalDate date(Brief brief) {
        String date = brief.facts().date();
        return date.isBlank()
                ? brief.made().at().atZone(ZoneOffset.UTC).toLocalDate()
                : LocalDate.parse(date.strip());
    }

    /// Whether a date can be printed; a brief without one has the day it was made on.
    static boolean isDate(String date) {
        try {
            return date.isBlank() || !LocalDate.parse(date.strip()).equals(LocalDate.MIN);
        } catch (DateTimeException none) {
            return false;
        }
    }

    /// Whether briefs are set on a paper; empty is the template's own.
    static boolean isPaper(String paper) {
        return List.of("", "a4", "letter").contains(paper.toLowerCase(Locale.ROOT));
    }

    Map<String, Object> facts() {
        Brief.Facts facts = brief.facts();
        String marking = facts.marking().strip();
        String shortTitle = facts.shortTitle().isBlank() ? brief.title() : facts.shortTitle();
        Map<String, Object> set = new HashMap<>();
        boolean letter = facts.paper().equalsIgnoreCase("letter");
        set.put("paper", letter ? "Letter" : "A4");
        set.put(
                "measure",
                template.word(letter ? "measure.letter" : "measure.a4", language.locale()));
        set.put("marking", marking);
        set.put("hasFrame", template.is("frame") && (!marking.isEmpty() || rule.isPresent()));
        set.put("rule", rule.<Object>map(this::words).orElse(Boolean.FALSE));
        set.put("meeting", meeting(facts.meeting()));
        set.put("shortTitle", shortened(shortTitle.strip()));
        set.put(
                "occasion",
                joined(List.of(kind(), writtenDate(), authors(), facts.organisation())));
        set.put("imprint", joined(List.of(facts.organisation(), facts.version())));
        set.put("pageNumber", CssText.pageNumber(word("page-number")));
        return set;
    }

    private String words(Terms.Rule which) {
        return switch (which) {
            case ON_RECORD -> "";
            case BACKGROUND -> word("rule.background");
            case CHATHAM_HOUSE -> word("rule.chatham_house");
            case NOT_FOR_QUOTATION -> word("rule.not_for_quotation");
        };
    }

    private Object meeting(Optional<Brief.Meeting> meeting) {
        return meeting.map(
                        m ->
                                joined(
                                        List.of(
                                                m.time(),
                                                m.place(),
                                                m.chair().isBlank()
                                                        ? ""
                                                        : template.word(
                                                                "chair",
                                                                language.locale(),
                                                                m.chair().strip()))))
                .<Object>map(words -> words)
                .orElse(Boolean.FALSE);
    }

    /// A running head has one line.
    private static String shortened(String title) {
        if (title.length() <= LONGEST_HEAD) {
            return title;
        }
        int cut = title.lastIndexOf(' ', LONGEST_HEAD);
        int end = cut < LONGEST_HEAD / 2 ? LONGEST_HEAD : cut;
        return title.substring(0, end - (Character.isLowSurrogate(title.charAt(end)) ? 1 : 0))
                + "…";
    }

    private String kind() {
        return word("kind");
    }

    private String authors() {
        return brief.facts().authors().stream()
                .filter(a -> !a.isBlank())
                .collect(Collectors.joining(word("comma")));
    }

    private String writtenDate() {
        return written(date(brief), language);
    }

    /// A day as it is printed.
    static String written(LocalDate day, Language language) {
        Locale locale = language.tag().equals("en") ? Locale.UK : language.locale();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    private static String joined(List<String> parts) {
        return parts.stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String word(String key) {
        return template.word(key, language.locale());
    }
}
