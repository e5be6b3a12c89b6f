package org.briefingbuilder.ui.review;

import org.briefingbuilder.model.Passage;
import org.briefingbuilder.ui.kit.Words;

/// What the states of passages are called.
final class StateWords {

    private final Words words;

    StateWords(Words words) {
        this.words = words;
    }

    String of(Passage.State state) {
        return switch (state) {
            case SUGGESTED -> words.of("review.state.suggested");
            case ACCEPTED -> words.of("review.state.accepted");
            case REVIEWED -> words.of("review.state.reviewed");
            case DISPUTED -> words.of("review.state.disputed");
            case OPEN -> words.of("review.state.open");
            case REJECTED -> words.of("review.state.rejected");
        };
    }
}
