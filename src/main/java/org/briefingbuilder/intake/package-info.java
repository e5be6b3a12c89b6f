/// A file becomes clean text with structure, pages and metadata; all parsing happens in a child
/// process.
@NullMarked
package org.briefingbuilder.intake;

import org.jspecify.annotations.NullMarked;
