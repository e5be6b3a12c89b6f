/// Benchmarks: `mvn -Pbench verify` runs them and prints their figures; what was seen is in
/// BENCHMARKS.md.
@NullMarked
package org.briefingbuilder.bench;

import org.jspecify.annotations.NullMarked;
