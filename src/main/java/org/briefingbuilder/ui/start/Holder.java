package org.briefingbuilder.ui.start;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// Who works in a project that is locked. What the lock does not say is empty.
public record Holder(
        Optional<String> person,
        Optional<String> machine,
        Optional<String> process,
        Optional<Instant> since) {

    /// @param args of the problem `project.locked`: file, person, since, process, machine
    static Holder of(List<Object> args) {
        return new Holder(at(args, 1), at(args, 4), at(args, 3), at(args, 2).flatMap(Holder::time));
    }

    /// The lock writes `?` where it knows nothing.
    private static Optional<String> at(List<Object> args, int index) {
        return index < args.size()
                ? Optional.of(args.get(index).toString())
                        .filter(said -> !said.isBlank() && !said.equals("?"))
                : Optional.empty();
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
