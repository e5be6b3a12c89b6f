package org.briefingbuilder.app;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.publish.HouseStyle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The house style of whoever works here, kept beside the preferences: the window's pages and
/// exports have it.
public final class OwnHouse {

    private OwnHouse() {}

    /// Where it lies; the file need not be there.
    public static Path file() {
        return SettingsFolder.preferences().resolveSibling("house." + HouseStyle.ENDING);
    }

    /// @throws Problem when the file is there and cannot be used
    public static HouseStyle style() {
        return Files.isRegularFile(file()) ? HouseStyle.read(file()) : HouseStyle.NONE;
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
