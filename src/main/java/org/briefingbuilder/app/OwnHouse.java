package org.briefingbuilder.app;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.publish.HouseStyle;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The house style of whoever works here, kept beside the preferences: the window's pages and
/// exports have it.
public final class OwnHouse {

    /// Looking through fonts takes longer than a preview may.
    private static final AtomicReference<@Nullable Read> LAST = new AtomicReference<>();

    private OwnHouse() {}

    /// Where it lies; the file need not be there.
    public static Path file() {
        return SettingsFolder.preferences().resolveSibling("house." + HouseStyle.ENDING);
    }

    /// @throws Problem when the file is there and cannot be used
    public static HouseStyle style() {
        Path file = file();
        if (!Files.isRegularFile(file)) {
            return HouseStyle.NONE;
        }
        Optional<Read> last = Optional.ofNullable(LAST.get());
        Optional<Read> now = stamp(file);
        if (now.isPresent() && last.filter(now.get()::isSameFile).isPresent()) {
            return last.get().style();
        }
        HouseStyle style = HouseStyle.read(file);
        now.ifPresent(read -> LAST.set(new Read(file, read.when(), read.size(), style)));
        return style;
    }

    private record Read(Path file, FileTime when, long size, HouseStyle style) {

        boolean isSameFile(Read other) {
            return file.equals(other.file) && when.equals(other.when) && size == other.size;
        }
    }

    private static Optional<Read> stamp(Path file) {
        try {
            FileTime when = Files.getLastModifiedTime(file);
            return Optional.of(new Read(file, when, Files.size(file), HouseStyle.NONE));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    /// The same for what only shows pages: a file that cannot be used is passed over there, and
    /// told about at the export.
    public static HouseStyle ifUsable() {
        try {
            return style();
        } catch (Problem unusable) {
            return HouseStyle.NONE;
        }
    }

    /// From now on briefs are set in this style.
    ///
    /// @throws Problem when it cannot be kept
    public static void keep(HouseStyle style) {
        try {
            Files.createDirectories(file().toAbsolutePath().getParent());
        } catch (IOException failed) {
            throw Replacement.problem(failed, file());
        }
        write(style, file());
        LAST.set(null);
    }

    /// Writes a style as a file to pass on.
    ///
    /// @throws Problem when it cannot be written
    public static void write(HouseStyle style, Path to) {
        try (Replacement replacement = Replacement.of(to)) {
            Files.write(replacement.part(), style.bytes());
            replacement.take();
        } catch (IOException failed) {
            throw Replacement.problem(failed, to);
        }
    }

    /// From now on briefs are set as their templates say.
    ///
    /// @throws Problem when the file cannot be removed
    public static void forget() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException failed) {
            throw Replacement.problem(failed, file());
        }
    }
}
