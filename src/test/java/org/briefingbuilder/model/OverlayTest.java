package org.briefingbuilder.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A map and a set over a base are what a plain map and a plain set would be after the same
/// changes, and what they were before is still so.
@NullMarked
class OverlayTest {

    private static final int KEYS = 24;

    @Test
    void aMapIsLikeAPlainOne() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Map<Integer, String> plain = new HashMap<>();
            int known = random.nextInt(KEYS);
            for (int key = 0; key < known; key++) {
                plain.put(key, "at first " + key);
            }
            Map<Integer, String> before = Map.copyOf(plain);
            OverlayMap<Integer, String> first = OverlayMap.over(before);
            OverlayMap<Integer, String> map = first;
            for (int step = 0; step < 80; step++) {
                int key = random.nextInt(KEYS);
                if (random.nextBoolean()) {
                    map = map.plus(key, "changed " + step);
                    plain.put(key, "changed " + step);
                } else {
                    map = map.minus(key);
                    plain.remove(key);
                }
                same(plain, map);
            }
            same(before, first);
        }
    }

    private static void same(Map<Integer, String> plain, OverlayMap<Integer, String> map) {
        assertEquals(plain.size(), map.size());
        for (int key = 0; key < KEYS; key++) {
            assertEquals(Optional.ofNullable(plain.get(key)), map.get(key));
            assertEquals(plain.containsKey(key), map.containsKey(key));
        }
    }

    @Test
    void aSetIsLikeAPlainOne() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<Integer> base = IntStream.range(0, random.nextInt(KEYS)).boxed().toList();
            Set<Integer> plain = new HashSet<>(base);
            OverlaySet<Integer> first = OverlaySet.over(base);
            OverlaySet<Integer> set = first;
            for (int step = 0; step < 80; step++) {
                int element = random.nextInt(KEYS);
                if (plain.add(element)) {
                    set = set.plus(element);
                } else {
                    plain.remove(element);
                    set = set.minus(element);
                }
                assertEquals(plain.size(), set.size());
                assertEquals(plain.isEmpty(), set.isEmpty());
                assertEquals(plain, set.stream().collect(Collectors.toSet()));
                assertEquals(plain.size(), set.stream().count());
            }
            assertEquals(Set.copyOf(base), first.stream().collect(Collectors.toSet()));
        }
    }
}
