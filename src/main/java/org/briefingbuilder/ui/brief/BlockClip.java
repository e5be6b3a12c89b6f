package org.briefingbuilder.ui.brief;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.OwnTexts;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Wording;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Blocks that were copied, for all windows of a project; other programs get their words. For the
/// thread of the window.
final class BlockClip {

    private static final DataFormat FORMAT = new DataFormat("application/x-briefing-blocks");

    private List<BriefBlock> blocks = List.of();
    private int number;

    void copy(List<BriefBlock> now, Contents contents) {
        blocks = List.copyOf(now);
        number++;
        ClipboardContent content = new ClipboardContent();
        content.put(FORMAT, mark());
        content.putString(
                blocks.stream()
                        .map(block -> words(block, contents))
                        .collect(Collectors.joining("\n\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// What was copied last, unless something else was copied since, anywhere.
    Optional<List<BriefBlock>> blocks() {
        boolean newest = mark().equals(Clipboard.getSystemClipboard().getContent(FORMAT));
        return newest && !blocks.isEmpty() ? Optional.of(blocks) : Optional.empty();
    }

    private String mark() {
        return System.identityHashCode(this) + "-" + number;
    }

    private static String words(BriefBlock block, Contents contents) {
        String own =
                OwnTexts.of(block).stream()
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("\n"));
        return block instanceof BriefBlock.Quotation quotation
                ? contents.passage(quotation.passage())
                                .map(passage -> quoted(quotation, passage))
                                .orElse("")
                        + (own.isEmpty() ? "" : "\n" + own)
                : own;
    }

    private static String quoted(BriefBlock.Quotation quotation, Passage passage) {
        try {
            return Wording.of(passage.anchor().words(), quotation.alterations()).words();
        } catch (IllegalArgumentException outside) {
            return passage.anchor().words();
        }
    }
}
