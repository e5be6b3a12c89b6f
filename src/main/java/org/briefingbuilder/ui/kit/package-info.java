/// What every part of the workspace shares: the desk with its project, the window's focus, mirrors
/// of the contents, long jobs, words, looks and small builders. The only user of `runLater`.
@NullMarked
package org.briefingbuilder.ui.kit;

import org.jspecify.annotations.NullMarked;
