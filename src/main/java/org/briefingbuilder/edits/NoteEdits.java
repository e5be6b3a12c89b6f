package org.briefingbuilder.edits;

import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Terms;
import org.briefingbuilder.model.Waiver;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What writing, answering, changing and removing notes means.
public final class NoteEdits {

    private NoteEdits() {}

    public static Edit add(Item about, String text, Ids ids, Stamp stamp) {
        Note note = new Note(ids.note(), about.id(), Optional.empty(), text.strip(), stamp);
        return new Edit("note.add", "", stamp, List.of(Change.added(note)));
    }

    public static Edit answer(Note to, String text, Ids ids, Stamp stamp) {
        Note note = new Note(ids.note(), to.about(), Optional.of(to.id()), text.strip(), stamp);
        return new Edit("note.answer", "", stamp, List.of(Change.added(note)));
    }

    public static Edit change(Note note, String text, Stamp stamp) {
        Note after = new Note(note.id(), note.about(), note.answers(), text.strip(), note.made());
        List<Change> changes =
                after.equals(note) ? List.of() : List.of(Change.replaced(note, after));
        return new Edit("note.change", "", stamp, changes);
    }

    /// Removes a note and every answer to it.
    public static Edit remove(Contents contents, Note note, Stamp stamp) {
        return new Edit("note.remove", "", stamp, removals(contents, List.of(note)).toList());
    }

    /// What hangs on these items gone: the notes about them with every answer, whatever that is
    /// about, their terms, and what was kept in them.
    static Stream<Change> removeAbout(Contents contents, Collection<? extends Item> items) {
        Stream<Change> notes =
                removals(
                        contents,
                        items.stream().flatMap(i -> contents.notesAbout(i).stream()).toList());
        Stream<Change> others =
                items.stream()
                        .distinct()
                        .flatMap(i -> contents.referringTo(i.id()))
                        .filter(item -> item instanceof Terms || item instanceof Waiver)
                        .map(Change::removed);
        return Stream.concat(notes, others);
    }

    /// The notes about `from` put on the item with the id `to` instead.
    static Stream<Change> moveAll(Contents contents, Item from, String to) {
        return contents.notesAbout(from).stream()
                .map(
                        n ->
                                Change.replaced(
                                        n, new Note(n.id(), to, n.answers(), n.text(), n.made())));
    }

    /// These notes and all answers gone, each once, answers first.
    private static Stream<Change> removals(Contents contents, List<Note> notes) {
        Set<Note> threads = new LinkedHashSet<>(notes);
        Deque<Note> open = new ArrayDeque<>(notes);
        while (!open.isEmpty()) {
            contents.referringTo(open.remove().id())
                    .filter(Note.class::isInstance)
                    .map(Note.class::cast)
                    .filter(threads::add)
                    .forEach(open::add);
        }
        return List.copyOf(threads).reversed().stream().map(Change::removed);
    }
}
