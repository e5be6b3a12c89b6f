package org.briefingbuilder.store;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Passage;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The passages of a file that is open to work in, read by the first who wants all of them, with
/// the outlines of all sources. Until then nobody changes them: whoever makes an edit wants them
/// first.
final class LatePassages implements Contents.Late {

    private final ProjectFile file;
    private final List<Item> others;
    private final LateOutlines outlines;
    private final long last;
    private final int count;
    private volatile @Nullable Contents whole;
    private volatile Part part = new Part("", List.of());
    private @Nullable RuntimeException failure;

    /// @param others all items but the passages
    /// @param outlines those of the sources among them
    /// @param last the number of the edit after which all that was so
    LatePassages(ProjectFile file, List<Item> others, LateOutlines outlines, long last, int count) {
        this.file = file;
        this.others = others;
        this.outlines = outlines;
        this.last = last;
        this.count = count;
    }

    /// The passages of the source that was asked for last: more than one pane shows them.
    private record Part(String source, List<Passage> passages) {}

    @Override
    public int count() {
        return count;
    }

    @Override
    public boolean isRead() {
        return whole != null;
    }

    @Override
    public List<Passage> of(String source) {
        Part there = part;
        if (!there.source().equals(source)) {
            there = new Part(source, file.passagesOf(source));
            part = there;
        }
        return there.passages();
    }

    @Override
    public Optional<Passage> passage(String id) {
        Optional<Passage> near =
                part.passages().stream().filter(passage -> passage.id().equals(id)).findFirst();
        return near.or(() -> whole().passage(id));
    }

    /// Reads by a connection of its own, so that nobody who reads a text meanwhile waits.
    @Override
    public Contents whole() {
        Contents there = whole;
        return there == null ? read() : there;
    }

    private synchronized Contents read() {
        Contents there = whole;
        if (there != null) {
            return there;
        }
        if (failure != null) {
            throw failure;
        }
        try (Database own = Database.toRead(file.path())) {
            Contents read = own.get(() -> file.sound(() -> read(own)));
            whole = read;
            return read;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    private Contents read(Database own) {
        if (new Log(own).last() != last) {
            throw new Problem("project.changed-elsewhere", file.name());
        }
        Items items = new Items(own);
        outlines.fill(items.outlines(), others);
        List<Item> all = new ArrayList<>(others);
        all.addAll(items.passages());
        return Contents.of(all);
    }
}
