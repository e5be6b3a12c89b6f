package org.briefingbuilder.app;

import org.briefingbuilder.store.Repeat;
import org.briefingbuilder.store.Step;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;

/// Which edit an undo takes back next, and which a redo does again. Mutable; used by one thread at
/// a time, under the project's lock.
///
/// Both stacks hold numbers of edits in their own right. Taking one back moves it over to be done
/// again; a new edit forgets what could be done again.
final class History {

    private final Deque<Long> done = new ArrayDeque<>();
    private final Deque<Long> undone = new ArrayDeque<>();

    static History of(List<Step> steps) {
        History history = new History();
        steps.forEach(history::add);
        return history;
    }

    void add(Step step) {
        switch (step.repeat()) {
            case Repeat.None _ -> {
                done.push(step.number());
                undone.clear();
            }
            case Repeat.Undoes(long number) -> {
                done.removeFirstOccurrence(number);
                undone.push(number);
            }
            case Repeat.Redoes(long number) -> {
                undone.removeFirstOccurrence(number);
                done.push(number);
            }
        }
    }

    OptionalLong undoable() {
        return top(done);
    }

    OptionalLong redoable() {
        return top(undone);
    }

    private static OptionalLong top(Deque<Long> stack) {
        return stack.isEmpty() ? OptionalLong.empty() : OptionalLong.of(stack.peek());
    }
}
