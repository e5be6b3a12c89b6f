package org.briefingbuilder.cli;

import org.briefingbuilder.app.Messages;
import org.briefingbuilder.job.Problem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The command line's words, in English, with control characters taken out of what they speak of.
final class Wording {

    static final List<String> PACKAGES =
            Stream.concat(Messages.PARTS.stream(), Stream.of("cli")).toList();

    private final Messages messages = new Messages(Locale.ENGLISH, PACKAGES, Cells::plain);

    String of(String key, Object... args) {
        return messages.of(key, args);
    }

    String of(Problem problem) {
        return of("problem." + problem.key(), problem.args().toArray());
    }

    /// Empty when no package has words for this key.
    Optional<String> find(String key, Object... args) {
        return messages.find(key, args);
    }
}
