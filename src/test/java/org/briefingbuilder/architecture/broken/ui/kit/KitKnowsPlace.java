package org.briefingbuilder.architecture.broken.ui.kit;

import org.briefingbuilder.architecture.broken.ui.brief.BriefPlace;

/// Breaks the rule that the kit knows no place.
final class KitKnowsPlace {
    final BriefPlace place = new BriefPlace();
}
