package org.briefingbuilder.ui.brief;

import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.RunIn;
import org.briefingbuilder.model.Wording;
import org.briefingbuilder.ui.kit.Seat;
import org.briefingbuilder.ui.kit.Typefaces;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// What the rows of an outline share: the window's seat, the model, the seals, and how fields
/// behave.
final class Writing {

    private final Seat seat;
    private final BriefModel model;
    private final Seals seals;
    private final Consumer<BlockPlace> go;
    private final SpellMenu spelling;
    private final TypedAhead ahead = new TypedAhead();
    private final ProseTools tools;

    /// @param go puts the keyboard into the block that stands at a place
    Writing(Seat seat, BriefModel model, Seals seals, SpellMenu spelling, Consumer<BlockPlace> go) {
        this.spelling = spelling;
        this.seat = seat;
        this.model = model;
        this.seals = seals;
        this.go = go;
        this.tools = new ProseTools(this);
    }

    ProseTools tools() {
        return tools;
    }

    Seat seat() {
        return seat;
    }

    BriefModel model() {
        return model;
    }

    Seals seals() {
        return seals;
    }

    Contents contents() {
        return seat.desk().contents();
    }

    /// In the digits of the brief, as its pages have them.
    String number(long number) {
        Locale locale = isRightToLeft() ? Locale.forLanguageTag("ur-PK-u-nu-arabext") : Locale.UK;
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// Whether the brief is written from the right.
    boolean isRightToLeft() {
        return model.brief().filter(b -> b.facts().language().startsWith("ur")).isPresent();
    }

    String say(String key, Object... args) {
        return seat.say(key, args);
    }

    /// Makes an edit and puts the keyboard into the block that stands at `place` then. What is
    /// typed meanwhile is for that block.
    void editThenGo(BriefModel.Making make, BlockPlace place) {
        editThen(make, () -> go.accept(place));
    }

    /// Makes an edit and then what brings the keyboard to where it belongs, and [#arrived].
    void editThen(BriefModel.Making make, Runnable then) {
        ahead.begin(seat.overlay().node().getScene());
        var _ =
                model.edit(make)
                        .whenComplete(
                                (_, failure) -> {
                                    if (failure == null) {
                                        then.run();
                                    } else {
                                        arrived();
                                    }
                                });
    }

    /// The keyboard is where it belongs.
    void arrived() {
        ahead.end();
    }

    /// Takes the current block out, with a way to take that back.
    void remove(Row row) {
        row.place()
                .ifPresent(
                        place -> {
                            var _ =
                                    model.edit(
                                                    (_, now, stamp) ->
                                                            org.briefingbuilder.edits.BriefBlocks
                                                                    .remove(
                                                                            now,
                                                                            List.of(place),
                                                                            stamp))
                                            .thenAccept(
                                                    _ -> {
                                                        seat.toasts()
                                                                .undoable(
                                                                        say("brief.removed"),
                                                                        seat::undo);
                                                        go.accept(
                                                                place.index() > 0
                                                                        ? place.at(
                                                                                place.index() - 1)
                                                                        : place);
                                                    });
                        });
    }

    /// A field tells its row what is typed, is the current one while it has the keyboard, and hands
    /// in when it loses it.
    void follow(RowView view, GrowingArea field) {
        field.textProperty().addListener((_, was, is) -> view.typed(begins(was, is)));
        field.focusedProperty()
                .addListener(
                        (_, _, focused) -> {
                            if (focused) {
                                model.currentProperty().set(view.row().key());
                            } else {
                                model.typing(view.row()).handIn();
                            }
                        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(field, event));
        field.addEventFilter(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event -> view.own(field).ifPresent(own -> spelling.asked(own, field, event)));
    }

    private void pressed(GrowingArea field, KeyEvent event) {
        if (!event.isShortcutDown()) {
            return;
        }
        boolean redo =
                event.getCode() == KeyCode.Y || event.getCode() == KeyCode.Z && event.isShiftDown();
        if (redo) {
            event.consume();
            seat.redo();
        } else if (event.getCode() == KeyCode.Z) {
            event.consume();
            seat.undo();
        } else if (!event.isAltDown()) {
            inline(field, event);
        }
    }

    private void inline(GrowingArea field, KeyEvent event) {
        switch (event.getCode()) {
            case B -> mark(field, Inline.STRONG);
            case I -> mark(field, Inline.EMPHASIS);
            default -> {
                return;
            }
        }
        event.consume();
    }

    static void mark(GrowingArea field, String sign) {
        apply(field, inline(field).toggled(sign));
    }

    static Inline inline(GrowingArea field) {
        return new Inline(
                field.getText(),
                new org.briefingbuilder.text.Span(
                        field.getSelection().getStart(), field.getSelection().getEnd()));
    }

    static void apply(GrowingArea field, Inline inline) {
        field.write(inline.text());
        field.selectRange(inline.selection().start(), inline.selection().end());
        field.requestFocus();
    }

    /// Whether a change of a text begins a new step of taking back: anything but one more letter of
    /// a word.
    static boolean begins(String was, String is) {
        int at = 0;
        int shorter = Math.min(was.length(), is.length());
        while (at < shorter && was.charAt(at) == is.charAt(at)) {
            at++;
        }
        if (is.length() != was.length() + 1 || !was.substring(at).equals(is.substring(at + 1))) {
            return true;
        }
        boolean afterGap = at > 0 && Character.isWhitespace(is.charAt(at - 1));
        return afterGap && !Character.isWhitespace(is.charAt(at));
    }

    /// What is printed of a quotation of the brief, its marks included.
    Optional<String> quoted(String id) {
        return model.brief().stream()
                .flatMap(Brief::quotations)
                .filter(q -> q.id().equals(id))
                .findFirst()
                .flatMap(this::printed);
    }

    private Optional<String> printed(BriefBlock.Quotation quotation) {
        return passage(quotation)
                .map(
                        p -> {
                            String words = p.anchor().words();
                            try {
                                words = Wording.of(words, quotation.alterations()).words();
                            } catch (IllegalArgumentException outside) {
                                // The card says so; here the source's own words stand.
                            }
                            boolean urdu = Typefaces.isArabic(words);
                            return (urdu ? "”" : "“") + words + (urdu ? "“" : "”");
                        });
    }

    /// Whether a quotation runs in the prose.
    boolean runsIn(String quotation) {
        return model.brief().filter(b -> RunIn.of(b).contains(quotation)).isPresent();
    }

    /// The passage that a quotation is of.
    Optional<org.briefingbuilder.model.Passage> passage(BriefBlock.Quotation quotation) {
        return contents().passage(quotation.passage());
    }
}
