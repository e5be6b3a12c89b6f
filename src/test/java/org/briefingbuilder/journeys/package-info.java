/// Stories of a person at work, each told in the real window.
@NullMarked
package org.briefingbuilder.journeys;

import org.jspecify.annotations.NullMarked;
