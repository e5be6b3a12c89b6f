package org.briefingbuilder.ui.brief;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ChangeListener;

import org.briefingbuilder.app.Spelling;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.OwnText;
import org.briefingbuilder.model.OwnTexts;
import org.briefingbuilder.ui.kit.Jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The words of the brief that are in no dictionary, looked for anew in each pause of typing. For
/// the thread of the window; looking is done elsewhere, and only where a text is new.
final class SpellModel implements AutoCloseable {

    /// Milliseconds without a key.
    private static final double PAUSE = 250;

    private final BriefModel model;
    private final Spelling spelling;
    private final Jobs jobs;
    private final Typing.Timer timer;
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private List<FindModel.Hit> wrong = List.of();
    private final ChangeListener<Number> changed = (_, _, _) -> soon();
    private Runnable waiting = () -> {};
    private long question;
    private boolean active;

    SpellModel(BriefModel model, Spelling spelling, Jobs jobs, Typing.Timer timer) {
        this.model = model;
        this.spelling = spelling;
        this.jobs = jobs;
        this.timer = timer;
        model.draftVersionProperty().addListener(changed);
    }

    /// Another number whenever it was looked.
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// In reading order.
    List<FindModel.Hit> wrong() {
        return wrong;
    }

    /// Looks from now on, or rests.
    void follow(boolean now) {
        active = now;
        soon();
    }

    /// Looks again soon: the words of the project are others.
    void soon() {
        waiting.run();
        question++;
        waiting = active ? timer.after(PAUSE, this::look) : () -> {};
    }

    /// What may have been meant by a word; some tenths of a second later.
    CompletableFuture<List<String>> suggestions(OwnText own, String word) {
        CompletableFuture<List<String>> answer = new CompletableFuture<>();
        Optional<Brief> brief = model.brief();
        if (brief.isEmpty()) {
            answer.complete(List.of());
        } else {
            jobs.quietly(() -> spelling.suggestions(brief.get(), own, word), answer::complete);
        }
        return answer;
    }

    private void look() {
        long asked = ++question;
        Optional<Brief> draft = model.draft();
        if (draft.isEmpty()) {
            found(List.of());
            return;
        }
        jobs.quietly(
                () -> wrong(draft.get()),
                found -> {
                    if (asked == question) {
                        found(found);
                    }
                });
    }

    private void found(List<FindModel.Hit> now) {
        wrong = now;
        version.set(version.get() + 1);
    }

    private List<FindModel.Hit> wrong(Brief brief) {
        List<FindModel.Hit> all = new ArrayList<>();
        for (OwnText own : OwnTexts.of(brief)) {
            spelling.misspelt(brief, own).forEach(span -> all.add(new FindModel.Hit(own, span)));
        }
        return all;
    }

    @Override
    public void close() {
        active = false;
        question++;
        waiting.run();
        model.draftVersionProperty().removeListener(changed);
    }
}
