package org.briefingbuilder.ui.review;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Logged;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// The log of edits, and which of them stand: are not taken back. For one thread.
final class Timeline {

    private final List<Logged> entries = new ArrayList<>();
    private final Deque<Long> done = new ArrayDeque<>();
    private final Deque<Long> undone = new ArrayDeque<>();
    private final Set<Long> standing = new HashSet<>();

    /// @param log oldest first
    static Timeline of(List<Logged> log) {
        Timeline timeline = new Timeline();
        log.forEach(timeline::add);
        return timeline;
    }

    /// Oldest first.
    List<Logged> entries() {
        return Collections.unmodifiableList(entries);
    }

    long last() {
        return entries.isEmpty() ? 0 : entries.getLast().number();
    }

    /// Whether an undo could still take it back: it is itself no undo, and is not taken back.
    boolean stands(Logged entry) {
        return standing.contains(entry.number());
    }

    /// The numbers of all that stand now.
    Set<Long> standing() {
        return Set.copyOf(standing);
    }

    /// How many edits are taken back by going back to before this one.
    int back(Logged entry) {
        return (int) done.stream().takeWhile(number -> number >= entry.number()).count();
    }

    /// Takes in what was announced.
    ///
    /// @return the entry that the file's log holds now
    Logged follow(Announced announced) {
        Logged entry = entry(announced);
        add(entry);
        return entry;
    }

    private Logged entry(Announced announced) {
        String name = announced.edit().name();
        OptionalLong undoes = name.equals("undo") ? top(done) : OptionalLong.empty();
        OptionalLong redoes = name.equals("redo") ? top(undone) : OptionalLong.empty();
        OptionalLong first = undoes.isPresent() ? undoes : redoes;
        return new Logged(
                announced.number(),
                first.isPresent() ? nameOf(first.getAsLong(), name) : name,
                announced.edit().about(),
                announced.edit().stamp(),
                announced.edit().changes().size(),
                announced.edit().changes().stream().map(Change::id).toList(),
                undoes,
                redoes);
    }

    /// Numbers are without gaps, unless the log is damaged.
    private String nameOf(long number, String otherwise) {
        int at = (int) (number - entries.getFirst().number());
        return at >= 0 && at < entries.size() && entries.get(at).number() == number
                ? entries.get(at).name()
                : otherwise;
    }

    private void add(Logged entry) {
        entries.add(entry);
        if (entry.undoes().isPresent()) {
            long taken = entry.undoes().getAsLong();
            done.remove(taken);
            standing.remove(taken);
            undone.push(taken);
        } else if (entry.redoes().isPresent()) {
            long again = entry.redoes().getAsLong();
            undone.remove(again);
            standing.add(again);
            done.push(again);
        } else {
            undone.clear();
            done.push(entry.number());
            standing.add(entry.number());
        }
    }

    private static OptionalLong top(Deque<Long> stack) {
        return stack.isEmpty() ? OptionalLong.empty() : OptionalLong.of(stack.peek());
    }
}
