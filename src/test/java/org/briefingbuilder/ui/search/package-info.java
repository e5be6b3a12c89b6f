@NullMarked
package org.briefingbuilder.ui.search;

import org.jspecify.annotations.NullMarked;
