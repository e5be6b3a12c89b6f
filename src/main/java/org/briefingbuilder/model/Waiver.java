package org.briefingbuilder.model;

/// That something which a check of a brief points out is kept as it is, and why.
///
/// @param brief the id of the brief
/// @param check the key of what was pointed out
/// @param subject what it was pointed out of, as the check names it; another state of it is pointed
///   out again
/// @param reason in the author's words
public record Waiver(
        String id, String brief, String check, String subject, String reason, Stamp made)
        implements Item {

    public Waiver {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("what is kept is kept for a reason");
        }
    }
}
