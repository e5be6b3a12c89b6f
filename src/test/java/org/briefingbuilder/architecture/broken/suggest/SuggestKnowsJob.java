package org.briefingbuilder.architecture.broken.suggest;

import org.briefingbuilder.architecture.broken.job.JobKnowsText;

/// Suggestions that report progress.
public record SuggestKnowsJob(JobKnowsText other) {}
