package org.briefingbuilder.ui.kit.passages;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Findable;
import org.briefingbuilder.text.Initials;
import org.briefingbuilder.text.Words;

import java.util.Comparator;
import java.util.List;

/// A passage with all that finding, sorting and showing it takes.
///
/// @param order the source's place in the library
/// @param form the [Findable] forms of its words and of the notes about it, parted by line feeds
/// @param initials of that form, see [Initials]
/// @param note the first note about it; empty without any
/// @param notes how many there are
/// @param quoted whether a brief quotes it
/// @param words how many it has
/// @param made milliseconds of the epoch
public record KnownPassage(
        Passage passage,
        int order,
        String form,
        long initials,
        String note,
        int notes,
        boolean quoted,
        int words,
        long made) {

    /// By source, then as they stand in it.
    static final Comparator<KnownPassage> READING =
            Comparator.comparingInt(KnownPassage::order)
                    .thenComparing(k -> k.passage().source())
                    .thenComparing(k -> k.passage().anchor().span())
                    .thenComparing(KnownPassage::id);

    static KnownPassage of(Passage passage, Contents contents) {
        List<Note> notes = List.of();
        boolean quoted = false;
        for (Item item : contents.referringTo(passage.id()).toList()) {
            quoted |= item instanceof Brief;
            if (item instanceof Note && notes.isEmpty()) {
                notes = contents.notesAbout(passage);
            }
        }
        String form = Findable.form(passage.anchor().words());
        for (Note note : notes) {
            form = form + '\n' + Findable.form(note.text());
        }
        return new KnownPassage(
                passage,
                contents.source(passage.source()).map(Source::order).orElse(0),
                form,
                Initials.of(form),
                notes.isEmpty() ? "" : notes.getFirst().text(),
                notes.size(),
                quoted,
                Words.count(passage.anchor().words()),
                passage.made().at().toEpochMilli());
    }

    public String id() {
        return passage.id();
    }

    /// Who marked it.
    public String by() {
        return passage.made().by();
    }
}
