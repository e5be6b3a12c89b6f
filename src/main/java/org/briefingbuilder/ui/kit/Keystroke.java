package org.briefingbuilder.ui.kit;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A key with what is held down, as `Ctrl+Shift+Z`, `Alt+Up`, `G` or `?`. `Ctrl` is the platform's
/// own key for shortcuts (⌘ on macOS).
///
/// @param key a letter or digit, a sign, or the name of a key such as `Enter`
public record Keystroke(boolean shortcut, boolean alt, boolean shift, String key) {

    private static final Map<KeyCode, String> NAMES =
            Map.ofEntries(
                    Map.entry(KeyCode.UP, "Up"),
                    Map.entry(KeyCode.DOWN, "Down"),
                    Map.entry(KeyCode.LEFT, "Left"),
                    Map.entry(KeyCode.RIGHT, "Right"),
                    Map.entry(KeyCode.ENTER, "Enter"),
                    Map.entry(KeyCode.ESCAPE, "Esc"),
                    Map.entry(KeyCode.DELETE, "Del"),
                    Map.entry(KeyCode.BACK_SPACE, "Backspace"),
                    Map.entry(KeyCode.SPACE, "Space"),
                    Map.entry(KeyCode.TAB, "Tab"),
                    Map.entry(KeyCode.HOME, "Home"),
                    Map.entry(KeyCode.END, "End"),
                    Map.entry(KeyCode.PAGE_UP, "PageUp"),
                    Map.entry(KeyCode.PAGE_DOWN, "PageDown"),
                    Map.entry(KeyCode.COMMA, ","),
                    Map.entry(KeyCode.PERIOD, "."),
                    Map.entry(KeyCode.OPEN_BRACKET, "["),
                    Map.entry(KeyCode.CLOSE_BRACKET, "]"),
                    Map.entry(KeyCode.PLUS, "+"),
                    Map.entry(KeyCode.ADD, "+"),
                    Map.entry(KeyCode.MINUS, "-"),
                    Map.entry(KeyCode.SUBTRACT, "-"),
                    Map.entry(KeyCode.F1, "F1"),
                    Map.entry(KeyCode.F2, "F2"),
                    Map.entry(KeyCode.F3, "F3"),
                    Map.entry(KeyCode.F4, "F4"),
                    Map.entry(KeyCode.F5, "F5"),
                    Map.entry(KeyCode.F6, "F6"),
                    Map.entry(KeyCode.F7, "F7"),
                    Map.entry(KeyCode.F8, "F8"),
                    Map.entry(KeyCode.F9, "F9"),
                    Map.entry(KeyCode.F10, "F10"),
                    Map.entry(KeyCode.F11, "F11"),
                    Map.entry(KeyCode.F12, "F12"));

    /// @throws IllegalArgumentException when it names no key
    public static Keystroke parse(String text) {
        String rest = text.strip();
        boolean shortcut = false;
        boolean alt = false;
        boolean shift = false;
        while (rest.length() > 1 && rest.indexOf('+') > 0) {
            String modifier = rest.substring(0, rest.indexOf('+'));
            rest = rest.substring(modifier.length() + 1);
            switch (modifier) {
                case "Ctrl" -> shortcut = true;
                case "Alt" -> alt = true;
                case "Shift" -> shift = true;
                default -> throw new IllegalArgumentException("no such key: " + text);
            }
        }
        if (rest.isEmpty() || rest.length() > 1 && !NAMES.containsValue(rest)) {
            throw new IllegalArgumentException("no such key: " + text);
        }
        return new Keystroke(shortcut, alt, shift, rest.length() == 1 ? upper(rest) : rest);
    }

    /// The keystroke of an event; empty while only Shift and the like are down.
    public static Optional<Keystroke> of(KeyEvent event) {
        if (event.getCode().isModifierKey()) {
            return Optional.empty();
        }
        return key(event)
                .map(
                        key ->
                                new Keystroke(
                                        event.isShortcutDown(),
                                        event.isAltDown(),
                                        event.isShiftDown() && !isSign(key),
                                        key));
    }

    private static Optional<String> key(KeyEvent event) {
        KeyCode code = event.getCode();
        String typed = event.getText();
        boolean sign = typed.length() == 1 && isSign(typed);
        if (sign) {
            return Optional.of(typed);
        }
        if (event.isShiftDown() && code == KeyCode.SLASH) {
            return Optional.of("?");
        }
        String name = NAMES.get(code);
        if (name != null) {
            return Optional.of(name);
        }
        if (code.isLetterKey() || code.isDigitKey()) {
            String plain = code.getName();
            return Optional.of(upper(plain.substring(plain.length() - 1)));
        }
        return typed.length() == 1 && typed.charAt(0) > ' '
                ? Optional.of(upper(typed))
                : Optional.empty();
    }

    /// Signs are where a keyboard's makers put them, with Shift or without. What GTK says to be
    /// typed by Delete is none.
    private static boolean isSign(String key) {
        return key.length() == 1
                && key.charAt(0) > ' '
                && !Character.isISOControl(key.charAt(0))
                && !Character.isLetterOrDigit(key.charAt(0));
    }

    private static String upper(String key) {
        return key.toUpperCase(Locale.ROOT);
    }

    /// Whether pressing it would type something into a text field.
    public boolean types() {
        return !shortcut && !alt && (key.length() == 1 || key.equals("Space"));
    }

    /// Whether a text field uses it itself: what types, moves the caret, or deletes.
    public boolean edits() {
        return types()
                || List.of(
                                        "Left",
                                        "Right",
                                        "Up",
                                        "Down",
                                        "Home",
                                        "End",
                                        "Backspace",
                                        "Del",
                                        "Enter",
                                        "PageUp",
                                        "PageDown")
                                .contains(key)
                        && !alt;
    }

    /// As people write it.
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (shortcut) {
            parts.add("Ctrl");
        }
        if (alt) {
            parts.add("Alt");
        }
        if (shift) {
            parts.add("Shift");
        }
        parts.add(key);
        return String.join("+", parts);
    }

    /// As a key cap shows it.
    public String shown() {
        return toString()
                .replace("Up", "↑")
                .replace("Down", "↓")
                .replace("Page↑", "PgUp")
                .replace("Page↓", "PgDn")
                .replace("+", " ")
                .replace("  ", " +");
    }
}
