@NullMarked
package org.briefingbuilder.ui.library;

import org.jspecify.annotations.NullMarked;
