/// What Word documents and PowerPoint presentations have in common: the package of parts.
@NullMarked
package org.briefingbuilder.intake.office;

import org.jspecify.annotations.NullMarked;
