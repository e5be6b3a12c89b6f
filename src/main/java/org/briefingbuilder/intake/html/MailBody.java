package org.briefingbuilder.intake.html;

import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Tidy;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.regex.Pattern;

/// The HTML of a mail: everything is text, save what the programs that write mails mark as a quoted
/// reply or as a signature.
public final class MailBody {
    private static final String WHY = "data-furniture";
    private static final String QUOTES =
            "blockquote[type=cite], .gmail_quote, .yahoo_quoted, .protonmail_quote,"
                    + " .moz-cite-prefix, .gmail_attr, #divRplyFwdMsg, #appendonsend,"
                    + " .OutlookMessageHeader, #mail-editor-reference-message-container,"
                    + " .zmail_extra, .tutanota_quote, div[style*=\"border-top:solid #E1E1E1\"],"
                    + " div[style*=\"border-top:solid #B5C4DF\"]";
    private static final String SIGNATURES =
            ".gmail_signature, .moz-signature, #Signature, .protonmail_signature_block";
    private static final Pattern FORWARDED =
            Pattern.compile("(?is).*(?:-{3,}\\s*forwarded message|begin forwarded message).*");

    private MailBody() {}

    /// @param forwards whether the mail says that it passes on another one: then that is no
    ///   quotation
    public static void add(String html, boolean forwards, Draft draft) {
        Document page = WebPage.parse(Tidy.characters(html).replace('\f', ' '));
        WebPage.removeHidden(page, draft);
        boolean passesOn = forwards || FORWARDED.matcher(page.body().text()).matches();
        if (!passesOn) {
            page.select(QUOTES).forEach(quote -> mark(quote, "quoted-reply"));
            // What stands after these at their level belongs to them.
            page.select("#divRplyFwdMsg, #appendonsend, .OutlookMessageHeader")
                    .forEach(
                            head ->
                                    head.nextElementSiblings()
                                            .forEach(next -> mark(next, "quoted-reply")));
        }
        page.select(SIGNATURES).forEach(signature -> mark(signature, "signature"));
        for (Piece piece : Pieces.of(page.body(), (done, total) -> {})) {
            Element marked = piece.element().closest("[" + WHY + "]");
            Entry entry = piece.entry();
            draft.add(marked == null ? entry : entry.removed(marked.attr(WHY)));
        }
    }

    private static void mark(Element element, String why) {
        element.attr(WHY, why);
    }
}
