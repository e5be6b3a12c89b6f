package org.briefingbuilder.ui.evidence;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.briefingbuilder.ui.kit.Preferences;
import org.briefingbuilder.ui.kit.passages.PassageFilter;

import java.nio.file.Path;

/// Filters that a person gave a name, kept on this machine for each project.
final class SavedSearches {

    /// One of them.
    record Saved(String name, PassageFilter filter) {}

    private final Preferences preferences;
    private final String key;
    private final ObservableList<Saved> list = FXCollections.observableArrayList();

    /// @param project the project's file
    SavedSearches(Preferences preferences, Path project) {
        this.preferences = preferences;
        this.key = "passages.searches." + Integer.toHexString(project.toAbsolutePath().hashCode());
        preferences.get(key, "").lines().forEach(this::read);
    }

    private void read(String line) {
        int at = line.indexOf('\t');
        if (at > 0) {
            FilterText.read(line.substring(at + 1))
                    .ifPresent(filter -> list.add(new Saved(line.substring(0, at), filter)));
        }
    }

    /// By name.
    ObservableList<Saved> list() {
        return FXCollections.unmodifiableObservableList(list);
    }

    /// Takes the place of one with the same name.
    void save(String name, PassageFilter filter) {
        String plain = name.replaceAll("\\s+", " ").strip();
        if (plain.isEmpty()) {
            return;
        }
        list.removeIf(saved -> saved.name().equalsIgnoreCase(plain));
        list.add(new Saved(plain, filter));
        list.sort((a, b) -> a.name().compareToIgnoreCase(b.name()));
        write();
    }

    void remove(Saved saved) {
        list.remove(saved);
        write();
    }

    private void write() {
        StringBuilder text = new StringBuilder();
        list.forEach(
                saved ->
                        text.append(saved.name())
                                .append('\t')
                                .append(FilterText.of(saved.filter()))
                                .append('\n'));
        preferences.put(key, text.toString());
    }
}
