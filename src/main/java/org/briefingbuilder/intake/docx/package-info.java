/// Word documents.
@NullMarked
package org.briefingbuilder.intake.docx;

import org.jspecify.annotations.NullMarked;
