package org.briefingbuilder.architecture.broken.store;

import org.briefingbuilder.architecture.broken.intake.IntakeKnowsPublish;

/// A file that reads documents.
public record StoreKnowsIntake(IntakeKnowsPublish other) {}
