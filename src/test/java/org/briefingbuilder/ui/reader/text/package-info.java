@NullMarked
package org.briefingbuilder.ui.reader.text;

import org.jspecify.annotations.NullMarked;
