/// PowerPoint presentations: a slide is a page.
@NullMarked
package org.briefingbuilder.intake.pptx;

import org.jspecify.annotations.NullMarked;
