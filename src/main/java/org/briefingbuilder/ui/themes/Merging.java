package org.briefingbuilder.ui.themes;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Theme;

import java.util.List;

/// What moves when one theme is merged into another.
///
/// @param passages that carry the theme
/// @param already of these, the ones that carry the other theme too
/// @param inner themes right within it
record Merging(int passages, int already, int inner, int notes) {

    static Merging of(Contents contents, Theme from, Theme into) {
        int passages = 0;
        int already = 0;
        int inner = 0;
        int notes = 0;
        for (var item : contents.referringTo(from.id()).toList()) {
            switch (item) {
                case Passage passage -> {
                    passages++;
                    already += passage.carries(into.id()) ? 1 : 0;
                }
                case Theme theme -> inner += theme.id().equals(into.id()) ? 0 : 1;
                case Note _ -> notes++;
                default -> {}
            }
        }
        return new Merging(passages, already, inner, notes);
    }

    /// The themes that `from` can be merged into, by search.
    static List<Theme> targets(Contents contents, Theme from, String letters) {
        return Codebook.of(contents).search(letters).stream()
                .filter(theme -> !theme.id().equals(from.id()))
                .toList();
    }
}
