package org.briefingbuilder.store;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.KnownWord;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Scale;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Terms;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.model.Waiver;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The tables of all kinds of items.
final class Items {

    private final Database database;
    private final SourceTable sources;
    private final ThemeTable themes;
    private final PassageTable passages;
    private final BriefTable briefs;
    private final NoteTable notes;
    private final TermsTable terms;
    private final WaiverTable waivers;
    private final ScaleTable scales;
    private final WordTable words;

    Items(Database database) {
        Shared shared = new Shared();
        this.database = database;
        this.sources = new SourceTable(database, shared);
        this.themes = new ThemeTable(database, shared);
        this.passages = new PassageTable(database, shared);
        this.briefs = new BriefTable(database, shared);
        this.notes = new NoteTable(database, shared);
        this.terms = new TermsTable(database, shared);
        this.waivers = new WaiverTable(database, shared);
        this.scales = new ScaleTable(database, shared);
        this.words = new WordTable(database, shared);
    }

    void apply(Change change) {
        if (change.before().isEmpty()) {
            insert(change.after().orElseThrow());
        } else if (change.after().isEmpty()) {
            delete(change.before().orElseThrow());
        } else {
            update(change.before().orElseThrow(), change.after().orElseThrow());
        }
    }

    /// The number of the item that changes in the search tables.
    long row(Change change) {
        return database.number("SELECT row FROM item WHERE id = ?", change.id());
    }

    /// Every item, each kind after the kinds it refers to.
    ///
    /// @throws IllegalArgumentException when a row holds no such item
    List<Item> all() {
        return of(EnumSet.allOf(Kind.class));
    }

    /// As [#all], without the passages.
    ///
    /// @param outlines gives the outline of the source with an id
    List<Item> allButPassages(Function<String, Outline> outlines) {
        List<Item> all = new ArrayList<>(sources.all(outlines));
        all.addAll(of(EnumSet.complementOf(EnumSet.of(Kind.SOURCE, Kind.PASSAGE))));
        return all;
    }

    private List<Item> of(Set<Kind> kinds) {
        List<Item> all = new ArrayList<>();
        for (Kind kind : kinds) {
            all.addAll(table(kind).all());
        }
        return all;
    }

    SourceTable.Outlines outlines() {
        return sources.outlines();
    }

    Outline outlineOf(String source) {
        return sources.outline(source);
    }

    List<Passage> passages() {
        return passages.all();
    }

    List<Passage> passagesOf(String source) {
        return passages.of(source);
    }

    /// The item of this kind with this id; none or one.
    List<? extends Item> withId(Kind kind, String id) {
        return table(kind).withId(id);
    }

    private Table<? extends Item> table(Kind kind) {
        return switch (kind) {
            case SOURCE -> sources;
            case THEME -> themes;
            case PASSAGE -> passages;
            case BRIEF -> briefs;
            case NOTE -> notes;
            case TERMS -> terms;
            case WAIVER -> waivers;
            case SCALE -> scales;
            case WORD -> words;
        };
    }

    private void insert(Item item) {
        database.run("INSERT INTO item (id, kind) VALUES (?,?)", item.id(), Kind.of(item).label());
        switch (item) {
            case Source source -> sources.insert(source);
            case Theme theme -> themes.insert(theme);
            case Passage passage -> passages.insert(passage);
            case Brief brief -> briefs.insert(brief);
            case Note note -> notes.insert(note);
            case Terms one -> terms.insert(one);
            case Waiver waiver -> waivers.insert(waiver);
            case Scale scale -> scales.insert(scale);
            case KnownWord word -> words.insert(word);
        }
    }

    private void update(Item before, Item after) {
        switch (after) {
            case Source source -> sources.update((Source) before, source);
            case Theme theme -> themes.update((Theme) before, theme);
            case Passage passage -> passages.update((Passage) before, passage);
            case Brief brief -> briefs.update((Brief) before, brief);
            case Note note -> notes.update((Note) before, note);
            case Terms one -> terms.update((Terms) before, one);
            case Waiver waiver -> waivers.update((Waiver) before, waiver);
            case Scale scale -> scales.update((Scale) before, scale);
            case KnownWord word -> words.update((KnownWord) before, word);
        }
    }

    private void delete(Item item) {
        table(Kind.of(item)).delete(item.id());
        database.run("DELETE FROM item WHERE id = ?", item.id());
    }
}
