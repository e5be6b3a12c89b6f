package org.briefingbuilder.edits;

import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.Change;
import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;
import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Stamp;
import org.briefingbuilder.model.Waiver;

import java.util.ArrayList;
import java.util.List;

/// What keeping something means though a check points it out.
public final class WaiverEdits {

    private WaiverEdits() {}

    /// Keeps what `check` points out of `subject`, for a reason. A reason given before is replaced.
    ///
    /// @throws IllegalArgumentException when there is no reason
    public static Edit keep(
            Contents contents,
            Brief brief,
            String check,
            String subject,
            String reason,
            Ids ids,
            Stamp stamp) {
        List<Change> changes = new ArrayList<>();
        List<Waiver> before = of(contents, brief, check, subject);
        String id = before.isEmpty() ? ids.waiver() : before.getFirst().id();
        Waiver after = new Waiver(id, brief.id(), check, subject, reason.strip(), stamp);
        if (before.isEmpty()) {
            changes.add(Change.added(after));
        } else if (!before.getFirst().reason().equals(after.reason())) {
            changes.add(Change.replaced(before.getFirst(), after));
        }
        return new Edit("waiver.keep", brief.title(), stamp, changes);
    }

    /// Takes back that it is kept: it is pointed out again.
    public static Edit takeBack(
            Contents contents, Brief brief, String check, String subject, Stamp stamp) {
        List<Change> changes =
                of(contents, brief, check, subject).stream().map(Change::removed).toList();
        return new Edit("waiver.take-back", brief.title(), stamp, changes);
    }

    private static List<Waiver> of(Contents contents, Brief brief, String check, String subject) {
        return contents.waiversOf(brief).stream()
                .filter(w -> w.check().equals(check) && w.subject().equals(subject))
                .toList();
    }
}
