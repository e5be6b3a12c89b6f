package org.briefingbuilder.edits;

import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.KnownWord;
import org.briefingbuilder.model.Stamp;

import java.util.List;

/// What it means that a project spells a word so.
public final class SpellingEdits {

    private SpellingEdits() {}

    /// From now on the word is right in this project; nothing when it is already, in whatever case.
    public static Edit know(Contents contents, String word, Ids ids, Stamp stamp) {
        String written = word.strip();
        boolean known =
                written.isEmpty()
                        || contents.knownWords().stream()
                                .anyMatch(w -> w.word().equalsIgnoreCase(written));
        return new Edit(
                "word.know",
                written,
                stamp,
                known
                        ? List.of()
                        : List.of(Change.added(new KnownWord(ids.word(), written, stamp))));
    }

    /// The word is left to the dictionaries again.
    public static Edit forget(Contents contents, String word, Stamp stamp) {
        List<Change> changes =
                contents.knownWords().stream()
                        .filter(w -> w.word().equalsIgnoreCase(word.strip()))
                        .map(Change::removed)
                        .toList();
        return new Edit("word.forget", word.strip(), stamp, changes);
    }
}
