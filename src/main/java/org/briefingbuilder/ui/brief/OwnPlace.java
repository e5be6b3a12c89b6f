package org.briefingbuilder.ui.brief;

import org.briefingbuilder.model.OwnText;

import java.util.List;

/// Where the author's own texts of a row stand.
///
/// @param section empty for the title
/// @param block -1 for the title or a heading
record OwnPlace(List<Integer> section, int block) {

    static OwnPlace of(Row row) {
        return switch (row.what()) {
            case Row.Title _ -> new OwnPlace(List.of(), -1);
            case Row.Heading heading -> new OwnPlace(heading.path(), -1);
            case Row.Block block -> new OwnPlace(block.place().section(), block.place().index());
        };
    }

    boolean isAt(OwnText own) {
        return section.equals(own.section()) && block == own.block();
    }
}
