package org.briefingbuilder.architecture.broken.app;

import org.briefingbuilder.architecture.broken.cli.CliKnowsStore;

/// A job that knows who asked for it.
public record AppKnowsCli(CliKnowsStore other) {}
