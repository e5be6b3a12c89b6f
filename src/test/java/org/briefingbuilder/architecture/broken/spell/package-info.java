/// Classes that break the walls, to see these fall.
@NullMarked
package org.briefingbuilder.architecture.broken.spell;

import org.jspecify.annotations.NullMarked;
