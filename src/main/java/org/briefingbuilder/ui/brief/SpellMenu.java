package org.briefingbuilder.ui.brief;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.ContextMenuEvent;

import org.briefingbuilder.model.OwnText;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.ui.kit.Seat;

import java.util.List;
import java.util.Optional;

/// What can be done with a word that is in no dictionary: write what was meant, or add it to the
/// project's words.
final class SpellMenu {

    private final Seat seat;
    private final SpellModel model;
    private final ContextMenu menu = new ContextMenu();

    SpellMenu(Seat seat, SpellModel model) {
        this.seat = seat;
        this.model = model;
        menu.setId("brief-spelling");
    }

    ContextMenu node() {
        return menu;
    }

    /// Answers a wish for a menu when it is made at such a word; leaves any other to the field.
    void asked(OwnText own, GrowingArea field, ContextMenuEvent event) {
        int at =
                event.isKeyboardTrigger() || !(field.getSkin() instanceof TextAreaSkin skin)
                        ? field.getCaretPosition()
                        : skin.getIndex(event.getX(), event.getY()).getInsertionIndex();
        Optional<Span> word =
                field.marks().stream()
                        .filter(mark -> mark.why() == Marked.Why.MISSPELT)
                        .map(Marked::span)
                        .filter(span -> span.start() <= at && at <= span.end())
                        .findFirst();
        word.ifPresent(
                span -> {
                    event.consume();
                    open(own, field, span);
                });
    }

    /// Opens below a word of a field.
    void open(OwnText own, GrowingArea field, Span span) {
        if (!span.fits(field.getText())) {
            return;
        }
        String word = span.in(field.getText());
        var _ =
                model.suggestions(own, word)
                        .thenAccept(
                                suggestions -> {
                                    boolean same =
                                            span.fits(field.getText())
                                                    && span.in(field.getText()).equals(word);
                                    if (same && field.getScene() != null) {
                                        show(field, span, word, suggestions);
                                    }
                                });
    }

    private void show(GrowingArea field, Span span, String word, List<String> suggestions) {
        menu.getItems().clear();
        for (String suggestion : suggestions) {
            MenuItem item = item(suggestion, () -> write(field, span, suggestion));
            menu.getItems().add(item);
        }
        if (suggestions.isEmpty()) {
            MenuItem none = new MenuItem(seat.say("brief.spelling.none"));
            none.setDisable(true);
            menu.getItems().add(none);
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item(
                                seat.say("brief.spelling.add", word),
                                () -> WordsSheet.add(seat, word)),
                        item(seat.say("brief.words"), () -> seat.commands().run("brief.words")),
                        new SeparatorMenuItem(),
                        item(seat.say("brief.spelling.cut"), field::cut),
                        item(seat.say("brief.spelling.copy"), field::copy),
                        item(seat.say("brief.spelling.paste"), field::paste));
        Point2D below = below(field, span);
        menu.show(field, below.getX(), below.getY());
    }

    private static Point2D below(GrowingArea field, Span span) {
        Rectangle2D box =
                field.getSkin() instanceof TextAreaSkin skin
                        ? skin.getCharacterBounds(span.start())
                        : Rectangle2D.EMPTY;
        return field.localToScreen(box.getMinX(), box.getMaxY());
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static void write(GrowingArea field, Span span, String word) {
        field.requestFocus();
        field.replaceText(span.start(), span.end(), word);
    }
}
