@org.jspecify.annotations.NullMarked
package org.briefingbuilder.spell;
