package org.briefingbuilder.ui.kit;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Everything that can be done in a window, and the keys for it. A place marks its nodes with a
/// [Scope]; keys that type something act only while no text field has the keyboard. Of two commands
/// with one key that of the place where the keyboard is comes before that of everywhere.
public final class Commands {

    private final Map<String, Command> commands = new LinkedHashMap<>();
    private final Map<String, Consumer<String>> requests = new LinkedHashMap<>();
    private final Preferences preferences;

    /// A key that ran a command types nothing into the field that the command opened.
    private boolean swallowing;

    public Commands(Preferences preferences) {
        this.preferences = preferences;
    }

    /// @param id such as `passage.to-brief`; its name is the message `command.<id>`
    /// @param keys as [Keystroke#parse] reads them; a person may have chosen others
    public Command add(String id, Scope scope, Runnable action, String... keys) {
        List<Keystroke> usual = Arrays.stream(keys).map(Keystroke::parse).toList();
        Command command = new Command(id, scope, action, usual, chosen(id).orElse(usual));
        if (commands.put(id, command) != null) {
            throw new IllegalStateException("two commands are called " + id);
        }
        return command;
    }

    /// Takes requests of this name that bring an argument along, such as `passages.search` with the
    /// words.
    public void answer(String request, Consumer<String> action) {
        requests.put(request, action);
    }

    /// Asks whoever answers; nothing happens when nobody does.
    public void ask(String request, String argument) {
        Optional.ofNullable(requests.get(request)).ifPresent(a -> a.accept(argument));
    }

    /// Runs the command, if there is one of this name and it is enabled.
    public void run(String id) {
        find(id).ifPresent(Command::run);
    }

    public Optional<Command> find(String id) {
        return Optional.ofNullable(commands.get(id));
    }

    /// In the order in which they were added.
    public Collection<Command> all() {
        return Collections.unmodifiableCollection(commands.values());
    }

    /// The first key of a command as a key cap shows it; empty when it has none.
    public String hint(String id) {
        return find(id).filter(command -> !command.keys().isEmpty())
                .map(command -> command.keys().getFirst().shown())
                .orElse("");
    }

    /// Gives a command other keys, and remembers them.
    public void rekey(Command command, List<Keystroke> keys) {
        command.setKeys(keys);
        String name = "keys." + command.id();
        if (keys.equals(command.usualKeys())) {
            preferences.remove(name);
        } else {
            preferences.put(
                    name, String.join(" ", keys.stream().map(Keystroke::toString).toList()));
        }
    }

    /// The command whose key this is, besides `except`, where the two could meet. Two that come
    /// with the same key were made to share it: in its own place the one is meant, elsewhere the
    /// other.
    public Optional<Command> conflict(Keystroke key, Command except) {
        return commands.values().stream()
                .filter(c -> c != except && c.keys().contains(key))
                .filter(c -> !(c.usualKeys().contains(key) && except.usualKeys().contains(key)))
                .filter(
                        c ->
                                c.scope() == except.scope()
                                        || c.scope() == Scope.ALWAYS
                                        || except.scope() == Scope.ALWAYS)
                .findFirst();
    }

    /// Marks a node: while it or anything in it has the keyboard, the keys of `scope` act.
    public static void mark(Node node, Scope scope) {
        node.getProperties().put(Scope.class, scope);
    }

    /// Listens to the keys of a scene.
    ///
    /// @param covered while something lies over the window's content no command acts
    public void install(Scene scene, BooleanSupplier covered) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    swallowing = false;
                    if (!covered.getAsBoolean()) {
                        pressed(scene, event);
                    }
                });
        scene.addEventFilter(
                KeyEvent.KEY_TYPED,
                event -> {
                    if (swallowing) {
                        event.consume();
                    }
                });
    }

    private void pressed(Scene scene, KeyEvent event) {
        Optional<Keystroke> key = Keystroke.of(event);
        if (key.isEmpty()) {
            return;
        }
        if (scene.getFocusOwner() instanceof TextInputControl field && uses(field, key.get())) {
            return;
        }
        Set<Scope> scopes = scopes(scene.getFocusOwner());
        List<Command> meant =
                commands.values().stream()
                        .filter(command -> command.keys().contains(key.get()))
                        .filter(command -> scopes.contains(command.scope()))
                        .filter(command -> command.enabledProperty().get())
                        .toList();
        meant.stream()
                .filter(command -> command.scope() != Scope.ALWAYS)
                .findFirst()
                .or(() -> meant.stream().findFirst())
                .ifPresent(
                        command -> {
                            event.consume();
                            swallowing = true;
                            command.run();
                        });
    }

    /// Whether a text field does something of its own with the key: what is typed there is taken
    /// back there, as long as anything is.
    private static boolean uses(TextInputControl field, Keystroke key) {
        return key.edits()
                || switch (key.toString()) {
                    case "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X" -> true;
                    case "Ctrl+Z" -> field.isUndoable();
                    case "Ctrl+Shift+Z", "Ctrl+Y" -> field.isRedoable();
                    default -> false;
                };
    }

    private static Set<Scope> scopes(@org.jspecify.annotations.Nullable Node owner) {
        Set<Scope> scopes = EnumSet.of(Scope.ALWAYS);
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at.hasProperties() && at.getProperties().get(Scope.class) instanceof Scope s) {
                scopes.add(s);
            }
        }
        return scopes;
    }

    private Optional<List<Keystroke>> chosen(String id) {
        return preferences
                .get("keys." + id)
                .map(
                        text ->
                                Arrays.stream(text.split(" "))
                                        .filter(part -> !part.isBlank())
                                        .map(Keystroke::parse)
                                        .toList());
    }
}
