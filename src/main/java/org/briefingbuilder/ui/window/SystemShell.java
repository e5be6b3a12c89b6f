package org.briefingbuilder.ui.window;

import javafx.application.HostServices;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.ui.kit.Jobs;
import org.briefingbuilder.ui.kit.Shell;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// The system that the program runs on. Where it says that nothing opens a file, so does the
/// program, and where the file is.
final class SystemShell implements Shell {

    /// Seconds within which the system says that it cannot; what runs longer is an open program.
    private static final long PATIENCE = 10;

    private final Opener opener;
    private final Executor background;

    /// Opens what is at an address.
    @FunctionalInterface
    interface Opener {

        /// Whether that could be done, as far as the system says so.
        boolean open(URI address);
    }

    SystemShell(Opener opener, Executor background) {
        this.opener = opener;
        this.background = background;
    }

    static SystemShell of(HostServices services) {
        Opener plain =
                address -> {
                    services.showDocument(address.toString());
                    return true;
                };
        boolean desktop =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return desktop
                ? new SystemShell(address -> desktop(address, plain), Jobs.VIRTUAL)
                : new SystemShell(plain, Runnable::run);
    }

    @Override
    public void open(Path file) {
        open(file, path -> new Problem("window.no-opener", path));
    }

    @Override
    public void showInFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        open(folder == null ? file : folder, path -> new Problem("window.no-folders", path));
    }

    private void open(Path what, Function<String, Problem> otherwise) {
        Path all = what.toAbsolutePath();
        background.execute(
                () -> {
                    if (!opener.open(all.toUri())) {
                        throw otherwise.apply(all.toString());
                    }
                });
    }

    /// What desktops of Linux agreed on; unlike the toolkit's way it says when nothing opens it.
    private static boolean desktop(URI address, Opener otherwise) {
        try {
            Process process =
                    new ProcessBuilder("xdg-open", address.toString())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return !process.waitFor(PATIENCE, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException none) {
            return otherwise.open(address);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
