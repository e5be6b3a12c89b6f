/// What tagging, adding, renaming and assembling mean: pure functions from contents to an edit.
@NullMarked
package org.briefingbuilder.edits;

import org.jspecify.annotations.NullMarked;
