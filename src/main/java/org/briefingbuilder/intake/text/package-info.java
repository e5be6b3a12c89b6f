/// Plain text: its encoding, its paragraphs, and the page furniture that a web page left in it.
@NullMarked
package org.briefingbuilder.intake.text;

import org.jspecify.annotations.NullMarked;
