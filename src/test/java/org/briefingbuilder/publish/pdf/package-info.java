@NullMarked
package org.briefingbuilder.publish.pdf;

import org.jspecify.annotations.NullMarked;
