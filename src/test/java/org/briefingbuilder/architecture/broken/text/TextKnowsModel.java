package org.briefingbuilder.architecture.broken.text;

import org.briefingbuilder.architecture.broken.model.ModelKnowsJob;

/// Strings that know of items.
public record TextKnowsModel(ModelKnowsJob other) {}
