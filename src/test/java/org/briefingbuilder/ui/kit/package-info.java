/// Tests of what the window's places share, and what tests in a window stand on.
@NullMarked
package org.briefingbuilder.ui.kit;

import org.jspecify.annotations.NullMarked;
