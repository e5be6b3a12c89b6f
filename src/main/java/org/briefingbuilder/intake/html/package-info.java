/// Web pages: the main text, without what surrounds it or is hidden.
@NullMarked
package org.briefingbuilder.intake.html;

import org.jspecify.annotations.NullMarked;
