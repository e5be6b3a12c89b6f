package org.briefingbuilder.app;

import org.briefingbuilder.job.Problem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/// A file that is written beside its place and takes it in one step, or leaves nothing behind.
final class Replacement implements AutoCloseable {

    private final Path part;
    private final Path place;

    private Replacement(Path part, Path place) {
        this.part = part;
        this.place = place;
    }

    /// @throws Problem `publish.folder-missing`, `publish.not-writable` or another that says why
    static Replacement of(Path file) {
        Path place = file.toAbsolutePath();
        Path folder = place.getParent();
        if (folder == null || Files.isDirectory(place)) {
            throw new Problem("publish.not-writable", file.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new Problem("publish.folder-missing", folder.toString());
        }
        for (int number = 1; ; number++) {
            Path part = folder.resolve("." + place.getFileName() + "." + number + ".part");
            try {
                return new Replacement(Files.createFile(part), place);
            } catch (FileAlreadyExistsException taken) {
                // Another export is under way, or one ended with the machine.
                continue;
            } catch (IOException failed) {
                throw problem(failed, file);
            }
        }
    }

    /// Where to write.
    Path part() {
        return part;
    }

    /// Moves what was written to its place; what was there is gone.
    void take() {
        try {
            try {
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException notHere) {
                Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw problem(failed, place);
        }
    }

    /// Removes what was written and not taken.
    @Override
    public void close() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException failed) {
            throw problem(failed, place);
        }
    }

    /// What to tell when it could not be written: the place is named, not what is written beside
    /// it.
    Problem problem(IOException failed) {
        return problem(failed, place);
    }

    /// What to tell when `file` could not be written.
    static Problem problem(IOException failed, Path file) {
        if (failed instanceof AccessDeniedException) {
            return new Problem(failed, "publish.not-writable", file.toString());
        }
        String reason = failed.getMessage() == null ? failed.toString() : failed.getMessage();
        String lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left")
                || lower.contains("not enough space")
                || lower.contains("disk full")
                || lower.contains("quota")) {
            return new Problem(failed, "publish.disk-full", file.toString());
        }
        return new Problem(failed, "publish.not-written", file.toString(), reason);
    }
}
