/// The way into a project and its bad moments: the welcome, opening with all its endings, saving
/// that fails, and closing then. Nothing here knows a place.
@NullMarked
package org.briefingbuilder.ui.start;

import org.jspecify.annotations.NullMarked;
