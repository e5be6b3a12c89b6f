/// The place where briefs are made: the tray of evidence, the outline that one writes in, the pages
/// as they will be, and the sheet that checks and exports.
@NullMarked
package org.briefingbuilder.ui.brief;

import org.jspecify.annotations.NullMarked;
