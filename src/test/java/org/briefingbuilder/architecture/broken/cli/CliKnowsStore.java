package org.briefingbuilder.architecture.broken.cli;

import org.briefingbuilder.architecture.broken.store.StoreKnowsIntake;

/// A command that goes past the door.
public record CliKnowsStore(StoreKnowsIntake other) {}
