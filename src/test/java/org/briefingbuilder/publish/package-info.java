@NullMarked
package org.briefingbuilder.publish;

import org.jspecify.annotations.NullMarked;
