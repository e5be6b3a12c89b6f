package org.briefingbuilder.architecture.broken.model;

import org.briefingbuilder.architecture.broken.job.JobKnowsText;

import tools.jackson.databind.ObjectMapper;

/// Items that know of jobs, and of JSON.
public record ModelKnowsJob(JobKnowsText other, ObjectMapper json) {}
