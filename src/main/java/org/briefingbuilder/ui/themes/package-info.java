/// Beside the text: the themes, the passage that is looked at with its notes, and the passages of
/// the source.
@NullMarked
package org.briefingbuilder.ui.themes;

import org.jspecify.annotations.NullMarked;
