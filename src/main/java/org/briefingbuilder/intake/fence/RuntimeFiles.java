package org.briefingbuilder.intake.fence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the Java runtime and its native libraries read while they run: themselves, the class path,
/// the system's libraries, fonts, time zones and randomness. Nobody's documents are among them.
final class RuntimeFiles {

    private static final List<String> SYSTEM =
            List.of(
                    "/lib",
                    "/lib64",
                    "/usr/lib",
                    "/usr/lib64",
                    "/usr/local/lib",
                    "/nix/store",
                    "/gnu/store",
                    "/usr/share/fonts",
                    "/usr/local/share/fonts",
                    "/usr/share/fontconfig",
                    "/usr/share/zoneinfo",
                    "/var/cache/fontconfig",
                    "/etc/fonts",
                    "/etc/ld.so.cache",
                    "/etc/localtime",
                    "/etc/timezone",
                    "/dev/urandom",
                    "/dev/random",
                    "/dev/null",
                    "/dev/zero");

    private static final List<String> HOME =
            List.of(".fonts", ".local/share/fonts", ".cache/fontconfig", ".config/fontconfig");

    private RuntimeFiles() {}

    static List<Path> all() {
        List<Path> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home")));
        all.addAll(ClassPath.files(System.getProperty("java.class.path", "")));
        SYSTEM.forEach(path -> all.add(Path.of(path)));
        String home = System.getProperty("user.home", "");
        if (!home.isEmpty()) {
            HOME.forEach(path -> all.add(Path.of(home, path)));
        }
        return all;
    }
}
