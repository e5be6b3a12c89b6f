package org.briefingbuilder.ui.kit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A failure that nobody foresaw, as a report may hold it: where it happened, and in what. Without
/// messages: they might hold words of a document.
record Bug(String code, String details) {

    private static final int FRAMES = 40;
    private static final String OURS = "org.briefingbuilder.";

    static Bug of(Throwable failure) {
        String code = code(failure);
        return new Bug(code, "Briefing Builder" + version() + ", " + code + "\n" + about(failure));
    }

    /// The same each time the same bug strikes: by its class, where it was thrown, and where in
    /// this program.
    static String code(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        Optional<StackTraceElement> ours =
                Arrays.stream(frames)
                        .filter(frame -> frame.getClassName().startsWith(OURS))
                        .findFirst();
        String where =
                failure.getClass().getName()
                        + (frames.length == 0 ? "" : frames[0])
                        + ours.map(String::valueOf).orElse("");
        return String.format(Locale.ROOT, "%06X", where.hashCode() & 0xffffff);
    }

    private static String about(Throwable failure) {
        StringBuilder text = new StringBuilder();
        text.append("Java ").append(System.getProperty("java.version"));
        text.append(", JavaFX ").append(System.getProperty("javafx.runtime.version", "?"));
        text.append(", ").append(System.getProperty("os.name"));
        text.append(' ').append(System.getProperty("os.version"));
        text.append(' ').append(System.getProperty("os.arch")).append('\n');
        Set<Throwable> seen = new HashSet<>();
        for (Throwable at = failure; at != null && seen.add(at); at = at.getCause()) {
            text.append(at.getClass().getName()).append('\n');
            text.append(
                    Arrays.stream(at.getStackTrace())
                            .limit(FRAMES)
                            .map(frame -> "    " + frame + "\n")
                            .collect(Collectors.joining()));
        }
        return text.toString();
    }

    private static String version() {
        String version = Bug.class.getPackage().getImplementationVersion();
        return version == null ? "" : " " + version;
    }
}
