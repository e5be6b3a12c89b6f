package org.briefingbuilder.ui.evidence;

import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Seat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// What is done to all chosen passages at once; each is one edit that can be taken back.
final class Bulk {

    private final Seat seat;
    private Optional<String> lastTheme = Optional.empty();

    Bulk(Seat seat) {
        this.seat = seat;
    }

    /// Gives the theme to all; when all carry it, takes it from all.
    void toggle(List<String> ids, Theme theme) {
        boolean all = carried(ids, theme.id()) == Choice.Chosen.YES;
        lastTheme = Optional.of(theme.id());
        if (all) {
            untag(ids, theme);
        } else {
            tag(ids, theme);
        }
    }

    /// The theme that was given or taken last, again.
    void again(List<String> ids) {
        lastTheme.flatMap(id -> seat.desk().contents().theme(id)).ifPresent(t -> toggle(ids, t));
    }

    void tag(List<String> ids, Theme theme) {
        edit(
                ids,
                "evidence.tagged",
                theme.name(),
                (contents, stamp) ->
                        PassageEdits.tagAll(
                                contents,
                                passages(contents, ids),
                                contents.theme(theme.id()).stream().toList(),
                                stamp));
    }

    void untag(List<String> ids, Theme theme) {
        edit(
                ids,
                "evidence.untagged",
                theme.name(),
                (contents, stamp) ->
                        PassageEdits.untagAll(contents, passages(contents, ids), theme, stamp));
    }

    void mark(List<String> ids, Passage.State state) {
        edit(
                ids,
                "evidence.marked",
                new Phrases(seat.words()).state(state),
                (contents, stamp) ->
                        PassageEdits.mark(contents, passages(contents, ids), state, stamp));
    }

    void remove(List<String> ids) {
        edit(
                ids,
                "evidence.removed",
                "",
                (contents, stamp) ->
                        PassageEdits.removeAll(contents, passages(contents, ids), stamp));
    }

    /// How far some passages carry a theme.
    Choice.Chosen carried(List<String> ids, String theme) {
        Collection<Passage> passages = passages(seat.desk().contents(), ids);
        long carrying = passages.stream().filter(p -> p.carries(theme)).count();
        if (carrying == 0) {
            return Choice.Chosen.NO;
        }
        return carrying == passages.size() ? Choice.Chosen.YES : Choice.Chosen.SOME;
    }

    private static List<Passage> passages(Contents contents, List<String> ids) {
        return ids.stream().flatMap(id -> contents.passage(id).stream()).toList();
    }

    private void edit(
            List<String> ids, String told, String with, BiFunction<Contents, Stamp, Edit> make) {
        if (ids.isEmpty()) {
            return;
        }
        Stamp stamp = seat.desk().session().stamp();
        var _ =
                seat.desk()
                        .edit(contents -> make.apply(contents, stamp))
                        .thenAccept(
                                done -> {
                                    int changed = changed(done.edit());
                                    if (changed > 0) {
                                        seat.toasts()
                                                .undoable(
                                                        seat.say(told, changed, with), seat::undo);
                                    }
                                });
    }

    private static int changed(Edit edit) {
        return (int)
                edit.changes().stream()
                        .filter(
                                change ->
                                        change.before().or(change::after).orElseThrow()
                                                instanceof Passage)
                        .count();
    }
}
