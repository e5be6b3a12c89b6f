package org.briefingbuilder.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// The program's log: three files of a megabyte in the platform's place for logs, never the
/// console. It holds what this program says of itself, in ids and counts; what libraries say of a
/// document is left out, as they may repeat its words.
public final class Logs {

    private static final String OURS = "org.briefingbuilder";
    private static final int BYTES = 1 << 20;
    private static final int FILES = 3;

    private Logs() {}

    /// Sends log records to the file, which is made when the first one comes.
    public static void start(Path folder) {
        LogManager.getLogManager().reset();
        Logger.getLogger("").addHandler(new OnDemand(folder));
    }

    /// The log's folder on this platform.
    public static Path folder() {
        return folder(System.getProperty("os.name", ""), System::getenv);
    }

    /// @param environment the value of an environment variable, or null
    static Path folder(String system, UnaryOperator<String> environment) {
        Path home = Path.of(System.getProperty("user.home", "."));
        if (system.startsWith("Mac")) {
            return home.resolve("Library/Logs/Briefing Builder");
        }
        if (system.startsWith("Windows")) {
            return given(environment, "LOCALAPPDATA", home.resolve("AppData/Local"))
                    .resolve("Briefing Builder/Logs");
        }
        return given(environment, "XDG_STATE_HOME", home.resolve(".local/state"))
                .resolve("briefing-builder/log");
    }

    private static Path given(UnaryOperator<String> environment, String name, Path otherwise) {
        String value = environment.apply(name);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }

    /// Opens the file late, so that a command with nothing to log leaves nothing behind; without a
    /// place to write it falls silent.
    private static final class OnDemand extends Handler {
        private final Path folder;
        private boolean tried;
        private Handler file = new Silent();

        OnDemand(Path folder) {
            this.folder = folder;
            setLevel(Level.INFO);
        }

        @Override
        public synchronized void publish(LogRecord entry) {
            String logger = String.valueOf(entry.getLoggerName());
            if (!isLoggable(entry) || !logger.startsWith(OURS)) {
                return;
            }
            if (!tried) {
                tried = true;
                open();
            }
            file.publish(entry);
        }

        @SuppressWarnings("EmptyCatch")
        private void open() {
            try {
                Files.createDirectories(folder);
                String pattern = folder.toString().replace("%", "%%") + "/briefing-%g.log";
                file = new FileHandler(pattern, BYTES, FILES, true);
                file.setEncoding("UTF-8");
                file.setFormatter(new LogFormat());
            } catch (IOException | SecurityException unwritable) {
                // a log that cannot be written stops nobody
            }
        }

        @Override
        public synchronized void flush() {
            file.flush();
        }

        @Override
        public synchronized void close() {
            file.close();
        }
    }

    private static final class Silent extends Handler {
        @Override
        public void publish(LogRecord entry) {}

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
