@NullMarked
package org.briefingbuilder.bench;

import org.jspecify.annotations.NullMarked;
