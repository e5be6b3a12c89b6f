package org.briefingbuilder.architecture.broken.ui;

import org.briefingbuilder.architecture.broken.intake.IntakeKnowsPublish;

/// A window that reads documents itself.
public record UiKnowsIntake(IntakeKnowsPublish other) {}
