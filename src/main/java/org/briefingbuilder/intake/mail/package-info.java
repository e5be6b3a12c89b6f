/// Mails and web archives: their parts, who wrote to whom, what of it is quoted again.
@NullMarked
package org.briefingbuilder.intake.mail;

import org.jspecify.annotations.NullMarked;
