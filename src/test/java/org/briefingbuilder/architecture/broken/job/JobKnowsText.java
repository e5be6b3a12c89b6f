package org.briefingbuilder.architecture.broken.job;

import org.briefingbuilder.architecture.broken.text.TextKnowsModel;

/// A job that knows of strings.
public record JobKnowsText(Class<TextKnowsModel> other) {}
