package org.briefingbuilder.ui.kit.passages;

import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Tag;
import org.briefingbuilder.text.Initials;
import org.briefingbuilder.text.Sought;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/// Which passages are asked for. An empty set asks for nothing in particular.
///
/// @param themes ids, one of which it carries; [#NO_THEME] for passages without any
/// @param together asks for all of the themes, not one of them
/// @param sources ids
/// @param people who marked it or gave it a theme
/// @param period when it was marked
/// @param words in the passage and its notes, as typed
public record PassageFilter(
        Set<String> themes,
        boolean together,
        Set<String> sources,
        Set<String> people,
        Set<Passage.State> states,
        Period period,
        Use use,
        String words) {

    /// Stands among the themes for having none.
    public static final String NO_THEME = "";

    /// Whether a brief quotes it.
    public enum Use {
        ANY,
        USED,
        UNUSED
    }

    private static final PassageFilter ALL =
            new PassageFilter(
                    Set.of(),
                    false,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    new Period.Always(),
                    Use.ANY,
                    "");

    public PassageFilter {
        themes = ordered(themes);
        sources = ordered(sources);
        people = ordered(people);
        states = ordered(states);
    }

    private static <T> Set<T> ordered(Set<T> set) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }

    public static PassageFilter all() {
        return ALL;
    }

    /// True when every passage fits.
    public boolean isAll() {
        return themes.isEmpty()
                && sources.isEmpty()
                && people.isEmpty()
                && states.isEmpty()
                && period instanceof Period.Always
                && use == Use.ANY
                && Sought.of(words).isEmpty();
    }

    /// The test of a passage, as the days are counted today and here.
    public Predicate<KnownPassage> test(LocalDate today, ZoneId zone) {
        Sought sought = Sought.of(words);
        long initials = Initials.of(String.join("", sought.terms()));
        boolean tell = sought.terms().stream().allMatch(Initials::tell);
        long start = period.start(today, zone);
        long end = period.end(zone);
        return known ->
                (themes.isEmpty() || fitsThemes(known.passage()))
                        && (sources.isEmpty() || sources.contains(known.passage().source()))
                        && (states.isEmpty() || states.contains(known.passage().state()))
                        && (use == Use.ANY || known.quoted() == (use == Use.USED))
                        && start <= known.made()
                        && known.made() < end
                        && (people.isEmpty() || fitsPeople(known.passage()))
                        && (known.initials() & initials) == initials
                        && (tell || sought.isIn(known.form()));
    }

    private boolean fitsThemes(Passage passage) {
        if (together) {
            return themes.stream().allMatch(theme -> carries(passage, theme));
        }
        for (Tag tag : passage.tags()) {
            if (themes.contains(tag.theme())) {
                return true;
            }
        }
        return passage.tags().isEmpty() && themes.contains(NO_THEME);
    }

    private static boolean carries(Passage passage, String theme) {
        return theme.equals(NO_THEME) ? passage.tags().isEmpty() : passage.carries(theme);
    }

    private boolean fitsPeople(Passage passage) {
        return people.contains(passage.made().by())
                || passage.tags().stream().anyMatch(tag -> people.contains(tag.stamp().by()));
    }

    public PassageFilter withThemes(Set<String> changed) {
        return withThemes(changed, together && changed.size() > 1);
    }

    public PassageFilter withThemes(Set<String> changed, boolean allOfThem) {
        return new PassageFilter(changed, allOfThem, sources, people, states, period, use, words);
    }

    public PassageFilter withSources(Set<String> changed) {
        return new PassageFilter(themes, together, changed, people, states, period, use, words);
    }

    public PassageFilter withPeople(Set<String> changed) {
        return new PassageFilter(themes, together, sources, changed, states, period, use, words);
    }

    public PassageFilter withStates(Set<Passage.State> changed) {
        return new PassageFilter(themes, together, sources, people, changed, period, use, words);
    }

    public PassageFilter withPeriod(Period changed) {
        return new PassageFilter(themes, together, sources, people, states, changed, use, words);
    }

    public PassageFilter withUse(Use changed) {
        return new PassageFilter(themes, together, sources, people, states, period, changed, words);
    }

    public PassageFilter withWords(String changed) {
        return new PassageFilter(themes, together, sources, people, states, period, use, changed);
    }
}
