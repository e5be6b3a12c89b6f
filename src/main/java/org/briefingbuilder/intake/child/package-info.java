/// The process that parses, and how the program talks with it.
@NullMarked
package org.briefingbuilder.intake.child;

import org.jspecify.annotations.NullMarked;
