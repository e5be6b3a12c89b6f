/// The text view: a source's clean text as paragraphs, with passages painted behind and beside the
/// words, and a selection kept in UTF-16 units of the text.
@NullMarked
package org.briefingbuilder.ui.reader.text;

import org.jspecify.annotations.NullMarked;
