/// The place where work is looked over: passages to decide on, the log of edits, and PDFs to be
/// verified.
@NullMarked
package org.briefingbuilder.ui.review;

import org.jspecify.annotations.NullMarked;
