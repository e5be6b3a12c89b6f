/// The sample project that shows what the program does;
/// [Sample][org.briefingbuilder.app.sample.Sample] is its door.
@NullMarked
package org.briefingbuilder.app.sample;

import org.jspecify.annotations.NullMarked;
