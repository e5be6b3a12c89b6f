package org.briefingbuilder.publish;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Terms;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// On what terms a passage may be used: what is said of it, and of its source where it says nothing
/// itself. Of two rules the stricter holds.
///
/// @param markings of the passage and of its source; none is blank
/// @param ofSource whether the source as a whole is under the rule, and not this passage alone
record Use(
        Terms.Rule rule,
        String speaker,
        String occasion,
        String described,
        List<String> markings,
        boolean ofSource) {

    Use {
        markings = List.copyOf(markings);
    }

    static Use of(Passage passage, Contents contents) {
        Optional<Terms> own = contents.termsOf(passage);
        Optional<Terms> whole =
                contents.source(passage.source()).flatMap(source -> contents.termsOf(source));
        return of(own, whole);
    }

    static Use of(Source source, Contents contents) {
        return of(Optional.empty(), contents.termsOf(source));
    }

    private static Use of(Optional<Terms> own, Optional<Terms> whole) {
        Terms.Rule ofSource = whole.map(Terms::rule).orElse(Terms.Rule.ON_RECORD);
        Terms.Rule rule = own.map(Terms::rule).orElse(Terms.Rule.ON_RECORD).and(ofSource);
        return new Use(
                rule,
                first(own.map(Terms::speaker), whole.map(Terms::speaker)),
                first(own.map(Terms::occasion), whole.map(Terms::occasion)),
                first(own.map(Terms::described), whole.map(Terms::described)),
                Stream.of(own, whole)
                        .flatMap(Optional::stream)
                        .map(Terms::marking)
                        .filter(marking -> !marking.isBlank())
                        .distinct()
                        .toList(),
                ofSource.protectsNames());
    }

    private static String first(Optional<String> one, Optional<String> other) {
        return one.filter(s -> !s.isBlank()).or(() -> other).orElse("").strip();
    }

    /// Every name that the rule over a passage protects; none when none does.
    static Set<String> names(Passage passage, Contents contents) {
        if (!of(passage, contents).rule().protectsNames()) {
            return Set.of();
        }
        Set<String> names = new LinkedHashSet<>();
        contents.termsOf(passage).ifPresent(terms -> add(terms, names));
        Optional<Source> source = contents.source(passage.source());
        source.ifPresent(s -> names.addAll(names(s, contents)));
        if (names.isEmpty()) {
            source.ifPresent(s -> addFacts(s, names));
        }
        return names;
    }

    /// Every name that the rule over a whole source protects; none when none does.
    static Set<String> names(Source source, Contents contents) {
        Set<String> names = new LinkedHashSet<>();
        contents.termsOf(source)
                .filter(terms -> terms.rule().protectsNames())
                .ifPresent(
                        terms -> {
                            add(terms, names);
                            addFacts(source, names);
                        });
        return names;
    }

    private static void add(Terms terms, Set<String> names) {
        Stream.concat(Stream.of(terms.speaker()), terms.names().stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
    }

    private static void addFacts(Source source, Set<String> names) {
        Stream.concat(
                        source.reference().authors().stream(),
                        Stream.of(source.reference().byline(), source.reference().publisher()))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
    }
}
