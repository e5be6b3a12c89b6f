package org.briefingbuilder.app;

import org.briefingbuilder.intake.draft.Remark;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a document brings along besides its text: what people wrote at its margin becomes notes by
/// them, on passages without a theme where it stands on words, else on the source.
///
/// @param items passages first, then notes, each after the one that it answers
record Brought(List<Item> items) {

    Brought {
        items = List.copyOf(items);
    }

    static Brought of(Source source, String text, List<Remark> remarks, Session session) {
        Map<Span, Passage> passages = new HashMap<>();
        List<Item> items = new ArrayList<>();
        List<Optional<Note>> notes = new ArrayList<>();
        for (Remark remark : remarks) {
            Stamp stamp = stamp(remark, session);
            Optional<Note> answered =
                    remark.answers() >= 0 && remark.answers() < notes.size()
                            ? notes.get(remark.answers())
                            : Optional.empty();
            Optional<Span> span = remark.span().filter(s -> !s.isEmpty() && s.fits(text));
            String about = answered.map(Note::about).orElse(source.id());
            if (answered.isEmpty() && span.isPresent()) {
                about =
                        passages.computeIfAbsent(
                                        span.get(),
                                        where -> {
                                            Passage passage =
                                                    new Passage(
                                                            session.ids().passage(),
                                                            source.id(),
                                                            Anchor.of(text, where),
                                                            List.of(),
                                                            Passage.State.ACCEPTED,
                                                            stamp);
                                            items.add(passage);
                                            return passage;
                                        })
                                .id();
            }
            Optional<Note> note = Optional.empty();
            if (!remark.text().isBlank()) {
                note =
                        Optional.of(
                                new Note(
                                        session.ids().note(),
                                        about,
                                        answered.map(Note::id),
                                        remark.text(),
                                        stamp));
            }
            notes.add(note);
        }
        notes.forEach(note -> note.ifPresent(items::add));
        return new Brought(items);
    }

    /// By whoever the document names, when it says so.
    private static Stamp stamp(Remark remark, Session session) {
        Stamp ours = session.stamp();
        return new Stamp(
                remark.by().isBlank() ? ours.by() : remark.by(), remark.at().orElse(ours.at()));
    }
}
