package org.briefingbuilder.intake.fence;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// From now on this thread, and those it starts, can read the given files and folders and can do
/// nothing else with any file; where the kernel is new enough, they can also not use TCP
/// (`linux/landlock.h`).
final class Landlock {

    private static final int CREATE_RULESET = 444;
    private static final int ADD_RULE = 445;
    private static final int RESTRICT_SELF = 446;

    private static final int ASK_VERSION = 1;
    private static final int PATH_BENEATH = 1;
    private static final int AT_FDCWD = -100;

    /// O_PATH, O_CLOEXEC.
    private static final int O_PATH = 0x200000 | 0x80000;

    private static final long READ_FILE = 1L << 2;
    private static final long READ_FOLDER = 1L << 3;

    /// By the version of Landlock, how many of the rights on files it knows.
    private static final int[] RIGHTS = {0, 13, 14, 15, 15, 16};

    private static final long TCP = 3;
    private static final long ABSTRACT_SOCKETS = 1;

    private Landlock() {}

    static String restrict(Kernel kernel, List<Path> readable) {
        long version = kernel.call("landlock", CREATE_RULESET, 0, 0, ASK_VERSION);
        try (Arena arena = Arena.ofConfined()) {
            long ruleset = ruleset(kernel, arena, (int) version);
            for (Path path : readable) {
                allow(kernel, arena, ruleset, path);
            }
            kernel.noNewPrivileges();
            kernel.call("landlock", RESTRICT_SELF, ruleset, 0);
            return "landlock " + version;
        }
    }

    /// As `struct landlock_ruleset_attr`, whose length tells the kernel how much of it is meant.
    private static long ruleset(Kernel kernel, Arena arena, int version) {
        MemorySegment attributes = arena.allocate(24, 8);
        int rights = RIGHTS[Math.min(version, RIGHTS.length - 1)];
        attributes.set(ValueLayout.JAVA_LONG, 0, (1L << rights) - 1);
        attributes.set(ValueLayout.JAVA_LONG, 8, version >= 4 ? TCP : 0);
        attributes.set(ValueLayout.JAVA_LONG, 16, version >= 6 ? ABSTRACT_SOCKETS : 0);
        int length = version >= 6 ? 24 : version >= 4 ? 16 : 8;
        return kernel.call("landlock", CREATE_RULESET, attributes.address(), length, 0);
    }

    /// As the packed `struct landlock_path_beneath_attr`. The descriptors stay open until the
    /// process ends; they cannot be read from.
    private static void allow(Kernel kernel, Arena arena, long ruleset, Path path) {
        boolean folder = Files.isDirectory(path);
        if (!folder && !Files.exists(path)) {
            return;
        }
        long descriptor =
                kernel.call(
                        "open",
                        kernel.machine().openat(),
                        AT_FDCWD,
                        arena.allocateFrom(path.toString()).address(),
                        O_PATH);
        MemorySegment rule = arena.allocate(16, 8);
        rule.set(ValueLayout.JAVA_LONG, 0, folder ? READ_FILE | READ_FOLDER : READ_FILE);
        rule.set(ValueLayout.JAVA_INT, 8, (int) descriptor);
        kernel.call("landlock", ADD_RULE, ruleset, PATH_BENEATH, rule.address(), 0);
    }
}
