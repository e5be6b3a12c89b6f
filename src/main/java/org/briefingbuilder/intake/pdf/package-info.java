/// PDF: lines become paragraphs, page by page.
@NullMarked
package org.briefingbuilder.intake.pdf;

import org.jspecify.annotations.NullMarked;
