/// A project's file: one SQLite database, and the only place that knows JDBC.
@NullMarked
package org.briefingbuilder.store;

import org.jspecify.annotations.NullMarked;
