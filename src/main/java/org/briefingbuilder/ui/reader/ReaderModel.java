package org.briefingbuilder.ui.reader;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.briefingbuilder.app.Announced;
import org.briefingbuilder.edits.MarkupEdits;
import org.briefingbuilder.edits.NoteEdits;
import org.briefingbuilder.edits.PassageEdits;
import org.briefingbuilder.edits.SourceEdits;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Item;
import org.briefingbuilder.model.Note;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Theme;
import org.briefingbuilder.text.Anchor;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Desk;
import org.briefingbuilder.ui.kit.Focus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// What is read and what is done to it: the source in focus with its text, its passages, the
/// selected words. All changes go through the desk. For the JavaFX thread, or a test's.
final class ReaderModel implements AutoCloseable {

    private final Desk desk;
    private final Focus focus;
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Span> selection = new SimpleObjectProperty<>(new Span(0, 0));
    private final Runnable stop;
    private Consumer<Passage> changed = _ -> {};
    private Consumer<String> gone = _ -> {};
    private Runnable recoloured = () -> {};
    private Optional<String> wanted = Optional.empty();
    private Optional<String> lastTheme = Optional.empty();

    ReaderModel(Desk desk, Focus focus) {
        this.desk = desk;
        this.focus = focus;
        this.stop = desk.watch(this::follow);
        focus.sourceProperty().addListener((_, _, _) -> open());
        open();
    }

    /// The source in focus once its text is here; empty before, and without a source.
    ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// Whether a source is in focus whose text is not here yet.
    boolean isOpening() {
        return focusedSource().isPresent() && opened.get().isEmpty();
    }

    /// The selected words in the text that is open.
    ObjectProperty<Span> selectionProperty() {
        return selection;
    }

    /// Who is told of each passage of this source that is new or other than before, of the id of
    /// each that is gone, and that themes have changed.
    void onPassages(Consumer<Passage> passage, Consumer<String> removed, Runnable themes) {
        changed = passage;
        gone = removed;
        recoloured = themes;
    }

    /// All passages of the source that is open.
    List<Passage> passages() {
        return newestSource().map(desk.contents()::passagesOf).orElse(List.of());
    }

    ThemeKeys themes() {
        return ThemeKeys.of(desk.contents());
    }

    /// The passage in focus, if it stands in the source that is open.
    Optional<Passage> current() {
        return focus.passageProperty()
                .get()
                .flatMap(desk.contents()::passage)
                .filter(
                        p ->
                                opened.get()
                                        .map(o -> o.source().id().equals(p.source()))
                                        .orElse(false));
    }

    boolean hasSelection() {
        return opened.get().isPresent() && trimmed().isPresent();
    }

    /// Whether there is something to tag: selected words or a passage.
    boolean hasTarget() {
        return hasSelection() || current().isPresent();
    }

    // What is done.

    /// Gives the theme to the selected words, which become the passage in focus; without a
    /// selection to the passage in focus, or takes it away when it carries it.
    CompletableFuture<Optional<Announced>> tag(Theme theme) {
        return tag(theme, true);
    }

    /// As [#tag(Theme)], but never takes a theme away: for what may be asked for twice.
    CompletableFuture<Optional<Announced>> give(Theme theme) {
        return tag(theme, false);
    }

    private CompletableFuture<Optional<Announced>> tag(Theme theme, boolean back) {
        lastTheme = Optional.of(theme.id());
        Optional<Span> span = trimmed();
        if (span.isPresent()) {
            return tagWords(span.get(), List.of(theme.id()), "");
        }
        return onCurrent(
                (contents, passage) -> {
                    Optional<Theme> now = contents.theme(theme.id());
                    if (now.isEmpty()) {
                        return nothing();
                    }
                    return back && passage.carries(theme.id())
                            ? PassageEdits.untag(contents, passage, now.get(), stamp())
                            : PassageEdits.tagAll(
                                    contents, List.of(passage), List.of(now.get()), stamp());
                });
    }

    /// The theme that was given last, once more.
    CompletableFuture<Optional<Announced>> tagAgain() {
        return lastTheme
                .flatMap(desk.contents()::theme)
                .map(this::give)
                .orElseGet(ReaderModel::notDone);
    }

    /// Removes the passage in focus.
    CompletableFuture<Optional<Announced>> remove() {
        return onCurrent((contents, passage) -> PassageEdits.remove(contents, passage, stamp()));
    }

    /// Puts a note on the selected words or on the passage in focus.
    CompletableFuture<Optional<Announced>> note(String words) {
        if (words.isBlank()) {
            return notDone();
        }
        Optional<Span> span = trimmed();
        if (span.isPresent()) {
            return tagWords(span.get(), List.of(), words);
        }
        return onCurrent(
                (contents, passage) ->
                        NoteEdits.add(passage, words, desk.session().ids(), stamp()));
    }

    /// Makes the selected words a passage, without a theme, if they are none.
    CompletableFuture<Optional<Announced>> keepWords() {
        return trimmed().map(span -> tagWords(span, List.of(), "")).orElseGet(ReaderModel::notDone);
    }

    CompletableFuture<Optional<Announced>> mark(Passage.State state) {
        return onCurrent(
                (contents, passage) ->
                        PassageEdits.mark(contents, List.of(passage), state, stamp()));
    }

    /// Takes the suggestion in focus as a passage, or refuses it.
    CompletableFuture<Optional<Announced>> decide(boolean accept) {
        return current().filter(p -> p.state() == Passage.State.SUGGESTED).isPresent()
                ? mark(accept ? Passage.State.ACCEPTED : Passage.State.REJECTED)
                : notDone();
    }

    /// Lets a passage begin and end elsewhere.
    CompletableFuture<Optional<Announced>> changeEnds(String id, Span span) {
        Optional<Span> words = trimmed(span);
        Optional<Opened> here = opened.get();
        if (words.isEmpty() || here.isEmpty()) {
            return notDone();
        }
        Anchor anchor = Anchor.of(here.get().text(), words.get());
        return edit(
                contents ->
                        contents.passage(id)
                                .filter(_ -> isStill(contents, here.get()))
                                .map(p -> PassageEdits.move(contents, p, anchor, stamp()))
                                .orElseGet(this::nothing));
    }

    /// Puts a line of furniture back into the text.
    CompletableFuture<Announced> restore(int number) {
        Opened here = opened.get().orElseThrow();
        Removal removal = here.removals().get(number);
        return desk.deliver(
                contents ->
                        contents.source(here.source().id())
                                .map(
                                        source ->
                                                SourceEdits.restore(
                                                        contents,
                                                        source,
                                                        List.of(removal),
                                                        desk.project()::text,
                                                        stamp()))
                                .orElseGet(
                                        () ->
                                                new org.briefingbuilder.model.Delivery(
                                                        nothing(), List.of())));
    }

    /// Makes passages and notes of what was marked and written in the file.
    CompletableFuture<Optional<Announced>> takeOver() {
        Optional<Opened> here = opened.get();
        if (here.isEmpty()) {
            return notDone();
        }
        String text = here.get().text();
        return edit(
                contents ->
                        contents.source(here.get().source().id())
                                .filter(_ -> isStill(contents, here.get()))
                                .map(
                                        source ->
                                                MarkupEdits.takeOver(
                                                        contents,
                                                        source,
                                                        text,
                                                        desk.session().ids(),
                                                        stamp()))
                                .orElseGet(this::nothing));
    }

    private CompletableFuture<Optional<Announced>> tagWords(
            Span span, List<String> themes, String note) {
        Opened here = opened.get().orElseThrow();
        Anchor anchor = Anchor.of(here.text(), span);
        return edit(contents -> {
                    if (!isStill(contents, here)) {
                        return nothing();
                    }
                    List<Theme> now =
                            themes.stream().flatMap(id -> contents.theme(id).stream()).toList();
                    return PassageEdits.tag(
                            contents,
                            here.source(),
                            anchor,
                            now,
                            note,
                            desk.session().ids(),
                            stamp());
                })
                .thenApply(
                        done -> {
                            done.ifPresent(
                                    a ->
                                            PassageEdits.at(a.contents(), here.source(), anchor)
                                                    .ifPresent(this::focusOn));
                            return done;
                        });
    }

    private void focusOn(Passage passage) {
        int end = passage.anchor().span().end();
        selection.set(new Span(end, end));
        focus.selectedPassages().clear();
        focus.passageProperty().set(Optional.of(passage.id()));
    }

    /// Whether the source still has the text on which offsets were taken.
    private static boolean isStill(Contents contents, Opened here) {
        return contents.source(here.source().id())
                .filter(source -> source.text().equals(here.source().text()))
                .isPresent();
    }

    private CompletableFuture<Optional<Announced>> onCurrent(
            BiFunction<Contents, Passage, Edit> make) {
        return current()
                .map(
                        passage ->
                                edit(
                                        contents ->
                                                contents.passage(passage.id())
                                                        .map(now -> make.apply(contents, now))
                                                        .orElseGet(this::nothing)))
                .orElseGet(ReaderModel::notDone);
    }

    private CompletableFuture<Optional<Announced>> edit(
            java.util.function.Function<Contents, Edit> make) {
        if (desk.isReadOnly()) {
            return notDone();
        }
        return desk.edit(make).thenApply(Optional::of);
    }

    private static CompletableFuture<Optional<Announced>> notDone() {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    private Edit nothing() {
        return new Edit("passage.tag", "", stamp(), List.of());
    }

    private Stamp stamp() {
        return desk.session().stamp();
    }

    /// The selection without white space at its ends; empty when nothing is left.
    private Optional<Span> trimmed() {
        return trimmed(selection.get());
    }

    private Optional<Span> trimmed(Span span) {
        String text = opened.get().map(Opened::text).orElse("");
        int start = Math.min(span.start(), text.length());
        int end = Math.min(span.end(), text.length());
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    // What is followed.

    private Optional<Source> focusedSource() {
        return focus.sourceProperty().get().flatMap(desk.contents()::source);
    }

    private Optional<Source> newestSource() {
        return opened.get().flatMap(o -> desk.contents().source(o.source().id()));
    }

    private void open() {
        Optional<Source> source = focusedSource();
        Optional<String> text = source.map(Source::text);
        boolean same =
                opened.get()
                        .filter(
                                o ->
                                        source.isPresent()
                                                && o.source().id().equals(source.get().id()))
                        .filter(o -> text.isPresent() && o.source().text().equals(text.get()))
                        .isPresent();
        if (same) {
            return;
        }
        wanted = source.map(s -> s.id() + " " + s.text());
        opened.set(Optional.empty());
        selection.set(new Span(0, 0));
        source.ifPresent(this::load);
    }

    private void load(Source source) {
        desk.texts()
                .whenLoaded(
                        source,
                        text ->
                                desk.jobs()
                                        .quietly(
                                                () -> Opened.of(source, text, desk.project()::text),
                                                this::loaded));
    }

    private void loaded(Opened ready) {
        Source source = ready.source();
        if (wanted.equals(Optional.of(source.id() + " " + source.text()))) {
            opened.set(Optional.of(ready));
        }
    }

    private void follow(Announced announced) {
        open();
        Optional<Opened> here = opened.get();
        if (here.isEmpty()) {
            return;
        }
        String source = here.get().source().id();
        Set<String> touched = new HashSet<>();
        boolean themes = false;
        for (Change change : announced.edit().changes()) {
            for (Item item : both(change)) {
                switch (item) {
                    case Passage passage when passage.source().equals(source) ->
                            touched.add(passage.id());
                    case Note note -> touched.add(note.about());
                    case Theme _ -> themes = true;
                    case Source now when now.id().equals(source) -> markuped(now);
                    default -> {}
                }
            }
        }
        for (String id : touched) {
            Optional<Passage> now = announced.contents().passage(id);
            if (now.isEmpty()) {
                gone.accept(id);
            } else if (now.get().source().equals(source)) {
                changed.accept(now.get());
            }
        }
        if (themes) {
            recoloured.run();
        }
    }

    /// What was marked in the file is taken over, or offered again.
    private void markuped(Source touched) {
        Optional<Opened> here = opened.get();
        Optional<Source> now = desk.contents().source(touched.id());
        if (here.isPresent()
                && now.isPresent()
                && now.get().text().equals(here.get().source().text())
                && !now.get().markups().equals(here.get().source().markups())) {
            opened.set(
                    Optional.of(new Opened(now.get(), here.get().rows(), here.get().removals())));
        }
    }

    private static List<Item> both(Change change) {
        List<Item> items = new ArrayList<>(2);
        change.before().ifPresent(items::add);
        change.after().ifPresent(items::add);
        return items;
    }

    @Override
    public void close() {
        stop.run();
    }
}
