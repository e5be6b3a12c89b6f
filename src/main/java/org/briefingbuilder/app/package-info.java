/// The door to a project, its history, and a use case for each long job.
@NullMarked
package org.briefingbuilder.app;

import org.jspecify.annotations.NullMarked;
