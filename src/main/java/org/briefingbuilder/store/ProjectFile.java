package org.briefingbuilder.store;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Flaw;
import org.briefingbuilder.model.Hit;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Logged;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Salvage;
import org.briefingbuilder.model.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// A project's file, open. Any thread may call it; one that reads waits at most for one edit to be
/// written.
public final class ProjectFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectFile.class);

    /// Passages that are read in no time.
    private static final int FEW = 2_000;

    /// Sources whose outlines are read in no time.
    private static final int FEW_SOURCES = 100;

    private final Path path;
    private final Database reader;
    private final Optional<Writer> writer;
    private final Texts texts;

    private ProjectFile(Path path, Database reader, Optional<Writer> writer) {
        this.path = path;
        this.reader = reader;
        this.writer = writer;
        this.texts = new Texts(new Content(reader), String.valueOf(path.getFileName()));
    }

    /// The connection that writes, and the right to.
    private record Writer(Database database, WriterLock lock) {
        void close() {
            try {
                database.close();
            } finally {
                lock.close();
            }
        }
    }

    /// Starts SQLite, which reads the environment then: to be done before anything in the process
    /// may write to it, as GTK does when it starts. What fails here (no room for its library) is
    /// met again, and told, by whoever opens a project.
    public static void startSqlite() {
        try {
            Database.inMemory().close();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("SQLite could not be started", e);
        }
    }

    /// A new, empty project. Nothing that exists is overwritten.
    ///
    /// @param who holds the lock
    public static ProjectFile create(Path path, String who, Instant now) {
        WriterLock lock = WriterLock.take(path, who, now);
        try {
            Files.createFile(path);
        } catch (FileAlreadyExistsException e) {
            lock.close();
            throw new Problem(e, "project.exists", name(path));
        } catch (IOException e) {
            lock.close();
            throw new Problem(e, "project.no-access", name(path));
        }
        try {
            Database database = Database.toWrite(path);
            Writer writer = new Writer(database, lock);
            return opened(
                    path,
                    writer,
                    () -> {
                        database.run("PRAGMA journal_mode = DELETE");
                        Schema.CURRENT.create(database);
                    });
        } catch (RuntimeException e) {
            lock.close();
            discard(path);
            throw e;
        }
    }

    /// A project to work in, brought up to the newest version.
    public static ProjectFile open(Path path, String who, Instant now) {
        return open(path, who, now, Schema.CURRENT);
    }

    static ProjectFile open(Path path, String who, Instant now, Schema schema) {
        inspected(path, schema).close();
        WriterLock lock = WriterLock.take(path, who, now);
        try {
            if (!Files.isWritable(path)) {
                throw new Problem("project.read-only", name(path));
            }
            Database database = Database.toWrite(path);
            Writer writer = new Writer(database, lock);
            return opened(
                    path,
                    writer,
                    () -> {
                        int version = schema.inspect(database);
                        // Rolled back from a journal, not forward: a copy of the file is the
                        // project.
                        database.run("PRAGMA journal_mode = DELETE");
                        database.write(() -> {});
                        schema.migrate(database, version, now);
                    });
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// A project to look at, also while somebody works in it.
    public static ProjectFile read(Path path) {
        Database reader = inspected(path, Schema.CURRENT);
        try {
            if (Schema.CURRENT.inspect(reader) < Schema.CURRENT.version()) {
                throw new Problem("project.older", name(path));
            }
            return new ProjectFile(path, reader, Optional.empty());
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /// Everything that can be read of a damaged project, as a new one.
    public static Salvage salvage(Path broken, Path to, Instant now) {
        return Salvaging.run(broken, to, now);
    }

    private static ProjectFile opened(Path path, Writer writer, Runnable prepare) {
        try {
            prepare.run();
            return new ProjectFile(path, Database.toRead(path), Optional.of(writer));
        } catch (RuntimeException e) {
            writer.database().close();
            throw e;
        }
    }

    /// A connection to a file that is a project, or the problem with it.
    private static Database inspected(Path path, Schema schema) {
        if (!Files.isRegularFile(path)) {
            throw new Problem("project.missing", name(path));
        }
        try {
            return inspectedOnce(path, schema);
        } catch (Problem e) {
            if (!e.key().equals("project.read-only")) {
                throw e;
            }
            // Whoever wrote last was cut off in the middle; only one who may write can undo that.
            try (Database recovering = Database.toWrite(path)) {
                schema.inspect(recovering);
            }
            return inspectedOnce(path, schema);
        }
    }

    private static Database inspectedOnce(Path path, Schema schema) {
        Database database = Database.toRead(path);
        try {
            schema.inspect(database);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    public Path path() {
        return path;
    }

    public boolean isReadOnly() {
        return writer.isEmpty();
    }

    /// All items as they are on disk, and the number of the last edit.
    public Loaded load() {
        return reader.get(() -> sound(this::whole));
    }

    /// As [#load]; but when there are many passages or sources and nobody else can change them, the
    /// passages and the outlines of the sources are read only when they are wanted. Then a damaged
    /// one is met only there.
    public Loaded loadQuickly() {
        return loadQuickly(FEW);
    }

    /// @param few passages that are read at once
    Loaded loadQuickly(int few) {
        return reader.get(
                () ->
                        sound(
                                () -> {
                                    int passages = count("passage");
                                    boolean isSmall =
                                            passages <= few && count("source") <= FEW_SOURCES;
                                    return isReadOnly() || isSmall ? whole() : without(passages);
                                }));
    }

    private Loaded whole() {
        return new Loaded(Contents.of(new Items(reader).all()), new Log(reader).last());
    }

    private int count(String table) {
        return (int) reader.number("SELECT count(*) FROM " + table);
    }

    private Loaded without(int passages) {
        LateOutlines outlines =
                new LateOutlines(source -> sound(() -> new Items(reader).outlineOf(source)));
        List<Item> others = new Items(reader).allButPassages(outlines::of);
        long last = new Log(reader).last();
        Contents.Late late = new LatePassages(this, others, outlines, last, passages);
        return new Loaded(Contents.of(others, late), last);
    }

    /// The passages of one source, in no order.
    List<Passage> passagesOf(String source) {
        return sound(() -> new Items(reader).passagesOf(source));
    }

    /// What `read` reads.
    ///
    /// @throws Problem `project.damaged` when that is nothing that a project can hold
    <T> T sound(Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException | NullPointerException | Contents.Conflict e) {
            throw new Problem(e, "project.damaged", name());
        }
    }

    String name() {
        return name(path);
    }

    public record Loaded(Contents contents, long last) {}

    /// Writes an edit and what it brings along, all or nothing; on disk when this returns.
    ///
    /// @param number of the edit: one more than the last
    public void write(long number, Edit edit, Collection<Deposit> deposits, Repeat repeat) {
        Database database =
                writer.orElseThrow(() -> new Problem("project.read-only", name(path))).database();
        Content content = new Content(database);
        Items items = new Items(database);
        Log log = new Log(database);
        Search search = new Search(database, texts(deposits, content));
        database.write(
                () -> {
                    if (log.last() != number - 1) {
                        throw new Problem("project.changed-elsewhere", name(path));
                    }
                    deposits.forEach(content::keep);
                    for (Change change : edit.changes()) {
                        change.after().ifPresent(item -> checkTexts(item, content));
                        long row = change.after().isEmpty() ? items.row(change) : 0;
                        items.apply(change);
                        search.index(change, row > 0 ? row : items.row(change));
                    }
                    log.append(number, edit, repeat);
                });
    }

    /// Keeps originals and texts ahead of the edit that brings their sources, so that little is
    /// left to do for that; without it they are bytes that nobody refers to, as after an undo.
    ///
    /// @param clean digests of those texts that are to be found by search
    public void keep(Collection<Deposit> deposits, Collection<String> clean) {
        Database database =
                writer.orElseThrow(() -> new Problem("project.read-only", name(path))).database();
        Content content = new Content(database);
        Search search = new Search(database, texts(deposits, content));
        database.write(
                () -> {
                    deposits.forEach(content::keep);
                    clean.forEach(search::addText);
                });
    }

    /// Texts by their digests, those that are at hand without reading them back.
    private UnaryOperator<String> texts(Collection<Deposit> deposits, Content content) {
        Map<String, Deposit> fresh = new HashMap<>();
        deposits.forEach(deposit -> fresh.put(deposit.digest(), deposit));
        Texts written = new Texts(content, name(path));
        return digest -> {
            Deposit deposit = fresh.get(digest);
            return deposit == null
                    ? written.text(digest)
                    : new String(deposit.bytes(), StandardCharsets.UTF_8);
        };
    }

    /// Fails as [#write] would for an edit that no file can hold.
    public static void check(Edit edit) {
        edit.changes().forEach(change -> change.after().ifPresent(Log::json));
    }

    /// Writes what was salvaged as the first edit, even where a source misses its texts; says how
    /// many contents were sound and are kept.
    int writeSalvaged(Edit edit, Content from, Collection<String> digests, List<Flaw> flaws) {
        Database database = writer.orElseThrow().database();
        Content content = new Content(database);
        Items items = new Items(database);
        Search search = new Search(database, new Texts(content, name(path))::text);
        int[] kept = {0};
        database.write(
                () -> {
                    for (String digest : digests) {
                        if (from.sound(digest)) {
                            content.keep(from.deposit(digest).orElseThrow());
                            kept[0]++;
                        } else {
                            flaws.add(Flaw.of("salvage.content-lost", digest));
                        }
                    }
                    for (Change change : edit.changes()) {
                        items.apply(change);
                        boolean readable =
                                !(change.after().orElseThrow() instanceof Source source)
                                        || content.has(source.text());
                        if (readable) {
                            search.index(change, items.row(change));
                        }
                    }
                    new Log(database).append(1, edit, Repeat.NONE);
                });
        return kept[0];
    }

    /// A source without its texts could not be read.
    private static void checkTexts(Item item, Content content) {
        if (item instanceof Source source) {
            for (String digest : List.of(source.original(), source.raw(), source.text())) {
                if (!content.has(digest)) {
                    throw new IllegalArgumentException(
                            "nothing is kept as " + digest + " for " + source.id());
                }
            }
        }
    }

    /// The text with this digest.
    public String text(String digest) {
        return texts.text(digest);
    }

    /// The bytes with this digest.
    public byte[] original(String digest) {
        return new Content(reader)
                .bytes(digest)
                .orElseThrow(() -> new Problem("project.content-missing", name(path), digest));
    }

    /// The same as something that is read piece by piece.
    public Deposit kept(String digest) {
        return new Content(reader)
                .deposit(digest)
                .orElseThrow(() -> new Problem("project.content-missing", name(path), digest));
    }

    public List<Hit> search(String query, int limit) {
        return new Search(reader, texts::text).find(query, limit);
    }

    /// Oldest first.
    public List<Logged> log() {
        return new Log(reader).all();
    }

    public Optional<Logged> logged(long number) {
        return new Log(reader).entry(number);
    }

    /// Every edit as a step of the history, oldest first.
    public List<Step> steps() {
        return new Log(reader).steps();
    }

    /// An edit as it was made.
    public Edit edit(long number) {
        return new Log(reader).edit(number);
    }

    /// The number of the last edit on disk.
    public long last() {
        return new Log(reader).last();
    }

    /// The steps after the edit with this number, oldest first.
    public List<Step> stepsAfter(long number) {
        return new Log(reader).stepsAfter(number);
    }

    /// A consistent copy of what was opened, even when it is not in its place any more.
    public void copy(Path to) {
        Backup.of(reader, to);
    }

    /// A consistent copy; fails when there is a file of that name.
    public void backup(Path to) {
        try (Database own = Database.toRead(path)) {
            Backup.of(own, to);
        }
    }

    /// What is wrong in the file; nothing when it is sound.
    public List<Flaw> check() {
        try (Database own = Database.toRead(path)) {
            return new Checking(own).flaws();
        }
    }

    /// Lets the file grow no further than this, as a full disk does.
    ///
    /// @param bytes 0 for no limit
    public void limitTo(long bytes) {
        Database database = writer.orElseThrow().database();
        long page = database.number("PRAGMA page_size");
        database.run("PRAGMA max_page_count = " + (bytes == 0 ? 0xfffffffeL : bytes / page));
    }

    @Override
    public void close() {
        try {
            reader.close();
        } finally {
            writer.ifPresent(Writer::close);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /// Takes away a file that was just made and could not be filled.
    static void discard(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException leftBehind) {
            // Why it could not be filled is told already.
            path.toFile().deleteOnExit();
        }
    }
}
