package org.briefingbuilder.architecture.broken.spell;

import org.briefingbuilder.architecture.broken.model.ModelKnowsJob;

/// Spelling that knows of items.
public record SpellKnowsModel(ModelKnowsJob other) {}
