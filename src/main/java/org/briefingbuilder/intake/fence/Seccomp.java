package org.briefingbuilder.intake.fence;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/// A filter in the kernel for all threads of this process: what [Machine#refused] lists fails with
/// EPERM, so does opening a file to write, starting a process, and a signal to another one. The
/// program is classic BPF over `struct seccomp_data`: the number of the call at 0, the processor at
/// 4, the low halves of the arguments at 16, 24, 32.
final class Seccomp {

    private static final int SET_MODE_FILTER = 1;
    private static final int ALL_THREADS = 1;

    private static final int LOAD = 0x20;
    private static final int JUMP_EQUAL = 0x15;
    private static final int JUMP_SET = 0x45;
    private static final int RETURN = 0x06;

    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int EPERM = 0x00050000 | 1;
    private static final int ENOSYS = 0x00050000 | 38;

    private static final int NUMBER = 0;
    private static final int PROCESSOR = 4;
    private static final int X32 = 0x40000000;
    private static final int CLONE_THREAD = 0x10000;

    /// O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND.
    private static final int TO_WRITE = 1 | 2 | 0x40 | 0x200 | 0x400;

    /// `clone3` and `openat2` carry their flags where a filter cannot look; the C library then asks
    /// by their forerunners.
    private static final int[] NEWER = {435, 437};

    private record Instruction(int code, int yes, int no, int value) {}

    private final List<Instruction> program = new ArrayList<>();

    private Seccomp(Machine machine, int process) {
        add(LOAD, 0, 0, PROCESSOR);
        add(JUMP_EQUAL, 1, 0, machine.audit());
        add(RETURN, 0, 0, KILL);
        add(LOAD, 0, 0, NUMBER);
        if (machine == Machine.X86_64) {
            add(JUMP_SET, 0, 1, X32);
            add(RETURN, 0, 0, EPERM);
        }
        for (int call : machine.refused()) {
            refuse(call, EPERM);
        }
        for (int call : NEWER) {
            refuse(call, ENOSYS);
        }
        unless(machine.cloning(), 0, JUMP_SET, CLONE_THREAD);
        unless(machine.tgkill(), 0, JUMP_EQUAL, process);
        unless(machine.kill(), 0, JUMP_EQUAL, process);
        refuseWhen(machine.openat(), 2, TO_WRITE);
        if (machine.open() >= 0) {
            refuseWhen(machine.open(), 1, TO_WRITE);
        }
        add(RETURN, 0, 0, ALLOW);
    }

    static String restrict(Kernel kernel) {
        Seccomp filter = new Seccomp(kernel.machine(), (int) ProcessHandle.current().pid());
        kernel.noNewPrivileges();
        try (Arena arena = Arena.ofConfined()) {
            long result =
                    kernel.call(
                            "seccomp",
                            kernel.machine().seccomp(),
                            SET_MODE_FILTER,
                            ALL_THREADS,
                            filter.into(arena).address());
            if (result != 0) {
                throw new Kernel.Refused("seccomp does not reach thread " + result);
            }
        }
        return "seccomp";
    }

    private void refuse(int call, int answer) {
        add(JUMP_EQUAL, 0, 1, call);
        add(RETURN, 0, 0, answer);
    }

    /// Refuses a call unless its argument passes the test.
    private void unless(int call, int argument, int test, int value) {
        add(JUMP_EQUAL, 0, 4, call);
        add(LOAD, 0, 0, 16 + 8 * argument);
        add(test, 1, 0, value);
        add(RETURN, 0, 0, EPERM);
        add(RETURN, 0, 0, ALLOW);
    }

    /// Refuses a call when its argument has one of the flags.
    private void refuseWhen(int call, int argument, int flags) {
        add(JUMP_EQUAL, 0, 4, call);
        add(LOAD, 0, 0, 16 + 8 * argument);
        add(JUMP_SET, 0, 1, flags);
        add(RETURN, 0, 0, EPERM);
        add(RETURN, 0, 0, ALLOW);
    }

    private void add(int code, int yes, int no, int value) {
        program.add(new Instruction(code, yes, no, value));
    }

    /// As `struct sock_fprog`.
    private MemorySegment into(Arena arena) {
        MemorySegment filter = arena.allocate(8L * program.size(), 8);
        for (int i = 0; i < program.size(); i++) {
            Instruction step = program.get(i);
            filter.set(ValueLayout.JAVA_SHORT, 8L * i, (short) step.code());
            filter.set(ValueLayout.JAVA_BYTE, 8L * i + 2, (byte) step.yes());
            filter.set(ValueLayout.JAVA_BYTE, 8L * i + 3, (byte) step.no());
            filter.set(ValueLayout.JAVA_INT, 8L * i + 4, step.value());
        }
        MemorySegment all = arena.allocate(16, 8);
        all.set(ValueLayout.JAVA_SHORT, 0, (short) program.size());
        all.set(ValueLayout.JAVA_LONG, 8, filter.address());
        return all;
    }
}
