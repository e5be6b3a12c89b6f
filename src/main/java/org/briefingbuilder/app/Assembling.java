package org.briefingbuilder.app;

import org.briefingbuilder.edits.Assembly;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.publish.Templates;

import java.util.Locale;

/// What a template gives to a new brief.
public final class Assembling {

    private Assembling() {}

    /// @param language of the brief, BCP 47
    /// @throws Problem `publish.unknown-template`, `publish.broken-template`
    public static Assembly.Plan plan(String template, String language) {
        Templates.Beginning beginning = Templates.beginning(template, language);
        return new Assembly.Plan(
                beginning.headings().stream()
                        .map(heading -> new Assembly.Heading(heading.role(), heading.words()))
                        .toList(),
                Assembly.Arrangement.valueOf(beginning.arrangement().toUpperCase(Locale.ROOT)),
                beginning.question(),
                beginning.inFavour(),
                beginning.against());
    }
}
