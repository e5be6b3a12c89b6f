/// Pages as they look: their sizes, pictures, and where on them the letters of the clean text are.
@NullMarked
package org.briefingbuilder.intake.page;

import org.jspecify.annotations.NullMarked;
