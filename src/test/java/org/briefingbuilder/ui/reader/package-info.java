@NullMarked
package org.briefingbuilder.ui.reader;

import org.jspecify.annotations.NullMarked;
