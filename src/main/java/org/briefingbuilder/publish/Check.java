package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;

import java.util.List;
import java.util.Optional;

/// One line of the sheet that is looked through before an export.
///
/// @param key of its words; below the same key with `.detail` stands a second line, if it has one
/// @param args numbers and strings for the words and for the detail, in their order
/// @param lead where it can be mended or looked at
public record Check(Weight weight, String key, List<Object> args, Optional<Lead> lead) {

    /// How much it weighs, heaviest first.
    public enum Weight {
        /// The export waits for it.
        STOPS,
        /// The author should know it.
        WARNS,
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

    /// Whether the export waits for it.
    public boolean isAwaited() {
        return weight == Weight.STOPS;
    }

    static Check stops(Lead lead, String key, Object... args) {
        return new Check(Weight.STOPS, key, List.of(args), Optional.of(lead));
    }

    static Check warns(Lead lead, String key, Object... args) {
        return new Check(Weight.WARNS, key, List.of(args), Optional.of(lead));
    }

    static Check well(String key, Object... args) {
        return new Check(Weight.WELL, key, List.of(args), Optional.empty());
    }

    /// A problem that the export would end with, in its own words.
    static Check stops(Lead lead, Problem problem) {
        return stops(lead, "problem." + problem.key(), problem.args().toArray());
    }
}
