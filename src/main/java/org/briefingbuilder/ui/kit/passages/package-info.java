/// The project's passages ready to be found: filtered and sorted off the JavaFX thread.
@NullMarked
package org.briefingbuilder.ui.kit.passages;

import org.jspecify.annotations.NullMarked;
