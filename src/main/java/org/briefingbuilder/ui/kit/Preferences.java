package org.briefingbuilder.ui.kit;

import org.briefingbuilder.app.SettingsFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/// What a person chose, and where they were: small values by name, kept in one file of this machine
/// and in no project. A file that cannot be read or written is worth a line in the log and no more.
/// Safe for any thread.
public final class Preferences {

    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);

    private final Optional<Path> file;
    private final Executor background;
    private final Properties values = new Properties();
    private final AtomicBoolean writing = new AtomicBoolean();
    private final Object filing = new Object();

    private Preferences(Optional<Path> file, Executor background) {
        this.file = file;
        this.background = background;
        file.ifPresent(this::read);
    }

    /// Those in `file`; changes are written by `background`.
    public static Preferences in(Path file, Executor background) {
        return new Preferences(Optional.of(file), background);
    }

    /// Kept nowhere.
    public static Preferences none() {
        return new Preferences(Optional.empty(), Runnable::run);
    }

    /// Where this system keeps such files; `briefing.preferences` names another.
    public static Path usualFile() {
        return SettingsFolder.preferences();
    }

    public synchronized Optional<String> get(String name) {
        return Optional.ofNullable(values.getProperty(name));
    }

    public String get(String name, String otherwise) {
        return get(name).orElse(otherwise);
    }

    public double get(String name, double otherwise) {
        try {
            return get(name).map(Double::parseDouble).orElse(otherwise);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    public boolean get(String name, boolean otherwise) {
        return get(name).map(Boolean::parseBoolean).orElse(otherwise);
    }

    public void put(String name, Object value) {
        String text = String.valueOf(value);
        synchronized (this) {
            if (text.equals(values.setProperty(name, text))) {
                return;
            }
        }
        writeLater();
    }

    public void remove(String name) {
        synchronized (this) {
            if (values.remove(name) == null) {
                return;
            }
        }
        writeLater();
    }

    /// Writes what is not written yet.
    public void flush() {
        if (file.isPresent() && writing.getAndSet(false)) {
            write(file.get());
        }
    }

    private void writeLater() {
        if (file.isPresent() && !writing.getAndSet(true)) {
            background.execute(this::flush);
        }
    }

    private void read(Path from) {
        if (!Files.exists(from)) {
            return;
        }
        try (Reader in = Files.newBufferedReader(from, StandardCharsets.UTF_8)) {
            values.load(in);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("the preferences cannot be read", e);
        }
    }

    private void write(Path to) {
        StringWriter text = new StringWriter();
        synchronized (filing) {
            try {
                synchronized (this) {
                    values.store(text, null);
                }
                Files.createDirectories(to.toAbsolutePath().getParent());
                Path part = to.resolveSibling(to.getFileName() + ".part");
                Files.writeString(part, text.toString());
                Files.move(
                        part,
                        to,
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                LOG.warn("the preferences cannot be written", e);
            }
        }
    }
}
