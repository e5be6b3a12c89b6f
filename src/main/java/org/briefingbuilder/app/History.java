package org.briefingbuilder.app;

import org.briefingbuilder.store.Repeat;
import org.briefingbuilder.store.Step;
import org.pcollections.ConsPStack;
import org.pcollections.PStack;

import java.util.List;
import java.util.OptionalLong;

/// Which edit an undo takes back next, and which a redo does again: both stacks hold the numbers of
/// edits in their own right. Taking one back moves it over to be done again; a new edit forgets
/// what could be done again.
record History(PStack<Long> done, PStack<Long> undone) {

    static History of(List<Step> steps) {
        History history = new History(ConsPStack.empty(), ConsPStack.empty());
        for (Step step : steps) {
            history = history.with(step);
        }
        return history;
    }

    History with(Step step) {
        return switch (step.repeat()) {
            case Repeat.None _ -> new History(done.plus(step.number()), ConsPStack.empty());
            case Repeat.Undoes(long number) ->
                    new History(done.minus((Object) number), undone.plus(number));
            case Repeat.Redoes(long number) ->
                    new History(done.plus(number), undone.minus((Object) number));
        };
    }

    OptionalLong undoable() {
        return top(done);
    }

    OptionalLong redoable() {
        return top(undone);
    }

    private static OptionalLong top(PStack<Long> stack) {
        return stack.isEmpty() ? OptionalLong.empty() : OptionalLong.of(stack.getFirst());
    }
}
