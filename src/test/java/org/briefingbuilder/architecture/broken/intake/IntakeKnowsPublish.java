package org.briefingbuilder.architecture.broken.intake;

import org.briefingbuilder.architecture.broken.publish.PublishKnowsExchange;

/// A reader that prints briefs.
public record IntakeKnowsPublish(PublishKnowsExchange other) {}
