/// What every reader of a format builds on: the draft of a reading, dates, languages, hyphens.
@NullMarked
package org.briefingbuilder.intake.draft;

import org.jspecify.annotations.NullMarked;
