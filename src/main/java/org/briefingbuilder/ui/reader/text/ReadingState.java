package org.briefingbuilder.ui.reader.text;

import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;

import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.text.Span;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/// What is read and where one is in it: the same for all views of one source. For the JavaFX
/// thread.
final class ReadingState {

    private static final Duration FLASH = Duration.millis(1_400);

    final ReadOnlyObjectWrapper<Span> selection = new ReadOnlyObjectWrapper<>(new Span(0, 0));
    final ObjectProperty<Optional<String>> current = new SimpleObjectProperty<>(Optional.empty());
    final ReadOnlyBooleanWrapper dragging = new ReadOnlyBooleanWrapper();
    final PauseTransition flashing = new PauseTransition(FLASH);
    private final List<ReadingView> views = new ArrayList<>();

    Rows rows = Rows.empty();
    Units units = new Units(rows);
    Highlights highlights = new Highlights(rows);
    List<Doubt> doubts = List.of();
    Found found = Found.NONE;
    Optional<String> raised = Optional.empty();
    Optional<Span> flashed = Optional.empty();
    int anchor;
    int caret;
    boolean rounded;
    @Nullable BiConsumer<String, Span> onEnds;
    Function<Span, Optional<String>> citing = _ -> Optional.empty();

    ReadingState() {
        current.addListener((_, was, is) -> each(view -> view.currentChanged(was, is)));
        flashing.setOnFinished(_ -> endFlash());
    }

    void add(ReadingView view) {
        views.add(view);
    }

    void each(Consumer<ReadingView> painting) {
        views.forEach(painting);
    }

    void show(Rows shown) {
        rows = shown;
        units = new Units(shown);
        highlights = new Highlights(shown);
        doubts = List.of();
        found = Found.NONE;
        raised = Optional.empty();
        flashed = Optional.empty();
        current.set(Optional.empty());
        anchor = shown.whole().start();
        caret = anchor;
        selection.set(new Span(anchor, anchor));
    }

    void paint(Span span) {
        each(view -> view.paint(span));
    }

    void paintHighlight(Optional<String> id) {
        id.flatMap(highlights::get).ifPresent(h -> paint(h.span()));
    }

    void endFlash() {
        Optional<Span> was = flashed;
        flashed = Optional.empty();
        was.ifPresent(this::paint);
    }
}
