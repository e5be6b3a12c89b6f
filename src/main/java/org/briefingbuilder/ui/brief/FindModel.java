package org.briefingbuilder.ui.brief;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.edits.Replacing;
import org.briefingbuilder.edits.Replacing.Wanted;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.OwnText;
import org.briefingbuilder.model.OwnTexts;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Finds words in what the author of the brief wrote, also in what is typed and not handed in, and
/// puts others in their place. For the thread of the window; looking is done elsewhere.
final class FindModel {

    /// A place.
    ///
    /// @param span in the text
    record Hit(OwnText text, Span span) {}

    /// @param here the index of the one that is gone to; -1 when there is none
    record Found(List<Hit> hits, int here) {
        static final Found NOTHING = new Found(List.of(), -1);

        Found {
            hits = List.copyOf(hits);
        }

        Optional<Hit> hit() {
            return here < 0 ? Optional.empty() : Optional.of(hits.get(here));
        }
    }

    private static final Wanted NOTHING = new Wanted("", false, false);

    private final BriefModel model;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
    private final ChangeListener<Number> changed = (_, _, _) -> look(false);
    private Wanted wanted = NOTHING;
    private long question;

    FindModel(BriefModel model, Jobs jobs) {
        this.model = model;
        this.jobs = jobs;
    }

    ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    Found found() {
        return found.get();
    }

    /// Looks for this from now on, whatever is written meanwhile.
    void want(Wanted now) {
        if (wanted.words().isBlank() && !now.words().isBlank()) {
            model.draftVersionProperty().addListener(changed);
        } else if (now.words().isBlank()) {
            model.draftVersionProperty().removeListener(changed);
        }
        wanted = now;
        look(true);
    }

    void rest() {
        want(NOTHING);
    }

    /// To the next (1) or previous (-1) place, round.
    void go(int step) {
        int all = found().hits().size();
        if (all > 0) {
            found.set(new Found(found().hits(), Math.floorMod(found().here() + step, all)));
        }
    }

    /// Puts other words in the place that is gone to.
    CompletableFuture<Announced> replace(String by) {
        Optional<Hit> hit = found().hit();
        return hit.isEmpty()
                ? CompletableFuture.failedFuture(new IllegalStateException("nothing is found"))
                : model.edit(
                        (_, now, stamp) ->
                                Replacing.one(now, hit.get().text(), hit.get().span(), by, stamp));
    }

    /// Puts other words in every place, as one step.
    CompletableFuture<Announced> replaceAll(String by) {
        Wanted all = wanted;
        return model.edit((_, now, stamp) -> Replacing.all(now, all, by, stamp));
    }

    /// @param anew other words: goes to the first place at or after the current row
    private void look(boolean anew) {
        long asked = ++question;
        Optional<Brief> draft = model.draft();
        if (wanted.words().isBlank() || draft.isEmpty()) {
            found.set(Found.NOTHING);
            return;
        }
        Wanted what = wanted;
        Brief in = draft.get();
        jobs.quietly(
                () -> hits(in, what),
                hits -> {
                    if (asked == question) {
                        int here = anew ? nearest(hits) : Math.min(found().here(), hits.size() - 1);
                        found.set(new Found(hits, hits.isEmpty() ? -1 : Math.max(0, here)));
                    }
                });
    }

    private static List<Hit> hits(Brief brief, Wanted wanted) {
        List<Hit> hits = new ArrayList<>();
        for (OwnText own : OwnTexts.of(brief)) {
            wanted.in(own.text()).forEach(span -> hits.add(new Hit(own, span)));
        }
        return hits;
    }

    private int nearest(List<Hit> hits) {
        int row = model.current().map(model.rows()::indexOf).orElse(0);
        for (int i = 0; i < hits.size(); i++) {
            int there = model.rowOf(hits.get(i).text()).map(model.rows()::indexOf).orElse(-1);
            if (there >= row) {
                return i;
            }
        }
        return 0;
    }
}
