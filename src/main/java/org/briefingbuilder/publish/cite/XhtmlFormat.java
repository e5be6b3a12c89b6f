package org.briefingbuilder.publish.cite;

import de.undercouch.citeproc.csl.internal.RenderContext;
import de.undercouch.citeproc.csl.internal.SBibliography;
import de.undercouch.citeproc.csl.internal.TokenBuffer;
import de.undercouch.citeproc.csl.internal.behavior.FormattingAttributes;
import de.undercouch.citeproc.csl.internal.format.BaseFormat;
import de.undercouch.citeproc.output.Bibliography;
import de.undercouch.citeproc.output.SecondFieldAlign;

import java.util.Locale;

/// What the processor makes, as well-formed XHTML that stands in one line: only emphasis, raised
/// and lowered letters, small capitals and links to the web.
final class XhtmlFormat extends BaseFormat {

    @Override
    public String getName() {
        return "xhtml";
    }

    @Override
    protected String doFormatCitation(TokenBuffer buffer, RenderContext context) {
        return format(buffer);
    }

    @Override
    protected String doFormatBibliographyEntry(
            TokenBuffer buffer, RenderContext context, int index) {
        boolean apart =
                context.getStyle().getBibliography().getSecondFieldAlign()
                        != SecondFieldAlign.FALSE;
        int first = 0;
        while (apart && first < buffer.getTokens().size() && isFirst(buffer, first)) {
            first++;
        }
        if (first == 0) {
            return format(buffer).strip();
        }
        String number = format(buffer.copy(0, first)).strip();
        return number + " " + format(buffer.copy(first, buffer.getTokens().size())).strip();
    }

    /// True for what stands before an entry, such as its number.
    private static boolean isFirst(TokenBuffer buffer, int token) {
        return buffer.getTokens().get(token).isFirstField();
    }

    @Override
    public Bibliography makeBibliography(String[] entries, SBibliography element) {
        return new Bibliography(entries);
    }

    @Override
    protected String escape(String text) {
        return Xhtml.escape(text);
    }

    @Override
    protected String doFormatLink(String escapedText, String escapedUri) {
        String lower = escapedUri.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            return escapedText;
        }
        return "<a href=\""
                + escapedUri
                + "\" aria-label=\""
                + escapedUri
                + "\">"
                + escapedText
                + "</a>";
    }

    @Override
    protected String openFontStyle(int style) {
        return style == FormattingAttributes.FS_NORMAL ? "<span class=\"upright\">" : "<i>";
    }

    @Override
    protected String closeFontStyle(int style) {
        return style == FormattingAttributes.FS_NORMAL ? "</span>" : "</i>";
    }

    @Override
    protected String openFontWeight(int weight) {
        return weight == FormattingAttributes.FW_BOLD ? "<b>" : "<span>";
    }

    @Override
    protected String closeFontWeight(int weight) {
        return weight == FormattingAttributes.FW_BOLD ? "</b>" : "</span>";
    }

    @Override
    protected String openFontVariant(int variant) {
        return "<span class=\"small-capitals\">";
    }

    @Override
    protected String closeFontVariant(int variant) {
        return "</span>";
    }

    @Override
    protected String openTextDecoration(int decoration) {
        return "<span class=\"underlined\">";
    }

    @Override
    protected String closeTextDecoration(int decoration) {
        return "</span>";
    }

    @Override
    protected String openVerticalAlign(int align) {
        return align == FormattingAttributes.VA_SUP ? "<sup>" : "<sub>";
    }

    @Override
    protected String closeVerticalAlign(int align) {
        return align == FormattingAttributes.VA_SUP ? "</sup>" : "</sub>";
    }
}
