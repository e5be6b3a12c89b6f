/// What every long or failing job shares: [Progress][org.briefingbuilder.job.Progress] and
/// [Problem][org.briefingbuilder.job.Problem].
@NullMarked
package org.briefingbuilder.job;

import org.jspecify.annotations.NullMarked;
