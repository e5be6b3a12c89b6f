package org.briefingbuilder.ui.brief;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.ui.kit.Panes;

import java.util.ArrayList;
import java.util.List;

/// A table, a timetable or a list of speakers: a field for each cell, and a table's caption.
final class GridView extends RowView {

    private final GrowingArea caption;
    private final EvenGrid grid = new EvenGrid();
    private final List<List<GrowingArea>> lines = new ArrayList<>();
    private final HBox tools = new HBox();
    private int line;
    private int column;
    private final BriefBlock kind;

    GridView(Writing writing, Row row) {
        super(writing, row);
        caption =
                area(
                        writing.say("brief.table.caption"),
                        writing.say("brief.table.caption.prompt"),
                        "brief-caption");
        kind = ((Row.Block) row.what()).block();
        boolean free = kind instanceof BriefBlock.Table;
        caption.setManaged(free);
        caption.setVisible(free);
        tools.getStyleClass().add("brief-card-actions");
        tools.getChildren()
                .setAll(
                        tool("brief.table.add-row", () -> reshape(1, 0)),
                        tool("brief.table.remove-row", () -> reshape(-1, 0)));
        if (free) {
            tools.getChildren()
                    .addAll(
                            tool("brief.table.add-column", () -> reshape(0, 1)),
                            tool("brief.table.remove-column", () -> reshape(0, -1)));
        }
        tools.setManaged(false);
        tools.setVisible(false);
        fill(new VBox(caption, grid, tools));
    }

    private Button tool(String key, Runnable action) {
        return Panes.button(writing.say(key), action, "small");
    }

    @Override
    void show(Row.Said said) {
        BriefBlock.Table table = table(((Row.Content) said).block());
        caption.write(table.caption());
        List<List<String>> all = new ArrayList<>();
        all.add(table.head());
        all.addAll(table.rows());
        boolean same =
                lines.size() == all.size()
                        && (lines.isEmpty() || lines.getFirst().size() == table.head().size());
        if (!same) {
            build(all.size(), table.head().size());
        }
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < all.get(i).size(); j++) {
                lines.get(i).get(j).write(all.get(i).get(j));
            }
        }
    }

    private void build(int rows, int columns) {
        lines.clear();
        for (int i = 0; i < rows; i++) {
            List<GrowingArea> cells = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                cells.add(cell(i, j));
            }
            lines.add(cells);
        }
        grid.show(lines);
    }

    private GrowingArea cell(int i, int j) {
        String name = writing.say(i == 0 ? "brief.table.head" : "brief.table.cell", i + 0L, j + 1L);
        GrowingArea cell = area(name, "", "brief-cell", i == 0 || j == 0 ? "head" : "body");
        if (i == 0 && !(kind instanceof BriefBlock.Table)) {
            cell.setEditable(false);
            cell.setFocusTraversable(false);
        }
        cell.focusedProperty()
                .addListener(
                        (_, _, focused) -> {
                            if (focused) {
                                line = i;
                                column = j;
                            }
                        });
        return cell;
    }

    @Override
    Row.Said said() {
        List<List<String>> all = texts();
        return new Row.Content(block(all));
    }

    private BriefBlock.Table table(BriefBlock block) {
        return switch (block) {
            case BriefBlock.Timetable timetable ->
                    new BriefBlock.Table(
                            "",
                            List.of(
                                    writing.say("brief.timetable.time"),
                                    writing.say("brief.timetable.what")),
                            timetable.slots().stream()
                                    .map(slot -> List.of(slot.time(), slot.what()))
                                    .toList());
            case BriefBlock.Speakers speakers ->
                    new BriefBlock.Table(
                            "",
                            List.of(
                                    writing.say("brief.speakers.name"),
                                    writing.say("brief.speakers.affiliation"),
                                    writing.say("brief.speakers.topic")),
                            speakers.speakers().stream()
                                    .map(s -> List.of(s.name(), s.affiliation(), s.topic()))
                                    .toList());
            case BriefBlock.Table table -> table;
            default -> throw new IllegalStateException("no cells");
        };
    }

    /// @param all the head first
    private BriefBlock block(List<List<String>> all) {
        List<List<String>> rows = all.subList(1, all.size());
        return switch (kind) {
            case BriefBlock.Timetable _ ->
                    new BriefBlock.Timetable(
                            rows.stream()
                                    .map(r -> new BriefBlock.Slot(r.get(0), r.get(1)))
                                    .toList());
            case BriefBlock.Speakers _ ->
                    new BriefBlock.Speakers(
                            rows.stream()
                                    .map(r -> new BriefBlock.Speaker(r.get(0), r.get(1), r.get(2)))
                                    .toList());
            default -> new BriefBlock.Table(caption.getText(), all.getFirst(), rows);
        };
    }

    private List<List<String>> texts() {
        List<List<String>> all = new ArrayList<>();
        for (List<GrowingArea> cells : lines) {
            List<String> texts = new ArrayList<>();
            cells.forEach(cell -> texts.add(cell.getText()));
            all.add(texts);
        }
        return all;
    }

    /// Adds or removes a row or a column at the cell that had the keyboard last. A head and one
    /// column always stay.
    private void reshape(int moreRows, int moreColumns) {
        List<List<String>> all = texts();
        int columns = all.getFirst().size();
        if (moreRows > 0) {
            List<String> empty = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                empty.add("");
            }
            all.add(Math.min(line + 1, all.size()), empty);
        } else if (moreRows < 0 && all.size() > 1) {
            all.remove(Math.max(1, Math.min(line, all.size() - 1)));
        }
        int at = Math.min(column, columns - 1);
        for (List<String> texts : all) {
            if (moreColumns > 0) {
                texts.add(at + 1, "");
            } else if (moreColumns < 0 && columns > 1) {
                texts.remove(at);
            }
        }
        writing.model().typed(row(), new Row.Content(block(all)), true);
        writing.model().typing(row()).handIn();
        update(row());
        focus();
    }

    /// The heads of a timetable and of a list of speakers are not the author's.
    @Override
    List<GrowingArea> fields() {
        boolean free = kind instanceof BriefBlock.Table;
        List<GrowingArea> all = new ArrayList<>();
        if (free) {
            all.add(caption);
        }
        lines.stream().skip(free ? 0 : 1).forEach(all::addAll);
        return all;
    }

    @Override
    void focus() {
        int first = kind instanceof BriefBlock.Table ? 0 : 1;
        int i = Math.min(Math.max(line, first), lines.size() - 1);
        lines.get(i).get(Math.min(column, lines.get(i).size() - 1)).requestFocus();
    }

    @Override
    void currentChanged(boolean is) {
        tools.setManaged(is);
        tools.setVisible(is);
    }
}
