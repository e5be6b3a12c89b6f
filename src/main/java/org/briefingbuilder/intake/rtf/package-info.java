/// Rich Text Format, upon the tokens of a library.
@NullMarked
package org.briefingbuilder.intake.rtf;

import org.jspecify.annotations.NullMarked;
