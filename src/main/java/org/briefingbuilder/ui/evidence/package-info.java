/// The Passages place: all passages by theme, source and state, filtered, compared and changed many
/// at a time.
@NullMarked
package org.briefingbuilder.ui.evidence;

import org.jspecify.annotations.NullMarked;
