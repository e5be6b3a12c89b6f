package org.briefingbuilder.intake.pdf;

import java.util.Arrays;

/// A set of numbers other than 0, without an object for each. Used by one thread.
final class Places {
    private long[] table = new long[1 << 13];
    private int size;

    void clear() {
        if (size > 0) {
            Arrays.fill(table, 0);
            size = 0;
        }
    }

    boolean contains(long place) {
        return table[slot(place)] != 0;
    }

    void add(long place) {
        int slot = slot(place);
        if (table[slot] == 0) {
            table[slot] = place;
            if (++size * 2 > table.length) {
                grow();
            }
        }
    }

    /// Takes a number out; those that were put behind it move up.
    void remove(long place) {
        int slot = slot(place);
        if (table[slot] == 0) {
            return;
        }
        table[slot] = 0;
        size--;
        int next = (slot + 1) & (table.length - 1);
        while (table[next] != 0) {
            long moved = table[next];
            table[next] = 0;
            table[slot(moved)] = moved;
            next = (next + 1) & (table.length - 1);
        }
    }

    /// Where the number is, or the free place where it would be.
    private int slot(long place) {
        long mixed = place * 0x9e3779b97f4a7c15L;
        int slot = (int) (mixed >>> 40) & (table.length - 1);
        while (table[slot] != 0 && table[slot] != place) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        for (long place : old) {
            if (place != 0) {
                table[slot(place)] = place;
            }
        }
    }
}
