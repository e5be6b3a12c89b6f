package org.briefingbuilder.ui.brief;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.briefingbuilder.model.BriefBlock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A list, or questions for discussion: one field for each. Enter begins the next one, Backspace in
/// an empty one takes it away.
final class ItemsView extends RowView {

    private final VBox box = new VBox();
    private final List<Item> items = new ArrayList<>();
    private final ToggleButton numbered;
    private final boolean asks;

    /// @param passage that a question came from
    private record Item(GrowingArea area, Label sign, Optional<String> passage) {}

    ItemsView(Writing writing, Row row) {
        super(writing, row);
        asks = ((Row.Block) row.what()).block() instanceof BriefBlock.Questions;
        numbered = new ToggleButton(writing.say("brief.numbered"));
        numbered.getStyleClass().addAll("small", "brief-row-menu");
        numbered.setManaged(!asks);
        numbered.setVisible(!asks);
        numbered.selectedProperty()
                .addListener(
                        _ -> {
                            signs();
                            typed(true);
                        });
        box.getStyleClass().add("brief-items");
        fill(new Beside(List.of(), box, List.of(numbered)));
    }

    @Override
    void show(Row.Said said) {
        switch (((Row.Content) said).block()) {
            case BriefBlock.Listing listing -> {
                numbered.setSelected(listing.numbered());
                show(
                        listing.items().stream()
                                .map(i -> new BriefBlock.Question(i, Optional.empty()))
                                .toList());
            }
            case BriefBlock.Questions questions -> show(questions.questions());
            default -> throw new IllegalStateException("no items");
        }
    }

    private void show(List<BriefBlock.Question> all) {
        boolean same =
                all.size() == items.size()
                        && all.stream()
                                .map(BriefBlock.Question::passage)
                                .toList()
                                .equals(items.stream().map(Item::passage).toList());
        if (!same) {
            items.clear();
            all.forEach(one -> items.add(item(one.passage())));
            arrange();
        }
        for (int i = 0; i < all.size(); i++) {
            items.get(i).area().write(all.get(i).text());
        }
    }

    private Item item(Optional<String> passage) {
        GrowingArea area =
                area(
                        writing.say(asks ? "brief.question" : "brief.item"),
                        writing.say(asks ? "brief.question.prompt" : "brief.item.prompt"),
                        "brief-prose");
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(area, event));
        return new Item(area, tag("", "brief-sign"), passage);
    }

    private void arrange() {
        box.getChildren()
                .setAll(
                        items.stream()
                                .map(
                                        item -> {
                                            Beside line =
                                                    new Beside(
                                                            List.of(item.sign()),
                                                            item.area(),
                                                            List.of());
                                            line.getStyleClass().add("brief-item");
                                            return line;
                                        })
                                .toList());
        signs();
    }

    private void signs() {
        for (int i = 0; i < items.size(); i++) {
            boolean counts = asks || numbered.isSelected();
            items.get(i).sign().setText(counts ? writing.number(i + 1L) + "." : "•");
        }
    }

    @Override
    Row.Said said() {
        BriefBlock block =
                asks
                        ? new BriefBlock.Questions(
                                items.stream()
                                        .map(
                                                i ->
                                                        new BriefBlock.Question(
                                                                i.area().getText(), i.passage()))
                                        .toList())
                        : new BriefBlock.Listing(
                                numbered.isSelected(),
                                items.stream().map(i -> i.area().getText()).toList());
        return new Row.Content(block);
    }

    @Override
    List<GrowingArea> fields() {
        return items.stream().map(Item::area).toList();
    }

    @Override
    void focus() {
        if (!items.isEmpty()) {
            items.getFirst().area().requestFocus();
        }
    }

    private void pressed(GrowingArea area, KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown();
        int at = items.stream().map(Item::area).toList().indexOf(area);
        if (event.getCode() == KeyCode.ENTER && plain) {
            event.consume();
            String text = area.getText();
            int caret = area.getCaretPosition();
            Item next = item(Optional.empty());
            items.add(at + 1, next);
            area.write(text.substring(0, caret).stripTrailing());
            next.area().write(text.substring(caret).strip());
            arrange();
            typed(true);
            next.area().requestFocus();
        } else if (event.getCode() == KeyCode.BACK_SPACE && area.getText().isEmpty()) {
            event.consume();
            if (items.size() == 1) {
                writing.remove(row());
            } else {
                items.remove(at);
                arrange();
                typed(true);
                items.get(Math.max(0, at - 1)).area().requestFocus();
            }
        }
    }
}
