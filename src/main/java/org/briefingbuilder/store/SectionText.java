package org.briefingbuilder.store;

import org.briefingbuilder.model.Section;

/// A section of a brief as text, in the form in which a project keeps the blocks of its briefs.
public final class SectionText {

    private SectionText() {}

    public static String of(Section section) {
        return Json.of(section);
    }

    /// @throws IllegalArgumentException when it is no such text
    public static Section read(String text) {
        return Json.read(text, Section.class);
    }
}
