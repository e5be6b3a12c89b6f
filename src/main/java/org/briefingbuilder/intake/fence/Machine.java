package org.briefingbuilder.intake.fence;

/// The numbers of the kernel's calls on a processor (`asm/unistd_64.h`, `asm-generic/unistd.h`),
/// and what seccomp calls the processor (`linux/audit.h`).
enum Machine {
    X86_64(0xC000003E, 157, 317, 257, 56, 234, 62, 2),
    AARCH64(0xC00000B7, 167, 277, 56, 220, 131, 129, -1);

    private final int audit;
    private final int prctl;
    private final int seccomp;
    private final int openat;
    private final int cloning;
    private final int tgkill;
    private final int kill;
    private final int open;

    Machine(
            int audit,
            int prctl,
            int seccomp,
            int openat,
            int cloning,
            int tgkill,
            int kill,
            int open) {
        this.audit = audit;
        this.prctl = prctl;
        this.seccomp = seccomp;
        this.openat = openat;
        this.cloning = cloning;
        this.tgkill = tgkill;
        this.kill = kill;
        this.open = open;
    }

    int audit() {
        return audit;
    }

    int prctl() {
        return prctl;
    }

    int seccomp() {
        return seccomp;
    }

    int openat() {
        return openat;
    }

    int cloning() {
        return cloning;
    }

    int tgkill() {
        return tgkill;
    }

    int kill() {
        return kill;
    }

    /// Negative where there is none.
    int open() {
        return open;
    }

    /// Calls that a reader of documents never needs; each line is for one purpose: connections and
    /// every other way to speak to a process, starting one, looking into one, loading code into the
    /// kernel or around this filter, the tree of mounts, and changing anything on a disk.
    int[] refused() {
        return switch (this) {
            case X86_64 ->
                    new int[] {
                        41, 53, 42, 49, 50, 43, 288, 44, 46, 307, 45, 47, 299, 29, 30, 68, 64, 240,
                        319, 59, 322, 57, 58, 101, 310, 311, 440, 312, 434, 438, 424, 200, 129, 297,
                        425, 426, 427, 321, 298, 323, 248, 249, 250, 175, 313, 176, 246, 320, 165,
                        166, 155, 161, 308, 272, 428, 429, 430, 432, 433, 442, 303, 304, 133, 259,
                        83, 258, 84, 87, 263, 82, 264, 316, 86, 265, 88, 266, 90, 91, 268, 452, 92,
                        93, 94, 260, 76, 85, 188, 189, 190, 197, 198, 199, 132, 235, 280, 261
                    };
            case AARCH64 ->
                    new int[] {
                        198, 199, 203, 200, 201, 202, 242, 206, 211, 269, 207, 212, 243, 194, 196,
                        186, 190, 180, 279, 221, 281, 117, 270, 271, 440, 272, 434, 438, 424, 130,
                        138, 240, 425, 426, 427, 280, 241, 282, 217, 218, 219, 105, 273, 106, 104,
                        294, 40, 39, 41, 51, 268, 97, 428, 429, 430, 432, 433, 442, 264, 265, 33,
                        34, 35, 38, 276, 37, 36, 52, 53, 452, 55, 54, 45, 5, 6, 7, 14, 15, 16, 88
                    };
        };
    }
}
