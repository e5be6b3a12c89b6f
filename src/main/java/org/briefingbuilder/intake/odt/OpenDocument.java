package org.briefingbuilder.intake.odt;

import org.briefingbuilder.intake.draft.BoundedZip;
import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.draft.Facts;
import org.briefingbuilder.intake.draft.Steps;
import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.intake.draft.Titles;
import org.briefingbuilder.intake.draft.Xml;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Origin;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads an OpenDocument text (ISO/IEC 26300) as a stream. Tracked changes are read as accepted,
/// with what was deleted kept aside; annotations are remarks.
public final class OpenDocument {
    /// How many paragraphs at most stand before a document's date.
    private static final int HEAD = 12;

    private OpenDocument() {}

    public static Extract read(byte[] bytes, boolean raw, Steps steps) {
        BoundedZip parts =
                BoundedZip.of(
                        bytes,
                        name ->
                                name.equals("mimetype")
                                        || name.matches(
                                                "(?:content|styles|meta|META-INF/manifest)\\.xml"));
        byte[] content =
                parts.part("content.xml")
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                isLocked(bytes)
                                                        ? "import.encrypted"
                                                        : "import.unreadable"));
        String manifest =
                new String(
                        parts.part("META-INF/manifest.xml").orElse(new byte[0]),
                        StandardCharsets.UTF_8);
        if (manifest.contains("encryption-data")) {
            throw new Problem("import.encrypted");
        }
        try {
            Draft draft = new Draft();
            Styles styles = new Styles();
            styles.learn(parts.part("styles.xml").orElse(new byte[0]));
            styles.learn(content);
            TextBody body = new TextBody(styles, draft, steps);
            body.read(content);
            body.margins(parts.part("styles.xml").orElse(new byte[0]));
            if (!draft.hasText()) {
                throw new Problem("import.no-words");
            }
            if (parts.isDamaged()) {
                draft.warn("import.part-not-read");
                draft.markIncomplete();
            }
            return draft.finish(
                    "odt",
                    facts(parts.part("meta.xml").orElse(new byte[0]), draft).reference(),
                    raw);
        } catch (XMLStreamException damaged) {
            throw new Problem(damaged, Xml.problem(damaged));
        }
    }

    /// An encrypted part is not deflated, and its size stands after it (ISO/IEC 26300-3, 3.4): no
    /// other part is so, and the archive cannot be read in order.
    private static boolean isLocked(byte[] b) {
        for (int i = 0; i + 30 < b.length; i++) {
            boolean header = b[i] == 'P' && b[i + 1] == 'K' && b[i + 2] == 3 && b[i + 3] == 4;
            if (header && (b[i + 6] & 8) != 0 && b[i + 8] == 0 && b[i + 9] == 0) {
                return true;
            }
        }
        return false;
    }

    private static Facts facts(byte[] meta, Draft draft) throws XMLStreamException {
        Map<String, String> about = new HashMap<>();
        if (meta.length > 0) {
            XMLStreamReader xml = Xml.reader(meta);
            String name = "";
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> name = xml.getLocalName();
                    case XMLStreamConstants.CHARACTERS ->
                            about.merge(name, xml.getText(), String::concat);
                    case XMLStreamConstants.END_ELEMENT -> name = "";
                    default -> {}
                }
            }
        }
        about.replaceAll((_, text) -> Tidy.line(Tidy.characters(text)));
        // A name of one word is that of an account.
        List<String> authors =
                Arrays.stream(
                                about.getOrDefault(
                                                "initial-creator",
                                                about.getOrDefault("creator", ""))
                                        .split("\\s*;\\s*"))
                        .filter(name -> name.contains(" "))
                        .toList();
        return Titles.of(draft, about.getOrDefault("title", ""), Origin.DUBLIN_CORE)
                .authors(authors, Origin.DUBLIN_CORE)
                .date(Titles.date(draft, HEAD), Origin.HEAD)
                .date(about.getOrDefault("date", ""), Origin.DUBLIN_CORE)
                .date(about.getOrDefault("creation-date", ""), Origin.DUBLIN_CORE)
                .language(about.getOrDefault("language", ""), Origin.DUBLIN_CORE)
                .kind("document", Origin.FORMAT);
    }
}
