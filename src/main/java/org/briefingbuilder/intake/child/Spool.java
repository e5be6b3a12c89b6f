package org.briefingbuilder.intake.child;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Deposit;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Where the files that came inside another one lie until they are kept: one after another in a
/// temporary file that only this program can read. It goes when nobody holds one of them any more,
/// and at the latest when the program ends.
final class Spool {
    private static final Cleaner CLEANER = Cleaner.create();
    private static final int SOME = 1 << 16;

    private final FileChannel channel;
    private long end;

    private Spool(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws Problem when no temporary file can be made
    static Spool open() {
        try {
            Path file = Files.createTempFile("briefing-inside", null);
            FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
            Spool spool = new Spool(channel);
            CLEANER.register(spool, () -> close(channel));
            return spool;
        } catch (IOException full) {
            throw new Problem(full, "import.no-room");
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            // Nobody reads it any more, and the file is the system's to clear away.
            return;
        }
    }

    /// Takes exactly so many bytes.
    ///
    /// @throws IOException when there are fewer
    /// @throws Problem when there is no room for them
    Deposit.Body add(InputStream in, long size) throws IOException {
        long start = end;
        byte[] some = new byte[(int) Math.min(size, SOME)];
        while (end < start + size) {
            int count = in.read(some, 0, (int) Math.min(start + size - end, some.length));
            if (count < 0) {
                throw new EOFException("an attached file ends early");
            }
            write(ByteBuffer.wrap(some, 0, count));
        }
        return () -> new Slice(start, size);
    }

    private void write(ByteBuffer rest) {
        try {
            while (rest.hasRemaining()) {
                end += channel.write(rest, end);
            }
        } catch (IOException full) {
            throw new Problem(full, "import.no-room");
        }
    }

    /// One of the files, from its start. Holds on to the spool.
    private final class Slice extends InputStream {
        private long at;
        private final long until;

        Slice(long start, long size) {
            this.at = start;
            this.until = start + size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (at >= until) {
                return -1;
            }
            int most = (int) Math.min(length, until - at);
            int count = channel.read(ByteBuffer.wrap(into, offset, most), at);
            if (count < 0) {
                throw new EOFException("an attached file is shorter than it was");
            }
            at += count;
            return count;
        }
    }
}
