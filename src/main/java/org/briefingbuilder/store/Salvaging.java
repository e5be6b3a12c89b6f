package org.briefingbuilder.store;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Flaw;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Salvage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Carries out of a damaged project what can still be read. Every item is in the file twice, in its
/// table and in the log: one of them is enough.
final class Salvaging {

    private final Database broken;
    private final List<Flaw> flaws = new ArrayList<>();

    private Salvaging(Database broken) {
        this.broken = broken;
    }

    static Salvage run(Path broken, Path to, Instant now) {
        if (!Files.isRegularFile(broken)) {
            throw new Problem("project.missing", String.valueOf(broken.getFileName()));
        }
        try (Database database = Database.toSalvage(broken)) {
            Schema.CURRENT.inspect(database);
            Salvaging salvaging = new Salvaging(database);
            Mending mended = Mending.of(salvaging.items());
            salvaging.flaws.addAll(mended.flaws());
            return salvaging.write(mended.contents(), to, now);
        }
    }

    private Salvage write(Contents contents, Path to, Instant now) {
        Edit edit =
                new Edit(
                        "project.salvage",
                        String.valueOf(broken.file().getFileName()),
                        new Stamp("", now),
                        contents.all().map(Change::added).toList());
        int kept;
        ProjectFile file = ProjectFile.create(to, "", now);
        try (file) {
            kept = file.writeSalvaged(edit, new Content(broken), digests(contents), flaws);
        } catch (RuntimeException e) {
            ProjectFile.discard(to);
            throw e;
        }
        return new Salvage(
                contents.sources().size(),
                contents.passages().size(),
                contents.themes().size(),
                contents.notes().size(),
                contents.briefs().size(),
                kept,
                flaws);
    }

    /// What the sources need, and whatever else is kept.
    private Set<String> digests(Contents contents) {
        Set<String> digests = new LinkedHashSet<>();
        for (Source source : contents.sources()) {
            digests.addAll(List.of(source.original(), source.raw(), source.text()));
        }
        rows(
                "content",
                "digest",
                r -> {
                    // A damaged page may give a row without what it must have.
                    if (r.getString(2) != null) {
                        digests.add(r.getString(2));
                    }
                });
        return digests;
    }

    private List<Item> items() {
        Map<String, Optional<Item>> logged = logged();
        Map<String, Item> found = new LinkedHashMap<>();
        Items items = new Items(broken);
        try {
            items.all().forEach(item -> found.put(item.id(), item));
        } catch (Problem | IllegalArgumentException | NullPointerException damaged) {
            oneByOne(items, logged, found);
        }
        logged.forEach((id, item) -> item.ifPresent(i -> found.putIfAbsent(id, i)));
        return List.copyOf(found.values());
    }

    private void oneByOne(
            Items items, Map<String, Optional<Item>> logged, Map<String, Item> found) {
        Map<String, Kind> known = new LinkedHashMap<>();
        rows("item", "id, kind", r -> known.put(r.getString(2), Kind.labelled(r.getString(3))));
        logged.forEach((id, item) -> item.ifPresent(i -> known.put(id, Kind.of(i))));
        known.forEach(
                (id, kind) -> {
                    try {
                        items.withId(kind, id).forEach(item -> found.put(id, item));
                    } catch (Problem | IllegalArgumentException | NullPointerException damaged) {
                        if (logged.getOrDefault(id, Optional.empty()).isEmpty()) {
                            flaws.add(Flaw.of("salvage.item-lost", kind.label(), id));
                        }
                    }
                });
    }

    /// Each item as the last readable edit left it; empty where that took it away.
    private Map<String, Optional<Item>> logged() {
        Map<String, Optional<Item>> items = new LinkedHashMap<>();
        rows(
                "edit_change",
                "item, kind, after",
                r -> {
                    String id = r.getString(2);
                    try {
                        items.put(id, Log.item(r.getString(3), r.getString(4)));
                    } catch (IllegalArgumentException damaged) {
                        items.remove(id);
                    }
                });
        return items;
    }

    /// Shows the rows of a table that can be read, in the order of their numbers (column 1); leaps
    /// over what cannot, further each time that it lands in it.
    private void rows(String table, String columns, Database.Look look) {
        long[] last = {0};
        long leap = 1;
        while (leap < Integer.MAX_VALUE) {
            long before = last[0];
            try {
                broken.each(
                        "SELECT rowid, "
                                + columns
                                + " FROM "
                                + table
                                + " WHERE rowid > ? ORDER BY rowid",
                        r -> {
                            look.at(r);
                            last[0] = r.getLong(1);
                        },
                        last[0]);
                return;
            } catch (Problem damaged) {
                leap = last[0] > before ? 1 : leap * 2;
                last[0] += leap;
            }
        }
        flaws.add(Flaw.of("salvage.rows-lost", table));
    }
}
