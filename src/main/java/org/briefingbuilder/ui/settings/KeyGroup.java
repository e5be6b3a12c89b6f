package org.briefingbuilder.ui.settings;

import org.briefingbuilder.ui.kit.Words;

import java.util.Arrays;
import java.util.List;

/// Commands that belong together, by the beginnings of their ids.
enum KeyGroup {
    GO("go", "search"),
    READ("reader"),
    PASSAGE("passage", "passages", "evidence"),
    THEME("theme", "themes"),
    SOURCE("library", "source"),
    BRIEF("brief"),
    REVIEW("review"),
    EDIT("edit"),
    PROJECT("project"),
    /// Whatever else there is.
    PROGRAM;

    private final List<String> beginnings;

    KeyGroup(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    static KeyGroup of(String id) {
        String beginning = id.substring(0, Math.max(0, id.indexOf('.')));
        return Arrays.stream(values())
                .filter(group -> group.beginnings.contains(beginning))
                .findFirst()
                .orElse(PROGRAM);
    }

    String name(Words words) {
        return switch (this) {
            case GO -> words.of("settings.group.go");
            case READ -> words.of("settings.group.read");
            case PASSAGE -> words.of("settings.group.passage");
            case THEME -> words.of("settings.group.theme");
            case SOURCE -> words.of("settings.group.source");
            case BRIEF -> words.of("settings.group.brief");
            case REVIEW -> words.of("settings.group.review");
            case EDIT -> words.of("settings.group.edit");
            case PROJECT -> words.of("settings.group.project");
            case PROGRAM -> words.of("settings.group.program");
        };
    }
}
