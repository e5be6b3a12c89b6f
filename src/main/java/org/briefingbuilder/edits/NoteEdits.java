package org.briefingbuilder.edits;

import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Stamp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<Change> changes = new ArrayList<>();
        addThread(contents, note, changes);
        return new Edit("note.remove", "", stamp, changes);
    }

    /// The notes about `from` put on the item with the id `to` instead.
    static Stream<Change> moveAll(Contents contents, Item from, String to) {
        return contents.notesAbout(from).stream()
                .map(
                        n ->
                                Change.replaced(
                                        n, new Note(n.id(), to, n.answers(), n.text(), n.made())));
    }

    private static void addThread(Contents contents, Note note, List<Change> changes) {
        contents.referringTo(note.id())
                .filter(Note.class::isInstance)
                .map(Note.class::cast)
                .forEach(answer -> addThread(contents, answer, changes));
        changes.add(Change.removed(note));
    }
}
