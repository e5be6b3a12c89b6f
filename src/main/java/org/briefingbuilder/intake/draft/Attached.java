package org.briefingbuilder.intake.draft;

import org.briefingbuilder.model.Deposit;

/// A file inside another one, such as a mail's attachment; a source of its own.
///
/// @param fileName as the outer file names it, without folders; never a path
/// @param size in bytes
/// @param body where the bytes are
public record Attached(String fileName, long size, Deposit.Body body) {}
