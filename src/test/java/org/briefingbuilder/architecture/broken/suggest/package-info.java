/// Classes that break the walls, to see these fall.
@NullMarked
package org.briefingbuilder.architecture.broken.suggest;

import org.jspecify.annotations.NullMarked;
