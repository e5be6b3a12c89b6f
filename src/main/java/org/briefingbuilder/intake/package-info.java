/// A file becomes clean text with its structure, its pages and what a citation needs.
@NullMarked
package org.briefingbuilder.intake;

import org.jspecify.annotations.NullMarked;
