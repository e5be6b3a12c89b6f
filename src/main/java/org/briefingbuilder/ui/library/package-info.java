/// The sources at the start side of the Read place: the list, the import, and what is known of
/// each.
@NullMarked
package org.briefingbuilder.ui.library;

import org.jspecify.annotations.NullMarked;
