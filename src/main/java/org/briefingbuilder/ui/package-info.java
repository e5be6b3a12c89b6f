/// The workspace: the window in which documents are read, tagged and made into briefs. `kit` is
/// what every part shares; each place has a folder of its own; `window` puts them together.
@NullMarked
package org.briefingbuilder.ui;

import org.jspecify.annotations.NullMarked;
