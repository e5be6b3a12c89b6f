package org.briefingbuilder.app;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;

/// An edit that was made, and the contents after it.
///
/// @param number of the edit in the log; when the edit is empty nothing was written, and it is the
///   number of the last one
/// @param saved whether the contents are on disk; false only where unwritten edits wait, see
///   [Unwritten#WAITS]
public record Announced(long number, Edit edit, Contents contents, boolean saved) {}
