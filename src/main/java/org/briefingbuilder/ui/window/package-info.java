/// The program as a window: starting it, opening projects, the frame around the places.
@NullMarked
package org.briefingbuilder.ui.window;

import org.jspecify.annotations.NullMarked;
