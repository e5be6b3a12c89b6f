/// The page view: a source's pages as they look, with its passages on their words.
@NullMarked
package org.briefingbuilder.ui.reader.page;

import org.jspecify.annotations.NullMarked;
