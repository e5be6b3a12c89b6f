/// Electronic books: chapters in their order, with the pages of the printed book where it names
/// them.
@NullMarked
package org.briefingbuilder.intake.epub;

import org.jspecify.annotations.NullMarked;
