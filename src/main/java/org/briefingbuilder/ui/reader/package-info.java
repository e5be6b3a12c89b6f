/// The Read place's centre: one source, read, searched and tagged.
@NullMarked
package org.briefingbuilder.ui.reader;

import org.jspecify.annotations.NullMarked;
