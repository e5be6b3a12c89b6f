package org.briefingbuilder.ui.evidence;

import org.briefingbuilder.model.Passage;
import org.briefingbuilder.ui.kit.passages.PassageFilter;
import org.briefingbuilder.ui.kit.passages.Period;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A filter as one line of text, to be kept: `themes=t1,t2&together=true&words=rare+earths`.
final class FilterText {

    private FilterText() {}

    static String of(PassageFilter filter) {
        List<String> parts = new ArrayList<>();
        put("themes", filter.themes().stream().map(FilterText::themeName).toList(), parts);
        if (filter.together()) {
            put("together", List.of("true"), parts);
        }
        put("sources", filter.sources(), parts);
        put("people", filter.people(), parts);
        put("states", filter.states().stream().map(Enum::name).toList(), parts);
        switch (filter.period()) {
            case Period.Always() -> {}
            case Period.LastDays(int days) -> put("days", List.of(String.valueOf(days)), parts);
            case Period.Between(var from, var to) -> {
                put("from", from.stream().map(LocalDate::toString).toList(), parts);
                put("to", to.stream().map(LocalDate::toString).toList(), parts);
            }
        }
        if (filter.use() != PassageFilter.Use.ANY) {
            put("use", List.of(filter.use().name()), parts);
        }
        if (!filter.words().isBlank()) {
            put("words", List.of(filter.words()), parts);
        }
        return String.join("&", parts);
    }

    /// Empty when it cannot be read.
    static Optional<PassageFilter> read(String text) {
        try {
            return Optional.of(filter(text));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static PassageFilter filter(String text) {
        Map<String, List<String>> parts = new HashMap<>();
        for (String part : text.split("&")) {
            int at = part.indexOf('=');
            if (at > 0) {
                parts.put(
                        part.substring(0, at),
                        Arrays.stream(part.substring(at + 1).split(","))
                                .map(v -> URLDecoder.decode(v, StandardCharsets.UTF_8))
                                .toList());
            }
        }
        Set<String> themes = new LinkedHashSet<>();
        parts.getOrDefault("themes", List.of())
                .forEach(t -> themes.add(t.equals("-") ? PassageFilter.NO_THEME : t));
        Set<Passage.State> states = new LinkedHashSet<>();
        parts.getOrDefault("states", List.of()).forEach(s -> states.add(Passage.State.valueOf(s)));
        return PassageFilter.all()
                .withThemes(themes, parts.containsKey("together"))
                .withSources(new LinkedHashSet<>(parts.getOrDefault("sources", List.of())))
                .withPeople(new LinkedHashSet<>(parts.getOrDefault("people", List.of())))
                .withStates(states)
                .withPeriod(period(parts))
                .withUse(
                        PassageFilter.Use.valueOf(
                                first("use", parts).orElse(PassageFilter.Use.ANY.name())))
                .withWords(first("words", parts).orElse(""));
    }

    private static Period period(Map<String, List<String>> parts) {
        Optional<String> days = first("days", parts);
        if (days.isPresent()) {
            return new Period.LastDays(Integer.parseInt(days.get()));
        }
        Optional<LocalDate> from = first("from", parts).map(LocalDate::parse);
        Optional<LocalDate> to = first("to", parts).map(LocalDate::parse);
        return from.isEmpty() && to.isEmpty() ? new Period.Always() : new Period.Between(from, to);
    }

    private static Optional<String> first(String name, Map<String, List<String>> parts) {
        return parts.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static String themeName(String id) {
        return id.equals(PassageFilter.NO_THEME) ? "-" : id;
    }

    private static void put(String name, Collection<String> values, List<String> parts) {
        if (!values.isEmpty()) {
            parts.add(
                    name
                            + "="
                            + String.join(
                                    ",",
                                    values.stream()
                                            .map(v -> URLEncoder.encode(v, StandardCharsets.UTF_8))
                                            .toList()));
        }
    }
}
