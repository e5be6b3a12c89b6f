@NullMarked
package org.briefingbuilder.ui.kit.passages;

import org.jspecify.annotations.NullMarked;
