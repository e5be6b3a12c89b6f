package org.briefingbuilder.cli;

import org.briefingbuilder.model.Logged;

import java.util.List;
import java.util.OptionalLong;

/// An edit of the history as it is reported, in JSON under these very names.
///
/// @param id the edit's number
/// @param name what was done: `passage.tag`, `source.add` …
/// @param changes how many items changed
/// @param items their ids
/// @param undoes the edit that this one took back
/// @param redoes the edit that this one did again
record EditRow(
        long id,
        String at,
        String by,
        String name,
        String about,
        int changes,
        List<String> items,
        OptionalLong undoes,
        OptionalLong redoes) {

    static final String FIELDS =
            "{id: number, at, by, name, about, changes: number, items: [id], undoes: number or"
                    + " null, redoes: number or null}";

    static EditRow of(Logged edit) {
        return new EditRow(
                edit.number(),
                edit.stamp().at().toString(),
                edit.stamp().by(),
                edit.name(),
                edit.about(),
                edit.changes(),
                edit.items(),
                edit.undoes(),
                edit.redoes());
    }

    /// What was done, in words.
    String words(Wording wording) {
        String done = wording.of("edit." + name);
        String what = about.isEmpty() ? done : done + ": " + about;
        if (undoes.isPresent()) {
            return wording.of("log.undoes", undoes.getAsLong(), what);
        }
        return redoes.isPresent() ? wording.of("log.redoes", redoes.getAsLong(), what) : what;
    }
}
