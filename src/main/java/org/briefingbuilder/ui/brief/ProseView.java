package org.briefingbuilder.ui.brief;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.briefingbuilder.edits.BlockPlace;
import org.briefingbuilder.edits.BriefBlocks;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.RunIn;

import java.util.List;

/// A paragraph or a heading in the author's own words. Enter breaks a paragraph in two; Backspace
/// in an empty one takes it out.
final class ProseView extends RowView {

    private final GrowingArea area;
    private final boolean heading;

    ProseView(Writing writing, Row row) {
        super(writing, row);
        heading = block() instanceof BriefBlock.Heading;
        area =
                area(
                        writing.say(heading ? "brief.subheading" : "brief.prose"),
                        writing.say(heading ? "brief.subheading.prompt" : "brief.prose.prompt"),
                        heading ? "brief-subheading" : "brief-prose");
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.quotes(writing::quoted);
        if (!heading) {
            writing.tools().follow(area);
        }
        fill(area);
    }

    private BriefBlock block() {
        return ((Row.Block) row().what()).block();
    }

    @Override
    void show(Row.Said said) {
        area.quotes(writing::quoted);
        area.write(
                switch (((Row.Content) said).block()) {
                    case BriefBlock.Heading(String text) -> text;
                    case BriefBlock.Prose(String text, String _) -> text;
                    default -> throw new IllegalStateException("no prose");
                });
    }

    @Override
    Row.Said said() {
        return new Row.Content(with(area.getText()));
    }

    private BriefBlock with(String text) {
        return block() instanceof BriefBlock.Prose prose
                ? new BriefBlock.Prose(text, prose.language())
                : new BriefBlock.Heading(text);
    }

    @Override
    List<GrowingArea> fields() {
        return List.of(area);
    }

    @Override
    void focus() {
        area.requestFocus();
        area.end();
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown();
        if (event.getCode() == KeyCode.ENTER && plain) {
            event.consume();
            split();
        } else if (event.getCode() == KeyCode.BACK_SPACE && area.getText().isEmpty()) {
            event.consume();
            writing.remove(row());
        }
    }

    private void split() {
        BlockPlace place = row().place().orElseThrow();
        int caret = area.getSelection().getStart();
        int end = area.getSelection().getEnd();
        String text = area.getText();
        BriefBlock first = with(text.substring(0, caret).stripTrailing());
        String language = block() instanceof BriefBlock.Prose prose ? prose.language() : "";
        BriefBlock second = new BriefBlock.Prose(text.substring(end).strip(), language);
        Row.Said written = said();
        long kept =
                RunIn.marksIn(first).stream()
                        .filter(mark -> writing.quoted(mark.quotation()).isPresent())
                        .count();
        writing.editThenGo(
                (_, now, stamp) ->
                        BriefBlocks.split(
                                now, place, ((Row.Content) written).block(), first, second, stamp),
                place.at(place.index() + 1 + (int) kept));
    }

    /// Where one writes, in UTF-16 units.
    int caret() {
        return area.getCaretPosition();
    }
}
