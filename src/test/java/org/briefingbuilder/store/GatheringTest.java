package org.briefingbuilder.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Rows that are read many at once are the rows that are there.
class GatheringTest {

    private static final List<String> ODD =
            List.of("", " ", "12 ", "-1 ", "a\u0000b", "معدنیات", "\uD83D\uDE00", "'\"\n\r\t", "ä");

    private final Database database = Database.inMemory();

    @BeforeEach
    void makeTable() {
        database.run(
                "CREATE TABLE part (owner TEXT, position INTEGER, words TEXT, count INTEGER,"
                        + " PRIMARY KEY (owner, position)) STRICT, WITHOUT ROWID");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void insert(
            String owner,
            int position,
            @org.jspecify.annotations.Nullable Object words,
            @org.jspecify.annotations.Nullable Object count) {
        database.run("INSERT INTO part VALUES (?,?,?,?)", owner, position, words, count);
    }

    private Gathering gathering() {
        return new Gathering(
                database, "part", List.of("owner", "position"), List.of("words", "count"));
    }

    @Test
    void whateverStandsInAColumnIsReadAsItIs() {
        for (int i = 0; i < ODD.size(); i++) {
            insert("a", i, ODD.get(i), i % 2 == 0 ? Long.MIN_VALUE + i : Long.MAX_VALUE - i);
        }
        insert("b", 0, null, null);
        List<String> words = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        gathering()
                .each(
                        "owner = ?",
                        List.of("a"),
                        r -> {
                            words.add(r.getString(1));
                            counts.add(r.getLong(2));
                        });
        assertEquals(ODD, words);
        for (int i = 0; i < ODD.size(); i++) {
            assertEquals(i % 2 == 0 ? Long.MIN_VALUE + i : Long.MAX_VALUE - i, counts.get(i));
        }
        gathering()
                .each(
                        "owner = ?",
                        List.of("b"),
                        r -> {
                            assertEquals(null, r.find(1));
                            assertThrows(IllegalArgumentException.class, () -> r.getString(1));
                            assertThrows(IllegalArgumentException.class, () -> r.getLong(2));
                        });
    }

    /// Letters beyond the first plane come last for SQLite and before some others for Java.
    @Test
    void eachOwnerGetsItsRowsWhenTheyAreAskedForInOrder() {
        List<String> owners = List.of("a", "b", "ی", "\uF900", "\uD83D\uDE00");
        for (String owner : owners) {
            insert(owner, 0, owner + "0", 0);
            insert(owner, 1, owner + "1", 1);
        }
        Lists.InStep<String> rows =
                Lists.all(database).inStep("part", "owner", "words", r -> r.getString(1));
        assertEquals(List.of(), rows.of("0"));
        assertEquals(List.of("a0", "a1"), rows.of("a"));
        assertEquals(List.of(), rows.of("aa"));
        assertEquals(List.of("ی0", "ی1"), rows.of("ی"));
        assertEquals(List.of("\uF9000", "\uF9001"), rows.of("\uF900"));
        assertEquals(List.of("\uD83D\uDE000", "\uD83D\uDE001"), rows.of("\uD83D\uDE00"));
        assertEquals(List.of(), rows.of("\uD83D\uDE01"));
    }

    /// More than are asked for at first, so that the last key is gone on from several times, and
    /// positions of one, two and three digits.
    @Test
    void manyRowsComeEachOnceInTheOrderOfTheirKeys() {
        List<String> expected = new ArrayList<>();
        database.write(
                () -> {
                    for (String owner : List.of("k", "l", "m")) {
                        for (int i = 0; i < 333; i++) {
                            insert(owner, i, owner + i, i);
                        }
                    }
                });
        for (String owner : List.of("k", "l", "m")) {
            for (int i = 0; i < 333; i++) {
                expected.add(owner + i);
            }
        }
        List<String> read = new ArrayList<>();
        gathering().each("", List.of(), r -> read.add(r.getString(1)));
        assertEquals(expected, read);
    }

    @Test
    void aRowLongerThanWhatIsAskedForAtOnceIsReadToo() {
        String huge = "x".repeat(5 << 20);
        for (int i = 0; i < 3; i++) {
            insert("a", i, huge + i, i);
        }
        List<Integer> last = new ArrayList<>();
        gathering()
                .each(
                        "",
                        List.of(),
                        r -> {
                            assertTrue(r.getString(1).startsWith(huge));
                            last.add(r.getString(1).charAt(huge.length()) - '0');
                        });
        assertEquals(List.of(0, 1, 2), last);
    }

    @Test
    void anEmptyTableHasNoRows() {
        gathering()
                .each(
                        "",
                        List.of(),
                        _ -> {
                            throw new AssertionError("a row of nothing");
                        });
    }

    @Test
    void theSameWordsInRowAfterRowAreOneObject() {
        for (int i = 0; i < 5; i++) {
            insert("a", i, "the same", i);
        }
        List<String> read = new ArrayList<>();
        gathering().each("", List.of(), r -> read.add(r.getString(1)));
        assertTrue(read.stream().allMatch(words -> words == read.getFirst()));
    }

    @Test
    void whatIsTooBigForSqliteIsKnownAsThat() {
        RuntimeException failure =
                assertThrows(
                        RuntimeException.class,
                        () -> database.value("SELECT concat(zeroblob(999999999), '12345')"));
        assertTrue(Failures.isTooBig(failure), failure.toString());
    }
}
