package org.briefingbuilder.edits;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Stamp;

import java.util.List;

/// What naming and describing a whole brief means, and making a second one of it.
public final class BriefFacts {

    private BriefFacts() {}

    public static Edit title(Brief brief, String title, Stamp stamp) {
        Brief after = brief.withTitle(title.strip());
        return new Edit("brief.title", title.strip(), stamp, BriefEdits.changes(brief, after));
    }

    public static Edit facts(Brief brief, Brief.Facts facts, Stamp stamp) {
        return new Edit(
                "brief.facts",
                brief.title(),
                stamp,
                BriefEdits.changes(brief, brief.withFacts(facts)));
    }

    /// The same brief once more, with ids of its own.
    public static Edit duplicate(Brief brief, String title, Ids ids, Stamp stamp) {
        Brief copy =
                new Brief(
                        ids.brief(),
                        title,
                        brief.template(),
                        brief.facts(),
                        Copies.ofSections(brief.sections(), ids),
                        stamp);
        return new Edit("brief.copy", title, stamp, List.of(Change.added(copy)));
    }
}
