package org.briefingbuilder.architecture.broken.publish;

import org.briefingbuilder.architecture.broken.exchange.ExchangeKnowsSuggest;

/// A printer that exchanges.
public record PublishKnowsExchange(ExchangeKnowsSuggest other) {}
