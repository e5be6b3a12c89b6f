package org.briefingbuilder.ui.kit;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Shows what went wrong: what the user can mend in words that say what happened, what is safe and
/// what to do; a bug in one calm dialog with a code to quote. The work goes on.
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String BUG = "bug";
    private static final double WIDTH = 480;
    private static final int FRAMES = 30;

    private final Overlay overlay;
    private final Words words;

    public Failures(Overlay overlay, Words words) {
        this.overlay = overlay;
        this.words = words;
    }

    public void show(Throwable failure) {
        switch (failure) {
            case Progress.Stopped _ -> {}
            case Problem problem -> problem(problem);
            default -> bug(failure);
        }
    }

    private void problem(Problem problem) {
        overlay.show(
                new Overlay.Sheet(
                        "problem",
                        "",
                        Panes.wrapped(words.problem(problem), "problem-words"),
                        WIDTH,
                        Panes.button(words.of("ui.close"), overlay::close, "primary")));
    }

    private void bug(Throwable failure) {
        String code = code(failure);
        LOG.error("bug {}", code, failure);
        if (overlay.isShowing(BUG)) {
            return;
        }
        overlay.show(
                new Overlay.Sheet(
                        BUG,
                        words.of("ui.bug.title"),
                        Panes.wrapped(words.of("ui.bug.words", code), "problem-words"),
                        WIDTH,
                        Panes.button(words.of("ui.bug.copy"), () -> copy(failure, code)),
                        Panes.button(words.of("ui.close"), () -> overlay.close(BUG), "primary")));
    }

    /// The same each time the same bug strikes.
    public static String code(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        String where = failure.getClass().getName() + (frames.length == 0 ? "" : frames[0]);
        return String.format(Locale.ROOT, "%06X", where.hashCode() & 0xffffff);
    }

    /// Where it happened, without messages: they might hold words of a document.
    public static String details(Throwable failure, String code) {
        StringBuilder text = new StringBuilder();
        text.append("Briefing Builder, ").append(code).append('\n');
        text.append("Java ").append(System.getProperty("java.version")).append(", ");
        text.append(System.getProperty("os.name")).append('\n');
        for (Throwable at = failure; at != null; at = at.getCause()) {
            text.append(at.getClass().getName()).append('\n');
            text.append(
                    Arrays.stream(at.getStackTrace())
                            .limit(FRAMES)
                            .map(frame -> "    " + frame + "\n")
                            .collect(Collectors.joining()));
        }
        return text.toString();
    }

    private static void copy(Throwable failure, String code) {
        ClipboardContent content = new ClipboardContent();
        content.putString(details(failure, code));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
