package org.briefingbuilder.ui.start;

import org.briefingbuilder.ui.kit.Words;

import java.time.Instant;

/// How an opening ended, in words: what happened, what is safe, what to do.
final class EndingWords {

    private final Words words;

    EndingWords(Words words) {
        this.words = words;
    }

    /// What a sheet says.
    record Said(String title, String happened, String safe, String todo) {}

    /// @param now to say how long ago something began
    Said of(Ending ending, Instant now) {
        String name = String.valueOf(ending.file().getFileName());
        return switch (ending) {
            case Ending.Opened _ -> throw new IllegalArgumentException("nothing to say");
            case Ending.Locked(var file, Holder holder) ->
                    new Said(
                            words.of("start.locked.title", person(holder)),
                            locked(name, holder, now),
                            words.of("start.locked.safe"),
                            words.of("start.locked.todo"));
            case Ending.Damaged damaged ->
                    new Said(
                            words.of("start.damaged.title", name),
                            damaged.flaws().isEmpty()
                                    ? words.of("start.damaged.happened")
                                    : words.of("start.damaged.flaws", damaged.flaws().size()),
                            words.of("start.damaged.safe"),
                            words.of("start.damaged.todo"));
            case Ending.Refused refused -> refused(refused, name);
        };
    }

    private String locked(String name, Holder holder, Instant now) {
        String where =
                holder.machine().map(machine -> words.of("start.locked.where", machine)).orElse("");
        String since =
                holder.since()
                        .map(at -> words.of("start.locked.since", words.moment(at, now)))
                        .orElse("");
        return words.of("start.locked.happened", person(holder), name, where, since);
    }

    private String person(Holder holder) {
        return holder.person().orElseGet(() -> words.of("start.somebody"));
    }

    private Said refused(Ending.Refused refused, String name) {
        return switch (refused.reason()) {
            case MISSING ->
                    new Said(
                            words.of("start.missing.title", name),
                            words.of("start.missing.happened", folder(refused)),
                            words.of("start.missing.safe"),
                            words.of("start.missing.todo"));
            case NEWER ->
                    new Said(
                            words.of("start.newer.title", name),
                            words.of("start.newer.happened"),
                            words.of("start.untouched"),
                            words.of("start.newer.todo"));
            case NOT_A_PROJECT ->
                    new Said(
                            words.of("start.not-a-project.title", name),
                            words.of("start.not-a-project.happened"),
                            words.of("start.untouched"),
                            words.of("start.not-a-project.todo"));
            case NO_ACCESS ->
                    new Said(
                            words.of("start.no-access.title", name),
                            words.of("start.no-access.happened"),
                            words.of("start.untouched"),
                            words.of("start.no-access.todo"));
            case READ_ONLY ->
                    new Said(
                            words.of("start.read-only.title", name),
                            words.of("start.read-only.happened"),
                            words.of("start.untouched"),
                            words.of("start.read-only.todo"));
            case OTHER ->
                    new Said(
                            words.of("start.other.title", name),
                            words.problem(refused.problem()),
                            "",
                            "");
        };
    }

    private static String folder(Ending.Refused refused) {
        return String.valueOf(refused.file().toAbsolutePath().getParent());
    }

    String choice(Ending.Choice choice) {
        return switch (choice) {
            case READ -> words.of("start.choice.read");
            case COPY -> words.of("start.choice.copy");
            case AGAIN -> words.of("start.choice.again");
            case SALVAGE -> words.of("start.choice.salvage");
            case OTHER -> words.of("start.choice.other");
            case FORGET -> words.of("start.choice.forget");
        };
    }
}
