/// The search field in the top bar: texts, passages, notes, themes, sources and commands.
@NullMarked
package org.briefingbuilder.ui.search;

import org.jspecify.annotations.NullMarked;
