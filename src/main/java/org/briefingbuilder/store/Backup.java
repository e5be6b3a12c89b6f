package org.briefingbuilder.store;

import org.briefingbuilder.job.Problem;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A consistent copy of a project, also while somebody works in it. It has its name only when it is
/// whole and on disk.
final class Backup {

    private Backup() {}

    static void of(Database database, Path to) {
        String name = String.valueOf(to.getFileName());
        if (Files.exists(to)) {
            throw new Problem("project.exists", name);
        }
        Path folder = to.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Problem("project.no-folder", String.valueOf(folder));
        }
        Path part = to.resolveSibling(name + ".part");
        try {
            Files.deleteIfExists(part);
            database.run("VACUUM INTO ?", part.toAbsolutePath().toString());
            force(part);
            move(part, to);
        } catch (IOException e) {
            throw new Problem(e, "project.backup-failed", name, String.valueOf(folder));
        } finally {
            discard(part);
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            throw new Problem("project.exists", String.valueOf(to.getFileName()));
        }
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException leftBehind) {
            // The failure that left it behind is the one to tell of.
            part.toFile().deleteOnExit();
        }
    }
}
