/// What a person sets for themselves, the keys among it.
@NullMarked
package org.briefingbuilder.ui.settings;

import org.jspecify.annotations.NullMarked;
