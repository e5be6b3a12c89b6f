package org.briefingbuilder.intake.draft;

import org.briefingbuilder.job.Problem;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The parts of a zip archive, bounded in number, in size, in how far they expand, and in how deep
/// archives lie in archives. All entries are counted, wanted or not; what they say of their own
/// size is not believed. Names are keys and never become paths: `\` is `/`, there is no `/` in
/// front, and `..` leads up inside the archive, never out of it.
public final class BoundedZip {

    /// What one document may expand to, with all the archives within it.
    ///
    /// @param entries the most entries
    /// @param part the most bytes of one part that is wanted
    /// @param sum the most bytes in all
    /// @param ratio how many times larger than the archive its content may be, once it is larger
    ///   than `free` bytes
    /// @param free bytes below which any ratio will do: small honest documents are dense
    /// @param depth how many archives may lie within each other, the outermost included
    public record Bounds(int entries, int part, long sum, int ratio, long free, int depth) {
        public static final Bounds USUAL =
                new Bounds(50_000, 128 << 20, 400L << 20, 200, 32L << 20, 4);
    }

    /// What is used up already, over all archives of one document.
    private static final class Spent {
        private int entries;
        private long sum;
    }

    private final Bounds bounds;
    private final Spent spent;
    private final int depth;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private boolean damaged;

    private BoundedZip(Bounds bounds, Spent spent, int depth) {
        this.bounds = bounds;
        this.spent = spent;
        this.depth = depth;
    }

    /// Reads the parts whose names are wanted.
    ///
    /// @param wanted asked with the tidied name
    /// @throws Problem `import.expands` when a bound is passed, `import.unreadable` when it is no
    ///   archive or its end is missing
    public static BoundedZip of(byte[] bytes, Predicate<String> wanted) {
        return of(bytes, wanted, Bounds.USUAL);
    }

    static BoundedZip of(byte[] bytes, Predicate<String> wanted, Bounds bounds) {
        BoundedZip zip = new BoundedZip(bounds, new Spent(), 1);
        zip.read(bytes, wanted);
        return zip;
    }

    /// An archive that is a part of this one; it counts against the same bounds.
    public Optional<BoundedZip> inner(String name, Predicate<String> wanted) {
        return part(name)
                .map(
                        bytes -> {
                            BoundedZip zip = new BoundedZip(bounds, spent, depth + 1);
                            zip.read(bytes, wanted);
                            return zip;
                        });
    }

    public boolean has(String name) {
        return parts.containsKey(tidy(name));
    }

    /// The first part of that name.
    public Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(tidy(name)));
    }

    /// Of the parts that were wanted, in the order of the archive.
    public Set<String> names() {
        return Collections.unmodifiableSet(parts.keySet());
    }

    /// Whether a part could not be unpacked whole; those before it are there.
    public boolean isDamaged() {
        return damaged;
    }

    private void read(byte[] bytes, Predicate<String> wanted) {
        if (depth > bounds.depth()) {
            throw new Problem("import.expands");
        }
        if (!hasDirectory(bytes)) {
            throw new Problem("import.unreadable");
        }
        long before = spent.sum;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            byte[] buffer = new byte[1 << 16];
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++spent.entries > bounds.entries()) {
                    throw new Problem("import.expands");
                }
                String name = tidy(entry.getName());
                boolean keep = !entry.isDirectory() && wanted.test(name);
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    spent.sum += n;
                    long here = spent.sum - before;
                    if (spent.sum > bounds.sum()
                            || here > bounds.free() && here / bounds.ratio() > bytes.length
                            || keep && part.size() + n > bounds.part()) {
                        throw new Problem("import.expands");
                    }
                    if (keep) {
                        part.write(buffer, 0, n);
                    }
                }
                if (keep) {
                    parts.putIfAbsent(name, part.toByteArray());
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            // A wrong checksum, an unknown method, a name in no encoding, an end too early.
            damaged = true;
        }
        if (parts.isEmpty() && damaged) {
            throw new Problem("import.unreadable");
        }
    }

    /// An archive that was cut off has lost the directory at its end.
    private static boolean hasDirectory(byte[] b) {
        for (int i = b.length - 22; i >= 0 && i > b.length - 66_000; i--) {
            if (b[i] == 'P' && b[i + 1] == 'K' && b[i + 2] == 5 && b[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    /// A name without folders that lead nowhere: `a/./b/../../../c` is `c`.
    public static String tidy(String name) {
        Deque<String> folders = new ArrayDeque<>();
        for (String folder : name.replace('\\', '/').split("/")) {
            switch (folder) {
                case "", "." -> {}
                case ".." -> folders.pollLast();
                default -> folders.addLast(folder);
            }
        }
        return String.join("/", folders);
    }
}
