package org.briefingbuilder.intake;

import java.time.Duration;

/// What a file may cost.
///
/// @param heapMegabytes memory of the process that reads
/// @param deadline the longest time for one file
/// @param patience the longest time without any sign of progress
/// @param largestFileBytes a larger file is refused before it is read
/// @param width how many processes read at once
public record Limits(
        long heapMegabytes,
        Duration deadline,
        Duration patience,
        long largestFileBytes,
        int width) {

    public static final Limits USUAL =
            new Limits(1024, Duration.ofMinutes(5), Duration.ofSeconds(9), 200L << 20);

    /// As many at once as the machine's processors make worth their memory.
    public Limits(long heapMegabytes, Duration deadline, Duration patience, long largestFileBytes) {
        this(
                heapMegabytes,
                deadline,
                patience,
                largestFileBytes,
                Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 2, 4));
    }

    /// One time for both: the whole file, and any sign of progress.
    public Limits(long heapMegabytes, Duration deadline, long largestFileBytes) {
        this(heapMegabytes, deadline, deadline, largestFileBytes);
    }

    /// The same, read by so many at once.
    public Limits withWidth(int wide) {
        return new Limits(heapMegabytes, deadline, patience, largestFileBytes, wide);
    }
}
