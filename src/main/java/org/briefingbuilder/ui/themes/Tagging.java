package org.briefingbuilder.ui.themes;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.edits.ThemeEdits;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.ui.kit.Command;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Focus;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Spot;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// What is done to passages and themes from this pane: each is one edit; removals can be taken back
/// at once. For the JavaFX thread.
final class Tagging {

    /// The request that gives the selected words of the text the theme with this id. The command of
    /// the same name is enabled while words are selected.
    static final String TAG_WORDS = "reader.tag";

    private final Seat seat;
    private final Desk desk;
    private final Focus focus;

    Tagging(Seat seat) {
        this.seat = seat;
        this.desk = seat.desk();
        this.focus = seat.focus();
    }

    /// Gives the theme to the words that are selected, or to the chosen passages that do not carry
    /// it yet; when there is nothing to give it to, goes to its next passage in the source.
    void pick(Theme theme) {
        boolean wordsAreSelected =
                seat.commands()
                        .find(TAG_WORDS)
                        .map(Command::enabledProperty)
                        .filter(enabled -> enabled.get())
                        .isPresent();
        List<Passage> without =
                chosen().stream().filter(passage -> !passage.carries(theme.id())).toList();
        if (wordsAreSelected && !desk.isReadOnly()) {
            seat.commands().ask(TAG_WORDS, theme.id());
        } else if (!without.isEmpty() && !desk.isReadOnly()) {
            tag(without, theme);
        } else {
            walk(theme);
        }
    }

    /// The passages that are chosen and still there.
    List<Passage> chosen() {
        Contents contents = desk.contents();
        return focus.chosenPassages().stream()
                .flatMap(id -> contents.passage(id).stream())
                .toList();
    }

    private void walk(Theme theme) {
        Optional<Source> source = focus.sourceProperty().get().flatMap(desk.contents()::source);
        Optional<Passage> next =
                source.flatMap(
                        s ->
                                NextPassage.of(
                                        desk.contents().passagesOf(s),
                                        theme.id(),
                                        focus.passageProperty().get()));
        focus.themeProperty().set(Optional.of(theme.id()));
        next.ifPresentOrElse(
                this::show, () -> seat.toasts().show(seat.say("themes.walk.none", theme.name())));
    }

    /// Goes to a passage.
    void show(Passage passage) {
        focus.passageProperty().set(Optional.of(passage.id()));
        focus.show(Spot.of(passage));
    }

    void tag(List<Passage> passages, Theme theme) {
        edit(
                (contents, stamp) -> {
                    List<Theme> themes = contents.theme(theme.id()).stream().toList();
                    return PassageEdits.tagAll(contents, passages, themes, stamp);
                },
                "themes.tagged",
                passages.size(),
                theme.name());
    }

    void untag(List<Passage> passages, Theme theme) {
        edit(
                (contents, stamp) -> PassageEdits.untagAll(contents, passages, theme, stamp),
                "themes.untagged",
                passages.size(),
                theme.name());
    }

    void mark(List<Passage> passages, Passage.State state) {
        edit(
                (contents, stamp) ->
                        PassageEdits.mark(
                                contents,
                                passages.stream()
                                        .flatMap(p -> contents.passage(p.id()).stream())
                                        .toList(),
                                state,
                                stamp));
    }

    void remove(List<Passage> passages) {
        edit(
                (contents, stamp) -> PassageEdits.removeAll(contents, passages, stamp),
                "themes.removed",
                passages.size());
    }

    void move(Theme theme, BiFunction<Contents, Theme, Edit> move) {
        edit((contents, stamp) -> onNewest(contents, theme, stamp, move));
    }

    void merge(Theme from, Theme into) {
        edit(
                (contents, stamp) ->
                        contents.theme(into.id())
                                .map(
                                        target ->
                                                onNewest(
                                                        contents,
                                                        from,
                                                        stamp,
                                                        (now, theme) ->
                                                                ThemeEdits.merge(
                                                                        now, theme, target, stamp)))
                                .orElseGet(() -> nothing(stamp)),
                "themes.merged",
                from.name(),
                into.name());
    }

    void remove(Theme theme) {
        edit(
                (contents, stamp) ->
                        onNewest(
                                contents,
                                theme,
                                stamp,
                                (now, found) -> ThemeEdits.remove(now, found, stamp)),
                "themes.theme.removed",
                theme.name());
    }

    Stamp stamp() {
        return desk.session().stamp();
    }

    private static Edit onNewest(
            Contents contents, Theme theme, Stamp stamp, BiFunction<Contents, Theme, Edit> make) {
        return contents.theme(theme.id())
                .map(now -> make.apply(contents, now))
                .orElseGet(() -> nothing(stamp));
    }

    private static Edit nothing(Stamp stamp) {
        return new Edit("theme.change", "", stamp, List.of());
    }

    private void edit(BiFunction<Contents, Stamp, Edit> make) {
        var _ = desk.edit(contents -> make.apply(contents, stamp()));
    }

    private void edit(BiFunction<Contents, Stamp, Edit> make, String told, Object... args) {
        var _ =
                desk.edit(contents -> make.apply(contents, stamp()))
                        .thenAccept(done -> tell(done, told, args));
    }

    private void tell(Announced done, String told, Object... args) {
        if (!done.edit().isEmpty()) {
            seat.toasts().undoable(seat.say(told, args), seat::undo);
        }
    }
}
