/// OpenDocument texts, read as a stream.
@NullMarked
package org.briefingbuilder.intake.odt;

import org.jspecify.annotations.NullMarked;
