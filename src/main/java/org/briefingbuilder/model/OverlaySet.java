package org.briefingbuilder.model;

import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

import java.util.List;
import java.util.stream.Stream;

/// An immutable set in no order, made like [OverlayMap]: a list of what was there at the start, and
/// over it what was taken out and put in since.
///
/// @param <E> what it holds
final class OverlaySet<E> {

    private static final OverlaySet<?> EMPTY = over(List.of());

    private final List<E> base;
    private final PSet<E> gone;
    private final PSet<E> more;

    private OverlaySet(List<E> base, PSet<E> gone, PSet<E> more) {
        this.base = base;
        this.gone = gone;
        this.more = more;
    }

    @SuppressWarnings("unchecked") // holds nothing of any type
    static <E> OverlaySet<E> empty() {
        return (OverlaySet<E>) EMPTY;
    }

    /// @param base each element once; must never change again
    static <E> OverlaySet<E> over(List<E> base) {
        return new OverlaySet<>(base, HashTreePSet.empty(), HashTreePSet.empty());
    }

    int size() {
        return base.size() - gone.size() + more.size();
    }

    boolean isEmpty() {
        return size() == 0;
    }

    Stream<E> stream() {
        Stream<E> kept =
                gone.isEmpty() ? base.stream() : base.stream().filter(e -> !gone.contains(e));
        return more.isEmpty() ? kept : Stream.concat(kept, more.stream());
    }

    /// With something that is not in it yet.
    OverlaySet<E> plus(E element) {
        return gone.contains(element)
                ? new OverlaySet<>(base, gone.minus(element), more)
                : new OverlaySet<>(base, gone, more.plus(element));
    }

    /// Without something that is in it.
    OverlaySet<E> minus(E element) {
        return more.contains(element)
                ? new OverlaySet<>(base, gone, more.minus(element))
                : new OverlaySet<>(base, gone.plus(element), more);
    }
}
