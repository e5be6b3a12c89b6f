/// Asks on what terms the words of a source, of passages or of a brief's occasion may be used.
@NullMarked
package org.briefingbuilder.ui.kit.terms;

import org.jspecify.annotations.NullMarked;
