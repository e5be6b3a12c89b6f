package org.briefingbuilder.intake.html;

import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Removal;
import org.jsoup.nodes.Element;

import java.util.List;

/// One block of a web page and where it stands. Used by one thread.
///
/// @param cuts stretches of `text` that are no part of it
/// @param links how many of its units are words of links
record Piece(
        Element element,
        Block.Kind kind,
        int level,
        String text,
        List<Removal> cuts,
        int mark,
        int group,
        int links) {

    boolean isMostlyLinks() {
        return links * 2 > text.length();
    }

    boolean isHeading() {
        return kind == Block.Kind.HEADING || kind == Block.Kind.TITLE;
    }

    boolean isInTable() {
        return kind == Block.Kind.TABLE_ROW || kind == Block.Kind.TABLE_HEAD;
    }

    Entry entry() {
        Entry entry = Entry.of(kind, level, text).withMark(mark).inGroup(group);
        boolean all = cuts.size() == 1 && cuts.getFirst().span().length() + mark >= text.length();
        return all ? entry.removed(cuts.getFirst().reason()) : entry.withCuts(cuts);
    }

    Piece asTitle() {
        return new Piece(element, Block.Kind.TITLE, 1, text, cuts, mark, group, links);
    }
}
