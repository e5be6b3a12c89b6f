package org.briefingbuilder.ui.review;

import org.briefingbuilder.publish.Finding;
import org.briefingbuilder.publish.Verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a verification came to, as a person reads it.
///
/// @param agree quotations that agree everywhere they were looked for
/// @param differ quotations of which something else was found
/// @param unseen quotations whose source could not be looked at
/// @param findings what is wrong first, what could not be looked at last
public record Verdict(
        Verification verification, int agree, int differ, int unseen, List<Finding> findings) {

    /// Kinds of findings that say no more than that nobody could look.
    private static final Set<String> NOT_LOOKED_AT =
            Set.of(Finding.Kind.SOURCE_MISSING.key(), Finding.Kind.SOURCE_UNREADABLE.key());

    /// How it ended.
    public enum Sort {
        AGREES,
        UNSEEN,
        DIFFERS
    }

    public Verdict {
        findings = List.copyOf(findings);
    }

    public static Verdict of(Verification verification) {
        Set<String> wrong = new HashSet<>();
        Set<String> missing = new HashSet<>();
        for (Finding finding : verification.findings()) {
            if (!finding.quotation().isEmpty()) {
                (isUnseen(finding) ? missing : wrong).add(finding.quotation());
            }
        }
        missing.removeAll(wrong);
        int left = verification.quotations() - verification.verified();
        int unseen = Math.min(left, missing.size());
        List<Finding> sorted = new ArrayList<>(verification.findings());
        sorted.sort(Comparator.comparing(Verdict::isUnseen).thenComparingInt(Finding::page));
        return new Verdict(verification, verification.verified(), left - unseen, unseen, sorted);
    }

    public Sort sort() {
        if (differ > 0 || findings.stream().anyMatch(finding -> !isUnseen(finding))) {
            return Sort.DIFFERS;
        }
        return unseen > 0 ? Sort.UNSEEN : Sort.AGREES;
    }

    /// Whether this finding says only that the source could not be looked at.
    public static boolean isUnseen(Finding finding) {
        return NOT_LOOKED_AT.contains(finding.kind());
    }
}
