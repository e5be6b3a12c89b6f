package org.briefingbuilder.ui.brief;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.edits.BriefBlocks;
import org.briefingbuilder.edits.BriefSections;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.ui.kit.Icons;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The title or a section's heading.
final class LineView extends RowView {

    private final GrowingArea area;
    private final Label number = tag("", "brief-number");
    private final Label measure = tag("", "brief-measure");
    private final Beside line;

    LineView(Writing writing, Row row) {
        super(writing, row);
        boolean title = row.what() instanceof Row.Title;
        String name = writing.say(title ? "brief.title" : "brief.heading");
        area =
                area(
                        name,
                        writing.say(title ? "brief.title.prompt" : "brief.heading.prompt"),
                        title ? "brief-title" : "brief-heading");
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        List<Node> after = new ArrayList<>();
        after.add(measure);
        if (!title) {
            after.add(menu());
        }
        line = new Beside(List.of(number), area, after);
        line.getStyleClass().add(title ? "brief-title-line" : "brief-heading-line");
        fill(line);
    }

    @Override
    void show(Row.Said said) {
        area.write(((Row.Words) said).words());
        if (row().what() instanceof Row.Heading heading) {
            boolean inner = heading.path().size() > 1;
            line.getStyleClass().removeAll("inner", "fixed");
            if (inner) {
                line.getStyleClass().add("inner");
            }
            if (heading.section().role() == Section.Role.SUMMARY) {
                line.getStyleClass().add("fixed");
            }
            number.setText(heading.number().isEmpty() ? "" : numbered(heading.number()));
            number.setManaged(!heading.number().isEmpty());
        } else {
            number.setManaged(false);
        }
    }

    /// A number and a point have no direction of their own: the mark says the brief's.
    private String numbered(String number) {
        return (writing.isRightToLeft() ? "\u200f" : "") + number + " · ";
    }

    /// Shows how much there is of how much there may be.
    ///
    /// @param over whether it is more than that
    void measure(Optional<String> words, boolean over) {
        measure.setText(words.orElse(""));
        measure.setManaged(words.isPresent());
        measure.getStyleClass().remove("warn");
        if (over) {
            measure.getStyleClass().add("warn");
        }
    }

    @Override
    Row.Said said() {
        return new Row.Words(area.getText());
    }

    @Override
    List<GrowingArea> fields() {
        return List.of(area);
    }

    @Override
    void focus() {
        area.requestFocus();
    }

    /// Enter goes on below.
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            BlockPlace gap = row().gapAfter();
            writing.editThenGo(
                    (_, now, stamp) ->
                            BriefBlocks.insert(now, gap, List.of(Blocks.emptyProse()), stamp),
                    gap);
        }
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton("", Icons.of(Feather.MORE_HORIZONTAL));
        menu.getStyleClass().addAll("flat", "icon-button", "no-arrow", "brief-row-menu");
        menu.setAccessibleText(writing.say("brief.section.menu"));
        menu.getItems()
                .setAll(
                        item("brief.section.add-after", () -> add(false)),
                        item("brief.section.add-inner", () -> add(true)),
                        item("brief.section.up", () -> step(true)),
                        item("brief.section.down", () -> step(false)),
                        item("brief.section.remove", this::removeSection));
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(writing.say(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private List<Integer> path() {
        return row().section().orElseThrow();
    }

    private void add(boolean inner) {
        List<Integer> path = path();
        Section section = Blocks.section("");
        var _ =
                writing.model()
                        .edit(
                                (_, now, stamp) ->
                                        inner
                                                ? BriefSections.add(
                                                        now,
                                                        path,
                                                        Integer.MAX_VALUE,
                                                        section,
                                                        stamp)
                                                : BriefSections.add(
                                                        now,
                                                        path.subList(0, path.size() - 1),
                                                        path.getLast() + 1,
                                                        section,
                                                        stamp));
    }

    private void step(boolean up) {
        List<Integer> path = path();
        var _ =
                writing.model()
                        .edit((_, now, stamp) -> BriefSections.step(now, path, up, stamp))
                        .thenAccept(_ -> focus());
    }

    private void removeSection() {
        List<Integer> path = path();
        var _ =
                writing.model()
                        .edit((_, now, stamp) -> BriefSections.remove(now, path, stamp))
                        .thenAccept(
                                _ ->
                                        writing.seat()
                                                .toasts()
                                                .undoable(
                                                        writing.say("brief.section.removed"),
                                                        writing.seat()::undo));
    }
}
