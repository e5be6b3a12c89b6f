package org.briefingbuilder.ui.search;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Hit;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Command;

/// One thing that a search found, or leads on to.
sealed interface Result {

    /// Under which heading it stands.
    enum Group {
        RECENT,
        TEXTS,
        PASSAGES,
        NOTES,
        THEMES,
        SOURCES,
        BRIEFS,
        COMMANDS
    }

    Group group();

    /// Words in a text, a passage or a note.
    record Words(Hit hit) implements Result {
        @Override
        public Group group() {
            return switch (hit.kind()) {
                case SOURCE -> Group.TEXTS;
                case PASSAGE -> Group.PASSAGES;
                case NOTE -> Group.NOTES;
            };
        }
    }

    /// All passages with these words, in the place where passages are.
    record AllPassages(String words, int count) implements Result {
        @Override
        public Group group() {
            return Group.PASSAGES;
        }
    }

    record OneTheme(Theme theme) implements Result {
        @Override
        public Group group() {
            return Group.THEMES;
        }
    }

    record OneSource(Source source) implements Result {
        @Override
        public Group group() {
            return Group.SOURCES;
        }
    }

    record OneBrief(Brief brief) implements Result {
        @Override
        public Group group() {
            return Group.BRIEFS;
        }
    }

    /// @param name as the screen says it
    record OneCommand(Command command, String name, String key) implements Result {
        @Override
        public Group group() {
            return Group.COMMANDS;
        }
    }

    /// Words that were sought before.
    record Recent(String words) implements Result {
        @Override
        public Group group() {
            return Group.RECENT;
        }
    }
}
