package org.briefingbuilder.architecture.broken.publish.pdf;

import org.briefingbuilder.architecture.broken.model.ModelKnowsJob;

/// A layout engine that knows of items.
public record EngineKnowsModel(ModelKnowsJob other) {}
