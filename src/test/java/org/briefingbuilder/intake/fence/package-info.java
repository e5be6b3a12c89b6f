@NullMarked
package org.briefingbuilder.intake.fence;

import org.jspecify.annotations.NullMarked;
