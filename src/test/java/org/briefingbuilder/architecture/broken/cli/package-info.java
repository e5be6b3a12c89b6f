/// Classes that break the walls, to see these fall.
@NullMarked
package org.briefingbuilder.architecture.broken.cli;

import org.jspecify.annotations.NullMarked;
