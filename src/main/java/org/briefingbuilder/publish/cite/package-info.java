/// Citations and the list of sources in any CSL style; locators.
@NullMarked
package org.briefingbuilder.publish.cite;

import org.jspecify.annotations.NullMarked;
