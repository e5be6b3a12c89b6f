package org.briefingbuilder.intake.draft;

/// A file inside another one, such as a mail's attachment; a source of its own.
///
/// @param fileName as the outer file names it, without folders; never a path
public record Attached(String fileName, byte[] bytes) {}
