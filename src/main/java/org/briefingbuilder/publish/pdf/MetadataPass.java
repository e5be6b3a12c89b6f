package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.briefingbuilder.text.Digest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/// Title, authors, dates, language and version, wherever a reader may look for them; and an
/// identifier that is the same for the same request.
final class MetadataPass {

    private final PDDocument document;
    private final Metadata metadata;
    private final Conformance conformance;

    MetadataPass(PDDocument document, Metadata metadata, Conformance conformance) {
        this.document = document;
        this.metadata = metadata;
        this.conformance = conformance;
    }

    /// @param html what the identifier is made from, together with the metadata
    void run(String html, boolean rightToLeft) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        String xmp = XmpPacket.of(metadata, conformance);
        PDMetadata packet = new PDMetadata(document);
        packet.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(packet);
        catalog.setLanguage(metadata.language());
        catalog.setPageMode(
                catalog.getDocumentOutline() == null ? PageMode.USE_NONE : PageMode.USE_OUTLINES);
        PDViewerPreferences preferences = catalog.getViewerPreferences();
        if (preferences == null) {
            preferences = new PDViewerPreferences(new COSDictionary());
            catalog.setViewerPreferences(preferences);
        }
        preferences.setDisplayDocTitle(true);
        if (rightToLeft) {
            preferences.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
        }
        information();
        document.setDocumentId(Long.parseUnsignedLong(Digest.of(xmp + html).substring(0, 16), 16));
        if (conformance.isPdf2()) {
            document.getDocument().setVersion(2.0f);
            catalog.getCOSObject().setName(COSName.VERSION, "2.0");
        } else {
            document.setVersion(1.7f);
        }
    }

    private void information() {
        if (conformance.isPdf2()) {
            document.getDocument().getTrailer().removeItem(COSName.INFO);
            return;
        }
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(metadata.title());
        if (!metadata.authors().isEmpty()) {
            information.setAuthor(String.join(", ", metadata.authors()));
        }
        if (!metadata.subject().isEmpty()) {
            information.setSubject(metadata.subject());
        }
        if (!metadata.keywords().isEmpty()) {
            information.setKeywords(XmpPacket.keywords(metadata));
        }
        information.setProducer(metadata.producer());
        information.setCreator(metadata.producer());
        information.setCreationDate(when(metadata));
        information.setModificationDate(when(metadata));
        document.setDocumentInformation(information);
    }

    static Calendar when(Metadata metadata) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(metadata.when().getEpochSecond() * 1000);
        return calendar;
    }
}
