package org.briefingbuilder.ui.review;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.KnownWord;
import org.briefingbuilder.model.Logged;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Scale;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Terms;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.model.Waiver;
import org.briefingbuilder.ui.kit.Focus;
import org.briefingbuilder.ui.kit.PlaceName;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Spot;

import java.util.Optional;

/// Leads from an entry of the log to what it was done to, as far as that is still there.
final class Leading {

    private Leading() {}

    static void to(Logged entry, Seat seat) {
        Contents contents = seat.desk().contents();
        entry.items().stream()
                .map(contents::item)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresentOrElse(
                        item -> to(item, contents, seat.focus()),
                        () -> seat.toasts().show(seat.say("review.log.gone")));
    }

    private static void to(Item item, Contents contents, Focus focus) {
        switch (item) {
            case Passage passage -> {
                focus.show(Spot.of(passage));
                focus.passageProperty().set(Optional.of(passage.id()));
            }
            case Source source -> {
                focus.sourceProperty().set(Optional.of(source.id()));
                focus.placeProperty().set(PlaceName.READ);
            }
            case Theme theme -> {
                focus.themeProperty().set(Optional.of(theme.id()));
                focus.placeProperty().set(PlaceName.PASSAGES);
            }
            case Note note ->
                    contents.item(note.about())
                            .filter(about -> !(about instanceof Note))
                            .ifPresent(about -> to(about, contents, focus));
            case Terms terms ->
                    contents.item(terms.about()).ifPresent(about -> to(about, contents, focus));
            case Waiver waiver ->
                    contents.item(waiver.brief()).ifPresent(about -> to(about, contents, focus));
            case Scale _, KnownWord _ -> {}
            case Brief brief -> {
                focus.briefProperty().set(Optional.of(brief.id()));
                focus.placeProperty().set(PlaceName.BRIEF);
            }
        }
    }
}
