package org.briefingbuilder.architecture.broken.edits;

import org.briefingbuilder.architecture.broken.store.StoreKnowsIntake;

/// Edits that write to the file.
public record EditsKnowStore(StoreKnowsIntake other) {}
