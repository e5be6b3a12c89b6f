package org.briefingbuilder.ui.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.List;

/// One thing that a person can have done: named `command.<id>` in the words, with the keys that it
/// comes with and those that it has now.
public final class Command {

    private final String id;
    private final Scope scope;
    private final Runnable action;
    private final List<Keystroke> usual;
    private final BooleanProperty enabled = new SimpleBooleanProperty(true);
    private List<Keystroke> keys;

    Command(String id, Scope scope, Runnable action, List<Keystroke> usual, List<Keystroke> keys) {
        this.id = id;
        this.scope = scope;
        this.action = action;
        this.usual = List.copyOf(usual);
        this.keys = List.copyOf(keys);
    }

    public String id() {
        return id;
    }

    public Scope scope() {
        return scope;
    }

    /// The key of its name in the words.
    public String wordsKey() {
        return "command." + id;
    }

    /// Those that it comes with.
    public List<Keystroke> usualKeys() {
        return usual;
    }

    public List<Keystroke> keys() {
        return keys;
    }

    void setKeys(List<Keystroke> chosen) {
        keys = List.copyOf(chosen);
    }

    public BooleanProperty enabledProperty() {
        return enabled;
    }

    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}
