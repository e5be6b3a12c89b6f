/// Markdown: marks become structure, not text.
@NullMarked
package org.briefingbuilder.intake.markdown;

import org.jspecify.annotations.NullMarked;
