@NullMarked
package org.briefingbuilder.publish.cite;

import org.jspecify.annotations.NullMarked;
