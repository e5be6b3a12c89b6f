/// XHTML in, tagged and archivable PDF out, and read back again.
///
/// [PdfWriter] writes: openhtmltopdf lays the page out with fonts that only measure
/// ([PlaceholderFont]); [GlyphPass] puts shaped glyphs in their place; the passes after it make
/// structure, links, bookmarks and metadata what PDF/UA and PDF/A ask for. [TaggedPdf] reads any
/// tagged PDF twice over: what its structure says, and what its pages paint.
@NullMarked
package org.briefingbuilder.publish.pdf;

import org.jspecify.annotations.NullMarked;
