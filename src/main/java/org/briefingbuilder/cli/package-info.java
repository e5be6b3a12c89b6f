/// The command line: every job that needs no window. [Main][org.briefingbuilder.cli.Main] is its
/// door.
@NullMarked
package org.briefingbuilder.cli;

import org.jspecify.annotations.NullMarked;
