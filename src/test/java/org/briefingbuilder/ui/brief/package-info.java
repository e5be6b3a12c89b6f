/// Tests of the place where briefs are made.
@NullMarked
package org.briefingbuilder.ui.brief;

import org.jspecify.annotations.NullMarked;
