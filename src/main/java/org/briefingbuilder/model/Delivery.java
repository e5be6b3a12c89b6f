package org.briefingbuilder.model;

import java.util.List;

/// An edit and the contents that it brings along.
public record Delivery(Edit edit, List<Deposit> deposits) {
    public Delivery {
        deposits = List.copyOf(deposits);
    }
}
