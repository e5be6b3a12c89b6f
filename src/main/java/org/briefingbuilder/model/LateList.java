package org.briefingbuilder.model;

import org.jspecify.annotations.Nullable;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// A list that is read by the first who wants something of it, and never changes. A reading that
/// fails is tried again by the next.
final class LateList<T> extends AbstractList<T> {

    private @Nullable Supplier<List<T>> read;
    private volatile @Nullable List<T> there;

    LateList(Supplier<List<T>> read) {
        this.read = read;
    }

    /// Reads what is to be read of a list.
    static void settle(List<?> list) {
        if (list instanceof LateList<?> late) {
            late.list();
        }
    }

    @Override
    public T get(int index) {
        return list().get(index);
    }

    @Override
    public int size() {
        return list().size();
    }

    private List<T> list() {
        List<T> list = there;
        return list == null ? read() : list;
    }

    private synchronized List<T> read() {
        List<T> list = there;
        if (list == null) {
            list = List.copyOf(Objects.requireNonNull(read).get());
            there = list;
            // with what it holds on to
            read = null;
        }
        return list;
    }
}
