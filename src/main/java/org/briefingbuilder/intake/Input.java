package org.briefingbuilder.intake;

import org.briefingbuilder.intake.child.Wire;
import org.briefingbuilder.intake.draft.Attached;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.text.Digest;

import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file's bytes on their way to a child. A large file is never held whole: it is read while it is
/// sent, and again when it is kept. For one thread.
final class Input {

    private final String name;
    private final long size;
    private final Deposit.Body body;
    private String digest = "";

    private Input(String name, long size, Deposit.Body body) {
        this.name = name;
        this.size = size;
        this.body = body;
    }

    static Input of(String name, byte[] bytes) {
        return new Input(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    static Input of(Attached file) {
        return new Input(file.fileName(), file.size(), file.body());
    }

    /// @param size of the file
    static Input of(String name, Path file, long size) throws IOException {
        return size > Deposit.LARGE
                ? new Input(name, size, () -> Files.newInputStream(file))
                : of(name, Files.readAllBytes(file));
    }

    String name() {
        return name;
    }

    long size() {
        return size;
    }

    /// @throws IOException when the child has gone
    /// @throws Problem when the file cannot be read, or is no longer as long as it was
    void send(DataOutputStream out, boolean raw) throws IOException {
        try (Digest.Reading in = opened()) {
            Wire.writeHead(out, name, raw, (int) size);
            byte[] some = new byte[1 << 16];
            long left = size;
            while (left > 0) {
                int count = next(in, some, (int) Math.min(left, some.length));
                if (count < 0) {
                    throw new Problem("import.changed", name);
                }
                out.write(some, 0, count);
                left -= count;
            }
            if (next(in, some, 1) >= 0) {
                throw new Problem("import.changed", name);
            }
            out.flush();
            digest = in.digest();
        }
    }

    /// Sends the length and the bytes of what is kept; ends when they are not as many as it says.
    static void send(Deposit deposit, DataOutputStream out) throws IOException {
        out.writeInt((int) deposit.size());
        long sent = 0;
        byte[] some = new byte[1 << 16];
        try (InputStream in = deposit.body().open()) {
            for (int n = in.read(some); n >= 0 && sent <= deposit.size(); n = in.read(some)) {
                out.write(some, 0, n);
                sent += n;
            }
        }
        if (sent != deposit.size()) {
            throw new IOException("kept otherwise than its size says");
        }
    }

    /// To be kept; once it was sent.
    Deposit deposit() {
        if (digest.isEmpty()) {
            throw new IllegalStateException("not sent yet");
        }
        return new Deposit(digest, Deposit.Kind.ORIGINAL, size, body);
    }

    private Digest.Reading opened() {
        try {
            return new Digest.Reading(body.open());
        } catch (IOException gone) {
            throw new Problem(gone, "import.denied", name);
        }
    }

    private int next(InputStream in, byte[] some, int most) {
        try {
            return in.read(some, 0, most);
        } catch (IOException gone) {
            throw new Problem(gone, "import.denied", name);
        }
    }
}
