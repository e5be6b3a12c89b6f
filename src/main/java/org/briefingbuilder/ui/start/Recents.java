package org.briefingbuilder.ui.start;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The projects that were opened last, the newest first.
public record Recents(List<Recent> all) {

    static final int MOST = 12;

    /// One of them.
    public record Recent(Path file, Instant opened) {}

    public Recents {
        all = List.copyOf(all);
    }

    /// What [#text] wrote; a line that cannot be read is left out.
    public static Recents of(String text) {
        return new Recents(text.lines().map(Recents::line).flatMap(Optional::stream).toList());
    }

    /// One line for each: the moment, a tab, the path.
    public String text() {
        return all.stream()
                .map(recent -> recent.opened() + "\t" + recent.file())
                .collect(Collectors.joining("\n"));
    }

    public Recents with(Path file, Instant opened) {
        Path whole = file.toAbsolutePath().normalize();
        List<Recent> others = new ArrayList<>(without(whole).all());
        others.addFirst(new Recent(whole, opened));
        return new Recents(others.stream().limit(MOST).toList());
    }

    public Recents without(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Stream<Recent> left = all.stream().filter(recent -> !recent.file().equals(whole));
        return new Recents(left.toList());
    }

    private static Optional<Recent> line(String line) {
        int tab = line.indexOf('\t');
        if (tab < 0 || tab == line.length() - 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Recent(
                            Path.of(line.substring(tab + 1)),
                            Instant.parse(line.substring(0, tab))));
        } catch (DateTimeException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }
}
