package org.briefingbuilder.ui.kit;

import org.jspecify.annotations.NullMarked;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Gives what a test put in, first in, first out; then cancels.
@NullMarked
public final class ScriptedChooser implements Chooser {

    private final Deque<Path> answers = new ArrayDeque<>();

    public void willChoose(Path answer) {
        answers.add(answer);
    }

    @Override
    public Optional<Path> open(String title, List<String> extensions) {
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public List<Path> openSeveral(String title, List<String> extensions) {
        List<Path> all = List.copyOf(answers);
        answers.clear();
        return all;
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<Path> saveAs(String title, String name, String extension) {
        return Optional.ofNullable(answers.poll());
    }
}
