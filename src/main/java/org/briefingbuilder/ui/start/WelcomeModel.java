package org.briefingbuilder.ui.start;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.briefingbuilder.ui.kit.Preferences;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Executor;

/// The recent projects as the welcome shows them. Whether each is still there is looked up
/// elsewhere: a disk in a network may take its time.
public final class WelcomeModel {

    private static final String RECENT = "recent.projects";

    /// A recent project.
    ///
    /// @param gone whether it is known that there is no such file now
    public record Row(Path file, Instant opened, boolean gone) {}

    private final Preferences preferences;
    private final Executor background;
    private final Executor screen;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();

    public WelcomeModel(Preferences preferences, Executor background, Executor screen) {
        this.preferences = preferences;
        this.background = background;
        this.screen = screen;
        show();
    }

    public ObservableList<Row> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /// A project was opened: it is the first from now on.
    public void opened(Path file, Instant at) {
        keep(recents().with(file, at));
    }

    public void forget(Path file) {
        keep(recents().without(file));
    }

    /// Looks again which are still there.
    public void look() {
        for (Row row : rows) {
            background.execute(
                    () -> {
                        boolean gone = !Files.isRegularFile(row.file());
                        screen.execute(() -> seen(row.file(), gone));
                    });
        }
    }

    private Recents recents() {
        return Recents.of(preferences.get(RECENT, ""));
    }

    private void keep(Recents recents) {
        preferences.put(RECENT, recents.text());
        show();
    }

    private void show() {
        rows.setAll(
                recents().all().stream()
                        .map(recent -> new Row(recent.file(), recent.opened(), false))
                        .toList());
        look();
    }

    private void seen(Path file, boolean gone) {
        rows.replaceAll(
                row ->
                        row.file().equals(file) && row.gone() != gone
                                ? new Row(file, row.opened(), gone)
                                : row);
    }
}
