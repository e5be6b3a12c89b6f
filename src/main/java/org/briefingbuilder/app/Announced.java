package org.briefingbuilder.app;

import org.briefingbuilder.model.Contents;
import org.briefingbuilder.model.Edit;

/// An edit that is on disk, and the contents after it.
///
/// @param number of the edit in the log; when the edit is empty nothing was written, and it is the
///   number of the last one
public record Announced(long number, Edit edit, Contents contents) {}
