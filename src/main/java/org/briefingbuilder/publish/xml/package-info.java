/// Reading XML that anyone may have written.
@NullMarked
package org.briefingbuilder.publish.xml;

import org.jspecify.annotations.NullMarked;
