package org.briefingbuilder.ui.themes;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The notes about an item in the order in which they are read: oldest first, each followed by its
/// answers.
record NoteThread(List<Line> lines) {

    /// @param depth 0: answers nothing
    record Line(Note note, int depth) {}

    NoteThread {
        lines = List.copyOf(lines);
    }

    static NoteThread of(Contents contents, Item item) {
        List<Note> notes = contents.notesAbout(item);
        Set<String> here = new HashSet<>();
        notes.forEach(note -> here.add(note.id()));
        Map<String, List<Note>> answers = new HashMap<>();
        for (Note note : notes) {
            String to = note.answers().filter(here::contains).orElse("");
            answers.computeIfAbsent(to, _ -> new ArrayList<>()).add(note);
        }
        List<Line> lines = new ArrayList<>();
        add(answers, "", 0, lines);
        return new NoteThread(lines);
    }

    private static void add(
            Map<String, List<Note>> answers, String to, int depth, List<Line> lines) {
        for (Note note : answers.getOrDefault(to, List.of())) {
            lines.add(new Line(note, depth));
            add(answers, note.id(), depth + 1, lines);
        }
    }
}
