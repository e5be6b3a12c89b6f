package org.briefingbuilder.store;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.KnownWord;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Scale;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Terms;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.model.Waiver;

import java.util.Locale;

/// The kinds of items by the names that the file has for them, each after the kinds it refers to.
enum Kind {
    SOURCE(Source.class),
    THEME(Theme.class),
    PASSAGE(Passage.class),
    BRIEF(Brief.class),
    NOTE(Note.class),
    TERMS(Terms.class),
    WAIVER(Waiver.class),
    SCALE(Scale.class),
    WORD(KnownWord.class);

    private final Class<? extends Item> type;

    Kind(Class<? extends Item> type) {
        this.type = type;
    }

    Class<? extends Item> type() {
        return type;
    }

    /// As in `item.kind` and `edit_change.kind`, and the name of the kind's table.
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(Item item) {
        return switch (item) {
            case Source _ -> SOURCE;
            case Theme _ -> THEME;
            case Passage _ -> PASSAGE;
            case Brief _ -> BRIEF;
            case Note _ -> NOTE;
            case Terms _ -> TERMS;
            case Waiver _ -> WAIVER;
            case Scale _ -> SCALE;
            case KnownWord _ -> WORD;
        };
    }

    static Kind labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
