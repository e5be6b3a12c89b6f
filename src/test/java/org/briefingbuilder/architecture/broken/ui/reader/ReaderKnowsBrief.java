package org.briefingbuilder.architecture.broken.ui.reader;

import javafx.application.Platform;

import org.briefingbuilder.architecture.broken.ui.brief.BriefPlace;

/// Breaks the rules that places do not know each other, and that the kit alone hands work over.
final class ReaderKnowsBrief {
    final BriefPlace place = new BriefPlace();

    static void later() {
        Platform.runLater(() -> {});
    }
}
