@NullMarked
package org.briefingbuilder.ui.evidence;

import org.jspecify.annotations.NullMarked;
