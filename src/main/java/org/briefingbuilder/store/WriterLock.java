package org.briefingbuilder.store;

import org.briefingbuilder.job.Problem;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The right to write in a project, held by one at a time: a file `NAME.briefing.lock` beside it
/// that says who has it, locked by the operating system. When its holder dies the system lets go,
/// and the next one takes it over.
final class WriterLock implements AutoCloseable {

    private static final Path LINUX_NAME = Path.of("/proc/sys/kernel/hostname");

    /// The locked byte lies far behind the words, so that others can read them where locks forbid
    /// it.
    private static final long BYTE = Long.MAX_VALUE - 1;

    private static final int LARGEST = 4096;

    /// What this process holds. POSIX lets go of all of a process's locks on a file when any of its
    /// channels to it closes: a file locked here must not be opened a second time.
    private static final Map<Path, String> HELD = new ConcurrentHashMap<>();

    private final Path path;
    private final FileChannel channel;

    private WriterLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// @param who the person, for those who find the project locked
    static WriterLock take(Path project, String who, Instant since) {
        String name = String.valueOf(project.getFileName());
        Path path;
        try {
            Path folder = Objects.requireNonNull(project.toAbsolutePath().getParent()).toRealPath();
            path = folder.resolve(name + ".lock");
        } catch (IOException e) {
            throw new Problem(e, "project.no-folder", String.valueOf(project.getParent()));
        }
        String holder =
                String.join(
                        "\n",
                        who,
                        String.valueOf(ProcessHandle.current().pid()),
                        host(),
                        since.toString());
        String other = HELD.putIfAbsent(path, holder);
        if (other != null) {
            throw locked(name, other);
        }
        try {
            return new WriterLock(path, locked(path, name, holder));
        } catch (IOException e) {
            HELD.remove(path);
            throw new Problem(e, "project.read-only", name);
        } catch (RuntimeException e) {
            HELD.remove(path);
            throw e;
        }
    }

    private static FileChannel locked(Path path, String name, String holder) throws IOException {
        while (true) {
            create(path);
            Optional<Object> before = key(path);
            FileChannel channel;
            try {
                channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            } catch (NoSuchFileException goneSince) {
                continue;
            }
            boolean held = false;
            try {
                if (channel.tryLock(BYTE, 1, false) == null) {
                    throw locked(name, read(channel));
                }
                // The last holder may have taken the file away after it was opened here.
                if (before.isPresent() && before.equals(key(path))) {
                    write(channel, holder);
                    held = true;
                    return channel;
                }
            } finally {
                if (!held) {
                    channel.close();
                }
            }
        }
    }

    private static void create(Path path) throws IOException {
        try {
            Files.createFile(path);
        } catch (FileAlreadyExistsException held) {
            // By a living process or left by a dead one: the system's lock will tell.
        }
    }

    /// Which file a path names now.
    private static Optional<Object> key(Path path) throws IOException {
        try {
            Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
            return Optional.of(key == null ? path : key);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LARGEST);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private static void write(FileChannel channel, String holder) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    }

    /// Names the holder, the moment, the process and the machine.
    private static Problem locked(String name, String holder) {
        List<String> lines = holder.lines().toList();
        return new Problem(
                "project.locked",
                name,
                line(lines, 0),
                line(lines, 3),
                line(lines, 1),
                line(lines, 2));
    }

    private static String line(List<String> lines, int at) {
        return at < lines.size() && !lines.get(at).isBlank() ? lines.get(at) : "?";
    }

    /// As the system's environment or Linux names it; asking the network may take seconds, and
    /// reads the environment while GTK, which starts at the same time, may write to it.
    private static String host() {
        for (String variable : List.of("HOSTNAME", "COMPUTERNAME")) {
            String value = System.getenv(variable);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        try {
            return Files.readString(LINUX_NAME).strip();
        } catch (IOException elsewhere) {
            return asked();
        }
    }

    private static String asked() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "?";
        }
    }

    @Override
    public void close() {
        try {
            try {
                Files.deleteIfExists(path);
            } catch (FileSystemException stays) {
                // Not locked any more, it does no harm: the next one takes it over.
            }
            channel.close();
        } catch (IOException e) {
            throw new Problem(e, "project.disk-failed", String.valueOf(path.getFileName()));
        } finally {
            HELD.remove(path);
        }
    }
}
