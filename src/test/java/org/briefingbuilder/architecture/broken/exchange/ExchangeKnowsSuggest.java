package org.briefingbuilder.architecture.broken.exchange;

import org.briefingbuilder.architecture.broken.suggest.SuggestKnowsJob;

/// An exchange that suggests.
public record ExchangeKnowsSuggest(SuggestKnowsJob other) {}
