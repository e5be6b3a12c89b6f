/// Strings only: spans, quotes, anchors, finding words again, folding, digests. Knows nothing of
/// the program.
@NullMarked
package org.briefingbuilder.text;

import org.jspecify.annotations.NullMarked;
