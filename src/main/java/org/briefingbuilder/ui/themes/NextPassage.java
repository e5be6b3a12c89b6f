package org.briefingbuilder.ui.themes;

import org.briefingbuilder.model.Passage;

import java.util.List;
import java.util.Optional;

/// Where a walk along a theme leads next.
final class NextPassage {

    private NextPassage() {}

    /// The next passage that carries the theme after the one with the id `current`, or, when that
    /// was the last, the first again.
    ///
    /// @param passages of one source, as they stand in it
    static Optional<Passage> of(List<Passage> passages, String theme, Optional<String> current) {
        int from = -1;
        for (int i = 0; i < passages.size(); i++) {
            if (current.equals(Optional.of(passages.get(i).id()))) {
                from = i;
            }
        }
        for (int step = 1; step <= passages.size(); step++) {
            Passage passage = passages.get((from + step) % passages.size());
            if (passage.carries(theme)) {
                return Optional.of(passage);
            }
        }
        return Optional.empty();
    }
}
