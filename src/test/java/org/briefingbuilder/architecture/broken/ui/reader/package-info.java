/// Broken on purpose.
@org.jspecify.annotations.NullMarked
package org.briefingbuilder.architecture.broken.ui.reader;
