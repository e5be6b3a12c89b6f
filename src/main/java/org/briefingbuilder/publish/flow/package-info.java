/// Pages as files whose lines the reader's program breaks: Word, HTML and Markdown, each written
/// from the XHTML that the PDF is made of, and read again to be checked.
@NullMarked
package org.briefingbuilder.publish.flow;

import org.jspecify.annotations.NullMarked;
