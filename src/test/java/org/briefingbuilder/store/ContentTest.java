package org.briefingbuilder.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.text.Digest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

class ContentTest {

    @TempDir Path folder;
    private final Database database = Database.inMemory();
    private final Content content = new Content(database);

    @BeforeEach
    void create() {
        Schema.CURRENT.create(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aLargeFileIsKeptInPiecesAndComesBackWhole() throws IOException {
        byte[] noise = new byte[Content.LARGE + 12_345];
        new Random(3).nextBytes(noise);
        byte[] plain = "A line that packs well.\n".repeat(800_000).getBytes(StandardCharsets.UTF_8);
        for (byte[] bytes : new byte[][] {noise, plain}) {
            Path file = Files.write(folder.resolve("large"), bytes);
            Deposit deposit = of(file);
            content.keep(deposit);
            content.keep(deposit);
            assertArrayEquals(bytes, content.bytes(deposit.digest()).orElseThrow());
            assertArrayEquals(bytes, content.open(deposit.digest()).orElseThrow().readAllBytes());
            assertTrue(content.sound(deposit.digest()));
        }
        assertEquals(8, database.number("SELECT max(number) FROM content_piece"));
        assertEquals(
                1,
                database.number("SELECT count(*) FROM content WHERE packed = 'zlib'"),
                "only what gets smaller is packed");
        assertTrue(database.number("SELECT max(length(bytes)) FROM content") <= 1 << 20);
    }

    @Test
    void aSmallOneIsOneRow() {
        Deposit deposit = Deposit.text("words");
        content.keep(deposit);
        assertEquals(0, database.number("SELECT count(*) FROM content_piece"));
        assertArrayEquals(
                "words".getBytes(StandardCharsets.UTF_8),
                content.bytes(deposit.digest()).orElseThrow());
        assertTrue(content.sound(deposit.digest()));
    }

    @Test
    void whatIsPackedAheadIsKeptAsIfItWereNot() throws IOException {
        byte[] words =
                "the same words again and again ".repeat(500).getBytes(StandardCharsets.UTF_8);
        byte[] noise = new byte[5_000];
        new Random(8).nextBytes(noise);
        for (byte[] bytes : List.of(words, noise, new byte[0])) {
            Deposit plain = Deposit.original(bytes);
            Deposit ahead = Packed.ahead(plain);
            assertArrayEquals(bytes, ahead.bytes());
            content.keep(ahead);
            assertArrayEquals(bytes, content.bytes(plain.digest()).orElseThrow());
            assertTrue(content.sound(plain.digest()));
        }
        assertEquals(1, database.number("SELECT count(*) FROM content WHERE packed = 'zlib'"));
    }

    @Test
    void whatIsNotWhatItsDigestSaysIsNotKeptPackedAheadEither() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[100]);
        Deposit deposit = of(file);
        Files.write(file, new byte[101]);
        Deposit ahead = Packed.ahead(deposit);
        assertThrows(Problem.class, () -> database.write(() -> content.keep(ahead)));
        assertFalse(content.has(deposit.digest()));
    }

    @Test
    void aFileThatChangedMeanwhileIsNotKept() throws IOException {
        for (int size : new int[] {100, Content.LARGE + 1}) {
            Path file = Files.write(folder.resolve("file" + size), new byte[size]);
            Deposit deposit = of(file);
            byte[] other = new byte[size];
            other[size / 2] = 1;
            Files.write(file, other);
            Problem changed =
                    assertThrows(Problem.class, () -> database.write(() -> content.keep(deposit)));
            assertEquals("content.changed-meanwhile", changed.key());
            Files.delete(file);
            Problem gone =
                    assertThrows(Problem.class, () -> database.write(() -> content.keep(deposit)));
            assertTrue(gone.getCause() instanceof NoSuchFileException);
            assertFalse(content.has(deposit.digest()));
        }
    }

    @Test
    void aPieceThatIsLostOrChangedIsNoticed() {
        byte[] noise = new byte[Content.LARGE + 1];
        new Random(4).nextBytes(noise);
        Deposit deposit = new Deposit(Digest.of(noise), Deposit.Kind.ORIGINAL, noise);
        content.keep(deposit);
        database.run("UPDATE content_piece SET bytes = x'00' WHERE number = 3");
        assertFalse(content.sound(deposit.digest()));
        database.run("DELETE FROM content_piece WHERE number = 3");
        assertFalse(content.sound(deposit.digest()));
    }

    private static Deposit of(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return new Deposit(
                Digest.of(new ByteArrayInputStream(bytes)),
                Deposit.Kind.ORIGINAL,
                bytes.length,
                () -> Files.newInputStream(file));
    }
}
