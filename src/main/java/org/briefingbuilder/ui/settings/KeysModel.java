package org.briefingbuilder.ui.settings;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.briefingbuilder.ui.kit.Command;
import org.briefingbuilder.ui.kit.Commands;
import org.briefingbuilder.ui.kit.Keystroke;
import org.briefingbuilder.ui.kit.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every command with its keys, by group; found by words, changed, and put back to what it was.
final class KeysModel {

    /// A row of the list: the heading of a group, or one command in it.
    sealed interface Row {

        record Heading(KeyGroup group) implements Row {}

        record Of(Command command, String name) implements Row {}
    }

    private final Commands commands;
    private final Words words;
    private final boolean onlyWithKeys;
    private final StringProperty wanted = new SimpleStringProperty("");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();

    /// @param onlyWithKeys leave out what has no key
    KeysModel(Commands commands, Words words, boolean onlyWithKeys) {
        this.commands = commands;
        this.words = words;
        this.onlyWithKeys = onlyWithKeys;
        wanted.addListener((_, _, _) -> refresh());
        refresh();
    }

    /// Every word must occur in the command's name, in its group's or in a key.
    StringProperty wantedProperty() {
        return wanted;
    }

    ObservableList<Row> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /// Whose key this is already, where the two could meet.
    Optional<Command> conflict(Command command, Keystroke key) {
        return commands.conflict(key, command);
    }

    /// Makes `key` the only key of `command`; whoever had it loses it.
    void give(Command command, Keystroke key) {
        Optional<Command> other = conflict(command, key);
        while (other.isPresent()) {
            without(other.get(), key);
            other = conflict(command, key);
        }
        commands.rekey(command, List.of(key));
        refresh();
    }

    void clear(Command command) {
        commands.rekey(command, List.of());
        refresh();
    }

    /// Gives back the keys that it comes with; whoever has one of them now loses it.
    void reset(Command command) {
        for (Keystroke key : command.usualKeys()) {
            Optional<Command> other = conflict(command, key);
            other.filter(o -> !o.usualKeys().contains(key)).ifPresent(o -> without(o, key));
        }
        commands.rekey(command, command.usualKeys());
        refresh();
    }

    void resetAll() {
        commands.all().forEach(command -> commands.rekey(command, command.usualKeys()));
        refresh();
    }

    static boolean isChanged(Command command) {
        return !command.keys().equals(command.usualKeys());
    }

    boolean isAnyChanged() {
        return commands.all().stream().anyMatch(KeysModel::isChanged);
    }

    String name(Command command) {
        return words.of(command.wordsKey());
    }

    private void without(Command command, Keystroke key) {
        commands.rekey(command, command.keys().stream().filter(k -> !k.equals(key)).toList());
    }

    private void refresh() {
        List<String> parts = List.of(wanted.get().toLowerCase(Locale.ROOT).strip().split("\\s+"));
        List<Row> all = new ArrayList<>();
        for (KeyGroup group : KeyGroup.values()) {
            List<Row.Of> found =
                    commands.all().stream()
                            .filter(c -> KeyGroup.of(c.id()) == group)
                            .filter(c -> !onlyWithKeys || !c.keys().isEmpty())
                            .filter(c -> holds(c, group, parts))
                            .map(c -> new Row.Of(c, name(c)))
                            .sorted(Comparator.comparing(row -> row.command().keys().isEmpty()))
                            .toList();
            if (!found.isEmpty()) {
                all.add(new Row.Heading(group));
                all.addAll(found);
            }
        }
        rows.setAll(all);
    }

    private boolean holds(Command command, KeyGroup group, List<String> parts) {
        String keys = String.join(" ", command.keys().stream().map(Keystroke::toString).toList());
        String all =
                (name(command) + " " + group.name(words) + " " + keys).toLowerCase(Locale.ROOT);
        return parts.stream().allMatch(all::contains);
    }
}
