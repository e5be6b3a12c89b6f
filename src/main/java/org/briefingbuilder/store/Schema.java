package org.briefingbuilder.store;

import org.briefingbuilder.job.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/// What a project's file looks like: numbered scripts, of which a file has run as many as its
/// version says.
final class Schema {

    /// `BRIF` in ASCII, at byte 68 of the file (sqlite.org/fileformat.html, 1.3).
    static final int APPLICATION = 0x42524946;

    static final Schema CURRENT =
            new Schema(
                    List.of(
                            script("001-items.sql"),
                            script("002-log.sql"),
                            script("003-content.sql"),
                            script("004-search.sql"),
                            script("005-views.sql"),
                            script("006-origins.sql"),
                            script("007-meetings.sql"),
                            script("008-revised.sql"),
                            script("009-content-pieces.sql"),
                            script("010-terms.sql"),
                            script("011-marks.sql"),
                            script("012-tracked.sql"),
                            script("013-words.sql"),
                            script("014-run-in.sql")));

    private final List<String> scripts;

    /// @param scripts the first makes version 1 of nothing, each further one the next version
    Schema(List<String> scripts) {
        this.scripts = List.copyOf(scripts);
    }

    int version() {
        return scripts.size();
    }

    Schema with(String script) {
        List<String> more = new java.util.ArrayList<>(scripts);
        more.add(script);
        return new Schema(more);
    }

    /// As it was at an earlier version.
    Schema upTo(int version) {
        return new Schema(scripts.subList(0, version));
    }

    /// Makes an empty file a project.
    void create(Database database) {
        database.write(
                () -> {
                    database.run("PRAGMA application_id = " + APPLICATION);
                    run(database, 0);
                });
    }

    /// Fails unless this is a project of this version or an older one; changes nothing.
    ///
    /// @return the version
    int inspect(Database database) {
        String name = String.valueOf(database.file().getFileName());
        long application = database.number("PRAGMA application_id");
        long version = database.number("PRAGMA user_version");
        long parts = database.number("SELECT count(*) FROM sqlite_schema");
        if (application != APPLICATION) {
            throw new Problem(
                    parts == 0 && application == 0 ? "project.not-a-project" : "project.foreign",
                    name);
        }
        if (version > version()) {
            throw new Problem("project.newer", name, version, version());
        }
        // No script of ours makes a trigger: one would act behind the program's back.
        if (version < 0
                || database.number("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'")
                        > 0) {
            throw new Problem("project.foreign", name);
        }
        return (int) version;
    }

    /// Brings a file of an older version up to this one, after a copy was put beside it.
    void migrate(Database database, int from, Instant now) {
        if (from == version()) {
            return;
        }
        Backup.of(database, beside(database.file(), from, now));
        database.write(() -> run(database, from));
    }

    private void run(Database database, int from) {
        for (String script : scripts.subList(from, scripts.size())) {
            for (String statement : script.split(";\\s*(\\n|$)")) {
                if (!statement.replaceAll("(?m)^\\s*--.*$", "").isBlank()) {
                    database.run(statement);
                }
            }
        }
        database.run("PRAGMA user_version = " + version());
    }

    /// `NAME-version-3-2026-11-22.briefing`, with a number if there is one already.
    private static Path beside(Path file, int version, Instant now) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.briefing$", "");
        String stem = name + "-version-" + version + "-" + now.atZone(ZoneOffset.UTC).toLocalDate();
        Path free = file.resolveSibling(stem + ".briefing");
        for (int n = 2; Files.exists(free); n++) {
            free = file.resolveSibling(stem + "-" + n + ".briefing");
        }
        return free;
    }

    private static String script(String name) {
        try (InputStream in =
                Objects.requireNonNull(Schema.class.getResourceAsStream("/schema/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
