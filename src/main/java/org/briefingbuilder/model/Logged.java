package org.briefingbuilder.model;

import java.util.List;
import java.util.OptionalLong;

/// One entry of the log of edits.
///
/// @param number from 1, without gaps
/// @param name what was done; of an undo or a redo, the name of the edit that it takes back or does
///   again
/// @param about the title or name of what it was done to; may be empty
/// @param changes how many items changed
/// @param items their ids, in the order of the changes
/// @param undoes the number of the edit that this one takes back
/// @param redoes the number of the edit that this one does again
public record Logged(
        long number,
        String name,
        String about,
        Stamp stamp,
        int changes,
        List<String> items,
        OptionalLong undoes,
        OptionalLong redoes) {

    public Logged {
        items = List.copyOf(items);
    }
}
