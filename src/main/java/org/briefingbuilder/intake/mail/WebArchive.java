package org.briefingbuilder.intake.mail;

import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.draft.Facts;
import org.briefingbuilder.intake.draft.Steps;
import org.briefingbuilder.intake.html.WebPage;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Origin;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads a web page that a browser saved as one file (MHTML, RFC 2557): the page in it, and nothing
/// of what it would load.
public final class WebArchive {
    private WebArchive() {}

    public static Extract read(byte[] bytes, boolean raw, Steps steps) {
        MailParts.Read read = MailParts.of(bytes);
        Part root = read.root();
        Part page = page(root).orElseThrow(() -> new Problem("import.no-text"));
        byte[] html = page.decoded().text().getBytes(StandardCharsets.UTF_8);
        Extract found = WebPage.read(html, raw, steps);
        String url = root.headers().words("snapshot-content-location");
        Facts facts =
                new Facts()
                        .or(found.reference())
                        .url(
                                url.isEmpty() ? page.headers().words("content-location") : url,
                                Origin.MAIL_HEADER)
                        .title(root.headers().words("subject"), Origin.MAIL_HEADER);
        return found.withReference(facts.reference()).withFormat("mhtml");
    }

    private static Optional<Part> page(Part part) {
        if (part.parts().isEmpty()) {
            boolean html = part.type().matches("text/html|application/xhtml\\+xml");
            return html ? Optional.of(part) : Optional.empty();
        }
        return part.parts().stream().flatMap(inner -> page(inner).stream()).findFirst();
    }
}
