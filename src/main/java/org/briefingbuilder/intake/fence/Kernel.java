package org.briefingbuilder.intake.fence;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.Locale;

/// Calls of the Linux kernel, through the C library's `syscall`. All arguments are longs; addresses
/// come from [MemorySegment#address].
final class Kernel {

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    private static final int PR_SET_NO_NEW_PRIVS = 38;

    private final Machine machine;
    private final MethodHandle syscall;
    private final StructLayout state = Linker.Option.captureStateLayout();
    private final VarHandle errno = state.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private Kernel(Machine machine) {
        this.machine = machine;
        Linker linker = Linker.nativeLinker();
        this.syscall =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("syscall"),
                        FunctionDescriptor.of(LONG, LONG, LONG, LONG, LONG, LONG, LONG),
                        Linker.Option.firstVariadicArg(1),
                        Linker.Option.captureCallState("errno"));
    }

    /// @throws UnsupportedOperationException on a processor whose calls are not known
    static Kernel found() {
        String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return new Kernel(
                switch (name) {
                    case "amd64", "x86_64" -> Machine.X86_64;
                    case "aarch64", "arm64" -> Machine.AARCH64;
                    default -> throw new UnsupportedOperationException("processor " + name);
                });
    }

    Machine machine() {
        return machine;
    }

    /// The result, at least 0.
    ///
    /// @throws Refused when the kernel says an error
    long call(String what, int number, long... args) {
        long[] all = new long[5];
        System.arraycopy(args, 0, all, 0, args.length);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment seen = arena.allocate(state);
            long result =
                    (long)
                            syscall.invokeExact(
                                    seen, (long) number, all[0], all[1], all[2], all[3], all[4]);
            if (result < 0) {
                throw new Refused(what + " gives error " + (int) errno.get(seen, 0L));
            }
            return result;
        } catch (Refused refused) {
            throw refused;
        } catch (Throwable broken) {
            throw new IllegalStateException(what, broken);
        }
    }

    /// Asked for by both walls: no program started from here can gain rights.
    void noNewPrivileges() {
        call("prctl", machine.prctl(), PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    }

    /// The kernel will not.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message, null, false, false);
        }
    }
}
