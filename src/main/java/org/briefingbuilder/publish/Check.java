package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Waiver;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One line of the sheet that is looked through before an export.
///
/// @param key of its words; below the same key with `.detail` stands a second line, if it has one
/// @param args numbers and strings for the words and for the detail, in their order
/// @param lead where it can be mended or looked at
/// @param subject what it was pointed out of, so that a reason for keeping it can be told apart;
///   empty when it cannot be kept
/// @param kept why it is kept as it is, if it is
public record Check(
        Weight weight,
        String key,
        List<Object> args,
        Optional<Lead> lead,
        String subject,
        Optional<Waiver> kept) {

    /// How much it weighs, heaviest first.
    public enum Weight {
        /// The export waits for it.
        STOPS,
        /// The author should know it.
        WARNS,
        /// It was pointed out, and is kept for a reason.
        KEPT,
        /// It was looked at and is right.
        WELL
    }

    /// Where a check leads to.
    public sealed interface Lead {

        /// A part of the brief.
        record In(Part part) implements Lead {}

        /// The facts of a source.
        record Source(String id) implements Lead {}

        /// A fact of the brief's occasion.
        record Of(Fact fact) implements Lead {}
    }

    /// Facts of a brief's occasion that can be wrong.
    public enum Fact {
        DATE,
        PAPER,
        STYLE,
        TEMPLATE
    }

    public Check {
        args = List.copyOf(args);
    }

    /// Whether it can be kept for a reason.
    public boolean isKeepable() {
        return !subject.isEmpty();
    }

    /// That it may be kept for a reason.
    ///
    /// @param parts tell what it was pointed out of from all else, in this state
    Check keepable(Object... parts) {
        String named = Stream.of(parts).map(String::valueOf).collect(Collectors.joining("\u001f"));
        return new Check(weight, key, args, lead, named, kept);
    }

    /// As it stands with what the author keeps.
    Check with(List<Waiver> waivers) {
        return waivers.stream()
                .filter(w -> isKeepable() && w.check().equals(key) && w.subject().equals(subject))
                .findFirst()
                .map(w -> new Check(Weight.KEPT, key, args, lead, subject, Optional.of(w)))
                .orElse(this);
    }

    /// Whether the export waits for it.
    public boolean isAwaited() {
        return weight == Weight.STOPS;
    }

    static Check stops(Lead lead, String key, Object... args) {
        return made(Weight.STOPS, key, Optional.of(lead), args);
    }

    static Check warns(Lead lead, String key, Object... args) {
        return made(Weight.WARNS, key, Optional.of(lead), args);
    }

    static Check well(String key, Object... args) {
        return made(Weight.WELL, key, Optional.empty(), args);
    }

    private static Check made(Weight weight, String key, Optional<Lead> lead, Object... args) {
        return new Check(weight, key, List.of(args), lead, "", Optional.empty());
    }

    /// A problem that the export would end with, in its own words.
    static Check stops(Lead lead, Problem problem) {
        return stops(lead, "problem." + problem.key(), problem.args().toArray());
    }
}
