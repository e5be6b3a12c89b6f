package org.briefingbuilder.model;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

import java.util.Map;
import java.util.Optional;

/// An immutable map: what was there at the start in one plain table, and what was changed since in
/// a persistent map over it. The table is made as fast as a hash map is filled, and each change
/// costs by the number of changes, not by the size of the table.
///
/// @param <K> the keys
/// @param <V> the values, none of them null
final class OverlayMap<K, V> {

    private final Map<K, V> base;

    /// What differs from the base; nothing for a key that is gone.
    private final PMap<K, Optional<V>> changed;

    private final int size;

    private OverlayMap(Map<K, V> base, PMap<K, Optional<V>> changed, int size) {
        this.base = base;
        this.changed = changed;
        this.size = size;
    }

    /// @param base must never change again
    static <K, V> OverlayMap<K, V> over(Map<K, V> base) {
        return new OverlayMap<>(base, HashTreePMap.empty(), base.size());
    }

    int size() {
        return size;
    }

    Optional<V> get(K key) {
        Optional<V> now = changed.get(key);
        return now == null ? Optional.ofNullable(base.get(key)) : now;
    }

    boolean containsKey(K key) {
        Optional<V> now = changed.get(key);
        return now == null ? base.containsKey(key) : now.isPresent();
    }

    OverlayMap<K, V> plus(K key, V value) {
        int more = containsKey(key) ? 0 : 1;
        return new OverlayMap<>(base, changed.plus(key, Optional.of(value)), size + more);
    }

    OverlayMap<K, V> minus(K key) {
        if (!containsKey(key)) {
            return this;
        }
        PMap<K, Optional<V>> next =
                base.containsKey(key) ? changed.plus(key, Optional.empty()) : changed.minus(key);
        return new OverlayMap<>(base, next, size - 1);
    }
}
