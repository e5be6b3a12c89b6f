package org.briefingbuilder.intake;

import org.briefingbuilder.intake.draft.Attached;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.job.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The door: a file becomes a [Reading]. The bytes are parsed in processes of their own behind a
/// fence, started when first needed and kept for the next file, so that no document can stop or
/// crash the program, reach the network or another file. Any thread may read; [#width] files are
/// read at once, others wait.
public final class Intake implements AutoCloseable {
    /// Files inside one file, and inside those.
    private static final int MOST_ATTACHED = 300;

    private static final int DEEPEST = 5;

    private final Limits limits;
    private final Pool pool;

    public Intake() {
        this(Limits.USUAL);
    }

    public Intake(Limits limits) {
        this.limits = limits;
        this.pool = new Pool(limits, limits.width());
    }

    /// How many files are read at once.
    public int width() {
        return pool.width();
    }

    /// Starts a process ahead, so that the first file need not wait for it. Returns at once.
    public void warm() {
        pool.warm();
    }

    /// @param raw whether page furniture stays in the text
    /// @throws Problem when the file cannot be read, with the reason
    /// @throws Progress.Stopped when `progress` says so
    public Reading read(Path file, boolean raw, Progress progress) {
        return read(input(file), raw, progress, new Inner());
    }

    public Reading read(byte[] original, String fileName, boolean raw, Progress progress) {
        return read(Input.of(fileName, original), raw, progress, new Inner());
    }

    /// How many files inside files may still be read, and how deep this one lies.
    private static final class Inner {
        private int left = MOST_ATTACHED;
        private int depth;
    }

    private Reading read(Input input, boolean raw, Progress progress, Inner inner) {
        String fileName = input.name();
        if (input.size() == 0) {
            throw new Problem("import.empty", fileName);
        }
        checkSize(input.size(), fileName);
        Extract found = pool.read(input, raw, progress);
        List<Reading> attached = new ArrayList<>();
        List<Reading.Unread> refused = new ArrayList<>();
        inner.depth++;
        for (Attached file : found.attached()) {
            try {
                if (inner.left-- <= 0 || inner.depth > DEEPEST) {
                    throw new Problem("import.too-many-attached", file.fileName(), MOST_ATTACHED);
                }
                attached.add(read(Input.of(file), raw, progress, inner));
            } catch (Problem problem) {
                refused.add(new Reading.Unread(file.fileName(), problem));
            }
        }
        inner.depth--;
        return new Reading(
                fileName,
                found.format(),
                input.deposit(),
                found.reference(),
                found.raw(),
                found.text(),
                found.outline(),
                found.removed(),
                found.incomplete(),
                found.warnings(),
                found.doubts(),
                found.markups(),
                found.tracked(),
                found.remarks(),
                attached,
                refused);
    }

    @Override
    public void close() {
        pool.close();
    }

    private Input input(Path file) {
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            throw new Problem("import.directory", name);
        }
        if (!Files.exists(file)) {
            throw new Problem("import.missing", name);
        }
        if (!Files.isRegularFile(file)) {
            throw new Problem("import.special", name);
        }
        try {
            long size = Files.size(file);
            checkSize(size, name);
            return Input.of(name, file, size);
        } catch (NoSuchFileException gone) {
            throw new Problem(gone, "import.missing", name);
        } catch (IOException denied) {
            throw new Problem(denied, "import.denied", name);
        }
    }

    private void checkSize(long bytes, String name) {
        if (bytes > limits.largestFileBytes()) {
            throw new Problem(
                    "import.too-large", name, bytes >> 20, limits.largestFileBytes() >> 20);
        }
    }
}
