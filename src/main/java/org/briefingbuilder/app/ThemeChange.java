package org.briefingbuilder.app;

import org.briefingbuilder.edits.ThemeEdits;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Theme;

/// Changes a theme in a project, where no two have the same name.
public final class ThemeChange {

    private ThemeChange() {}

    /// @throws Problem `theme.name-taken` when another theme has the new name, whatever the case
    public static Edit of(Contents contents, Theme before, Theme after, Stamp stamp) {
        return ThemeEdits.change(contents, before, after, stamp)
                .orElseThrow(() -> new Problem("theme.name-taken", after.name().strip()));
    }
}
