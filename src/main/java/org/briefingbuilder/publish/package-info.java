/// From a brief to a PDF whose every quotation is checked, and back: verifying such a PDF.
@NullMarked
package org.briefingbuilder.publish;

import org.jspecify.annotations.NullMarked;
