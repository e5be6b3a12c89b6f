package org.briefingbuilder.architecture.broken.store;

import org.briefingbuilder.architecture.broken.intake.IntakeKnowsPublish;

import java.util.logging.Logger;

/// A file that reads documents, and has a log of its own.
public record StoreKnowsIntake(IntakeKnowsPublish other) {

    static void log() {
        Logger.getGlobal().info("a log of its own");
    }
}
