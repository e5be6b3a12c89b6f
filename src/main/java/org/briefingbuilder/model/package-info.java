/// The items that a person makes, and the changes of them: immutable values without any effect.
@NullMarked
package org.briefingbuilder.model;

import org.jspecify.annotations.NullMarked;
