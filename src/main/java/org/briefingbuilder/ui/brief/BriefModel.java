package org.briefingbuilder.ui.brief;

import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.value.ChangeListener;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.edits.BriefBlocks;
import org.briefingbuilder.edits.BriefFacts;
import org.briefingbuilder.edits.BriefSections;
import org.briefingbuilder.edits.Quoting;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.OwnText;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.ui.kit.Desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The brief that a window writes: its rows, what is typed in them and not handed in yet, and where
/// the next thing goes. For the thread of the window.
final class BriefModel implements AutoCloseable {

    /// Makes an edit of the brief as it is when its turn comes.
    interface Making {
        Edit edit(Contents contents, Brief brief, Stamp stamp);
    }

    private final Desk desk;
    private final ObjectProperty<Optional<String>> chosen;
    private final Typing.Timer timer;
    private final Rows matching = new Rows();
    private final Map<Long, Typing<Row.Said>> typings = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Brief>> brief =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final LongProperty current = new SimpleLongProperty();
    private final ReadOnlyIntegerWrapper draftVersion = new ReadOnlyIntegerWrapper();
    private final ChangeListener<Optional<String>> choosing = (_, _, _) -> chosenAnew();
    private final Runnable stop;
    private Runnable overtaken = () -> {};

    /// @param chosen the id of the brief that the window looks at
    BriefModel(Desk desk, ObjectProperty<Optional<String>> chosen, Typing.Timer timer) {
        this.desk = desk;
        this.chosen = chosen;
        this.timer = timer;
        chosen.addListener(choosing);
        this.stop = desk.watch(_ -> follow());
        follow();
    }

    /// As it is in the project; without what is typed and not handed in.
    ReadOnlyObjectProperty<Optional<Brief>> briefProperty() {
        return brief.getReadOnlyProperty();
    }

    Optional<Brief> brief() {
        return brief.get();
    }

    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    List<Row> rows() {
        return rows.get();
    }

    /// The key of the row that has the keyboard or had it last; 0: none.
    LongProperty currentProperty() {
        return current;
    }

    Optional<Row> current() {
        return row(current.get());
    }

    Optional<Row> row(long key) {
        return rows.get().stream().filter(row -> row.key() == key).findFirst();
    }

    Optional<Row> rowAt(BlockPlace place) {
        return rows.get().stream()
                .filter(row -> row.place().equals(Optional.of(place)))
                .findFirst();
    }

    /// The row in which a text of the author's stands.
    Optional<Row> rowOf(OwnText own) {
        if (own.isTitle()) {
            return rows.get().stream().findFirst();
        }
        return own.isHeading()
                ? rows.get().stream()
                        .filter(row -> row.what() instanceof Row.Heading)
                        .filter(row -> row.section().equals(Optional.of(own.section())))
                        .findFirst()
                : rowAt(new BlockPlace(own.section(), own.block()));
    }

    Optional<Row> rowOf(String quotation) {
        return rows.get().stream()
                .filter(row -> row.quotation().filter(q -> q.id().equals(quotation)).isPresent())
                .findFirst();
    }

    /// Another number whenever the brief changes or somebody types in it.
    ReadOnlyIntegerProperty draftVersionProperty() {
        return draftVersion.getReadOnlyProperty();
    }

    /// Whom to tell that words typed here took the place of another window's.
    void onOvertaken(Runnable told) {
        overtaken = told;
    }

    /// The gap into which the next thing goes: after the current row, else at the end.
    BlockPlace gap() {
        return current()
                .or(this::last)
                .map(this::gapAfter)
                .orElseGet(() -> new BlockPlace(List.of(0), 0));
    }

    /// After a paragraph come the quotations that run in it.
    private BlockPlace gapAfter(Row row) {
        return brief.get()
                .flatMap(now -> row.place().map(place -> BriefBlocks.behind(now, place)))
                .orElseGet(row::gapAfter);
    }

    private Optional<Row> last() {
        return rows.get().isEmpty() ? Optional.empty() : Optional.of(rows.get().getLast());
    }

    /// Edits the brief; before that, what is typed is handed in.
    CompletableFuture<Announced> edit(Making make) {
        return edit(List.of(), make);
    }

    /// An edit that brings along what it shows.
    CompletableFuture<Announced> edit(List<Deposit> deposits, Making make) {
        handIn();
        return editOnly(deposits, make);
    }

    private CompletableFuture<Announced> editOnly(List<Deposit> deposits, Making make) {
        String id = brief.get().map(Brief::id).orElse("");
        return desk.edit(
                deposits,
                contents -> {
                    Stamp stamp = desk.session().stamp();
                    return contents.brief(id)
                            .map(now -> make.edit(contents, now, stamp))
                            .orElseGet(() -> new Edit("brief.change", "", stamp, List.of()));
                });
    }

    /// What is typed in a row, from the first time it is asked for.
    Typing<Row.Said> typing(Row row) {
        long key = row.key();
        return typings.computeIfAbsent(
                key,
                _ -> new Typing<>(row.said(), timer, (before, after) -> write(key, before, after)));
    }

    /// Somebody types.
    void typed(Row row, Row.Said said, boolean begins) {
        typing(row).typed(said, begins);
        draftVersion.set(draftVersion.get() + 1);
    }

    /// Takes back a step of what is typed in the row and not handed in.
    Optional<Row.Said> untype(Row row) {
        return drafted(typing(row).undo());
    }

    Optional<Row.Said> retype(Row row) {
        return drafted(typing(row).redo());
    }

    private Optional<Row.Said> drafted(Optional<Row.Said> said) {
        said.ifPresent(_ -> draftVersion.set(draftVersion.get() + 1));
        return said;
    }

    /// Hands in everything that is typed: before the place is left, the window closes, anything is
    /// taken back or exported.
    void handIn() {
        List.copyOf(typings.values()).forEach(Typing::handIn);
    }

    /// The brief with all that is typed in it.
    Optional<Brief> draft() {
        return brief.get().map(this::drafted);
    }

    private Brief drafted(Brief from) {
        Brief draft = from;
        for (Row row : rows.get()) {
            Typing<Row.Said> typing = typings.get(row.key());
            if (typing != null && typing.isAhead()) {
                Edit edit = writing(draft, row, row.said(), typing.now(), from.made());
                draft = after(edit).orElse(draft);
            }
        }
        return draft;
    }

    private static Optional<Brief> after(Edit edit) {
        Optional<Item> after = edit.changes().stream().flatMap(c -> c.after().stream()).findFirst();
        return after.filter(Brief.class::isInstance).map(Brief.class::cast);
    }

    @Override
    public void close() {
        handIn();
        chosen.removeListener(choosing);
        stop.run();
    }

    private CompletableFuture<Announced> write(long key, Row.Said before, Row.Said after) {
        Row row = row(key).orElseGet(() -> gone.getOrDefault(key, rows.get().getLast()));
        return editOnly(List.of(), (_, now, stamp) -> writing(now, row, before, after, stamp));
    }

    /// Rows that went while something in them was not handed in.
    private final Map<Long, Row> gone = new HashMap<>();

    private static Edit writing(
            Brief brief, Row row, Row.Said before, Row.Said after, Stamp stamp) {
        return switch (row.what()) {
            case Row.Title _ -> BriefFacts.title(brief, words(after), stamp);
            case Row.Heading heading ->
                    BriefSections.rename(brief, heading.path(), words(after), stamp);
            case Row.Block(BlockPlace _, BriefBlock.Quotation q) ->
                    Quoting.comment(
                            brief, q.id(), ((BriefBlock.Quotation) block(after)).comment(), stamp);
            case Row.Block(BlockPlace place, BriefBlock _) ->
                    BriefBlocks.replace(brief, place, block(before), block(after), stamp);
        };
    }

    private static String words(Row.Said said) {
        return ((Row.Words) said).words();
    }

    private static BriefBlock block(Row.Said said) {
        return ((Row.Content) said).block();
    }

    private void chosenAnew() {
        List.copyOf(typings.values()).forEach(Typing::handIn);
        typings.clear();
        gone.clear();
        current.set(0);
        follow();
    }

    private void follow() {
        Optional<Brief> now = chosen.get().flatMap(id -> desk.contents().brief(id));
        if (now.equals(brief.get())) {
            return;
        }
        boolean other = !now.map(Brief::id).equals(brief.get().map(Brief::id));
        List<Row> before = other ? List.of() : rows.get();
        List<Row> next = matching.next(before, now.map(Row::of).orElse(List.of()));
        brief.set(now);
        List<Typing<Row.Said>> orphans = take(before, next);
        rows.set(next);
        draftVersion.set(draftVersion.get() + 1);
        orphans.forEach(Typing::handIn);
        if (!orphans.isEmpty()) {
            overtaken.run();
        }
    }

    /// @return what was typed in rows that are gone
    private List<Typing<Row.Said>> take(List<Row> before, List<Row> next) {
        Map<Long, Typing<Row.Said>> left = new HashMap<>(typings);
        boolean took = false;
        for (Row row : next) {
            Typing<Row.Said> typing = left.remove(row.key());
            if (typing != null) {
                typing.changed(row.said());
                took |= typing.tookPlace();
            }
        }
        List<Typing<Row.Said>> orphans = new ArrayList<>();
        left.forEach(
                (key, typing) -> {
                    typings.remove(key);
                    if (typing.isDirty()) {
                        before.stream().filter(r -> r.key() == key).forEach(r -> gone.put(key, r));
                        orphans.add(typing);
                    }
                });
        if (took) {
            overtaken.run();
        }
        return orphans;
    }
}
