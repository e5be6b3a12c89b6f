package org.briefingbuilder.intake.fence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Shuts the process in that calls it, for good: Landlock (which files) and seccomp (which calls of
/// the kernel) on Linux. On macOS the process is started inside a profile, see [Profile]; elsewhere
/// there is no fence, and it says so. What a platform refuses is left out, never fatal: a document
/// is then read with fewer walls around it, and the program logs which.
public final class Fence {

    private Fence() {}

    /// @param held what holds from now on, such as `landlock 7` and `seccomp`; empty: nothing
    /// @param missing why the others do not
    public record State(List<String> held, List<String> missing) {
        public State {
            held = List.copyOf(held);
            missing = List.copyOf(missing);
        }

        @Override
        public String toString() {
            String all = held.isEmpty() ? "none" : String.join(", ", held);
            return missing.isEmpty() ? all : all + " (without " + String.join("; ", missing) + ")";
        }
    }

    /// To be called on the first thread, before any other is started: threads started later by it
    /// are inside; the virtual machine's own, started before, are held by seccomp alone.
    public static State raise() {
        List<String> held = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
            String profile = System.getProperty(Profile.HELD, "");
            return profile.isEmpty()
                    ? new State(held, List.of("a fence for this platform"))
                    : new State(List.of(profile), missing);
        }
        try {
            Kernel kernel = Kernel.found();
            tried("landlock", held, missing, () -> Landlock.restrict(kernel, RuntimeFiles.all()));
            tried("seccomp", held, missing, () -> Seccomp.restrict(kernel));
        } catch (RuntimeException | LinkageError unknown) {
            missing.add("kernel calls: " + unknown.getMessage());
        }
        return new State(held, missing);
    }

    /// A wall; says what holds.
    private interface Wall {
        String put();
    }

    private static void tried(String name, List<String> held, List<String> missing, Wall wall) {
        try {
            held.add(wall.put());
        } catch (Kernel.Refused refused) {
            missing.add(name + ": " + refused.getMessage());
        }
    }
}
