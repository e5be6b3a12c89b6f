package org.briefingbuilder.ui.brief;

import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.model.BriefBlock;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which rows of a brief are the same as before it changed: first those that say the same, then
/// those of the same kind in the same place (never quotations, which have ids). The rest is new.
final class Rows {

    private static final Deque<Row> NONE = new ArrayDeque<>(0);

    private long lastKey;

    /// What makes two rows the same though one has moved.
    private static Object sign(Row.What what) {
        return switch (what) {
            case Row.Title title -> "title";
            case Row.Heading heading -> List.of(heading.section().role(), heading.section());
            case Row.Block(BlockPlace _, BriefBlock.Quotation q) -> q.id();
            case Row.Block block -> block.block();
        };
    }

    private static Object place(Row.What what) {
        return switch (what) {
            case Row.Title title -> "title";
            case Row.Heading heading -> heading.path();
            case Row.Block block -> List.of(block.place(), block.block().getClass());
        };
    }

    List<Row> next(List<Row> before, List<Row.What> now) {
        Map<Object, Deque<Row>> bySign = new HashMap<>();
        Map<Object, Row> byPlace = new HashMap<>();
        for (Row row : before) {
            bySign.computeIfAbsent(sign(row.what()), _ -> new ArrayDeque<>()).add(row);
            byPlace.put(place(row.what()), row);
        }
        Set<Long> taken = new HashSet<>();
        long[] keys = new long[now.size()];
        for (int i = 0; i < keys.length; i++) {
            Row there = byPlace.get(place(now.get(i)));
            if (there != null && sign(there.what()).equals(sign(now.get(i)))) {
                keys[i] = there.key();
                taken.add(there.key());
            }
        }
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == 0) {
                keys[i] = moved(bySign.getOrDefault(sign(now.get(i)), NONE), taken);
            }
        }
        for (int i = 0; i < keys.length; i++) {
            Row there = byPlace.get(place(now.get(i)));
            if (keys[i] == 0
                    && there != null
                    && there.quotation().isEmpty()
                    && taken.add(there.key())) {
                keys[i] = there.key();
            }
        }
        List<Row> rows = new ArrayList<>(keys.length);
        for (int i = 0; i < keys.length; i++) {
            rows.add(new Row(keys[i] == 0 ? ++lastKey : keys[i], now.get(i)));
        }
        return List.copyOf(rows);
    }

    private static long moved(Deque<Row> same, Set<Long> taken) {
        while (!same.isEmpty()) {
            long key = same.poll().key();
            if (taken.add(key)) {
                return key;
            }
        }
        return 0;
    }
}
