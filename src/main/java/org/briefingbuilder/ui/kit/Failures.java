package org.briefingbuilder.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/// Shows what went wrong: what the user can mend in words that say what happened, what is safe and
/// what to do; a bug in one calm dialog with a code to quote, however often it strikes. The work
/// goes on. For the JavaFX thread.
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String PROBLEM = "problem";
    private static final String BUG = "bug";
    private static final double WIDTH = 480;

    /// Different bugs whose details are kept for copying.
    private static final int KEPT = 5;

    private final Overlay overlay;
    private final Words words;
    private final Storm storm = new Storm(System::nanoTime);
    private final Map<String, Bug> shown = new LinkedHashMap<>();
    private final Label count = Panes.styled(new Label(), "muted");
    private int strikes;
    private boolean showing;

    public Failures(Overlay overlay, Words words) {
        this.overlay = overlay;
        this.words = words;
    }

    /// A failure while showing one is logged and no more: it would come back for ever.
    public void show(Throwable failure) {
        Throwable cause = unwrapped(failure);
        if (showing) {
            LOG.error("while showing another: bug {}", code(cause), cause);
            return;
        }
        showing = true;
        try {
            switch (cause) {
                case Progress.Stopped _ -> {}
                case Problem problem -> problem(words.problem(problem));
                case IOException file -> problem(words(file));
                case OutOfMemoryError memory -> {
                    LOG.error("no memory", memory);
                    problem(words.of("ui.memory"));
                }
                default -> bug(cause);
            }
        } finally {
            showing = false;
        }
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable at = failure;
        while ((at instanceof CompletionException
                        || at instanceof ExecutionException
                        || at instanceof UncheckedIOException)
                && at.getCause() != null) {
            at = at.getCause();
        }
        return at;
    }

    private String words(IOException e) {
        String file = e instanceof FileSystemException f ? String.valueOf(f.getFile()) : "";
        return switch (e) {
            case NoSuchFileException _ -> words.of("ui.file.missing", file);
            case AccessDeniedException _ -> words.of("ui.file.denied", file);
            default -> {
                LOG.warn("a file failed", e);
                yield words.of("ui.file.failed", file);
            }
        };
    }

    /// One at a time: the newest.
    private void problem(String text) {
        overlay.close(PROBLEM);
        overlay.show(
                new Overlay.Sheet(
                        PROBLEM,
                        "",
                        Panes.wrapped(text, "problem-words"),
                        WIDTH,
                        Panes.button(
                                words.of("ui.close"), () -> overlay.close(PROBLEM), "primary")));
    }

    private void bug(Throwable failure) {
        String code = code(failure);
        int times = storm.struck(code);
        if (Storm.isWorthLogging(times)) {
            LOG.error("bug {}, {} times", code, times, failure);
        }
        if (overlay.isShowing(BUG)) {
            strikes++;
            if (shown.size() < KEPT) {
                shown.computeIfAbsent(code, _ -> Bug.of(failure));
            }
            count.setText(words.of("ui.bug.times", strikes));
            count.setVisible(true);
            return;
        }
        if (!storm.isQuiet(code)) {
            shown.clear();
            shown.put(code, Bug.of(failure));
            strikes = 1;
            count.setVisible(false);
            dialog(code);
        }
    }

    private void dialog(String code) {
        VBox said =
                new VBox(8, Panes.wrapped(words.of("ui.bug.words", code), "problem-words"), count);
        overlay.show(
                new Overlay.Sheet(
                        BUG,
                        words.of("ui.bug.title"),
                        said,
                        WIDTH,
                        Panes.button(words.of("ui.bug.copy"), this::copy),
                        Panes.button(words.of("ui.close"), () -> overlay.close(BUG), "primary")),
                () -> shown.keySet().forEach(storm::away));
    }

    /// The same each time the same bug strikes.
    public static String code(Throwable failure) {
        return Bug.code(failure);
    }

    /// Where it happened, without messages: they might hold words of a document.
    public static String details(Throwable failure) {
        return Bug.of(failure).details();
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(String.join("\n", shown.values().stream().map(Bug::details).toList()));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
