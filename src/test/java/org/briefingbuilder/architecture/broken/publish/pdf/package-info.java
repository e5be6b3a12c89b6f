/// Classes that break the walls, to see these fall.
@NullMarked
package org.briefingbuilder.architecture.broken.publish.pdf;

import org.jspecify.annotations.NullMarked;
