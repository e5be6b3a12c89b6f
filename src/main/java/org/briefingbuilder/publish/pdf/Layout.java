package org.briefingbuilder.publish.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.briefingbuilder.job.Progress;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;

/// Pages laid out from HTML, whose text is still in placeholder fonts. Closing it closes the
/// document.
final class Layout implements AutoCloseable {

    static {
        XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.SEVERE));
    }

    private final PdfBoxRenderer renderer;
    private final Map<String, PlaceholderFont> fonts;

    private Layout(PdfBoxRenderer renderer, Map<String, PlaceholderFont> fonts) {
        this.renderer = renderer;
        this.fonts = fonts;
    }

    /// @param house what the style sheet may name beside the families that come along
    /// @param progress may stop it while text is measured
    static Layout of(MarkedHtml html, String producer, HouseFaces house, Progress progress)
            throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfVersion(1.7f);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useUnicodeBidiSplitter(BidiRuns::new);
        builder.useUnicodeBidiReorderer(new RightToLeftMarker());
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useExternalResourceAccessControl(
                (uri, kind) -> uri.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, kind) -> uri.startsWith("data:"),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withProducer(producer);
        builder.withW3cDocument(html.document(), "about:blank");
        Progress watched = new StayingStopped(progress);
        Map<String, PlaceholderFont> fonts = addFonts(builder, house, watched);
        PdfBoxRenderer renderer = builder.buildPdfRenderer();
        Layout layout = new Layout(renderer, fonts);
        try {
            layout.paint();
            watched.report("progress.layout", 0, 0);
            return layout;
        } catch (IOException | RuntimeException | Error e) {
            layout.close();
            throw e;
        }
    }

    private static Map<String, PlaceholderFont> addFonts(
            PdfRendererBuilder builder, HouseFaces house, Progress progress) {
        Map<String, PlaceholderFont> fonts = new HashMap<>();
        Faces.shared().admit(house);
        List<Family> families = new ArrayList<>(List.of(BundledFamily.values()));
        families.addAll(house.families());
        for (Family family : families) {
            for (Family.Cut cut : family.cuts()) {
                FontStyle style = cut.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
                PlaceholderFont font =
                        new PlaceholderFont(
                                families.indexOf(family) + "-" + cut.weight() + "-" + style,
                                family,
                                Faces.shared().shaper(family, cut),
                                progress);
                fonts.put(font.getName(), font);
                builder.useFont(new PDFontSupplier(font), family.css(), cut.weight(), style, true);
                if (family instanceof BundledFamily && family.isArabic()) {
                    // There is no slanted cut: the upright one stands for it, unslanted.
                    builder.useFont(
                            new PDFontSupplier(font),
                            family.css(),
                            cut.weight(),
                            FontStyle.ITALIC,
                            true);
                }
            }
        }
        return fonts;
    }

    private void paint() throws IOException {
        renderer.layout();
        new LineFinish().finish(renderer.getRootBox());
        renderer.createPDFWithoutClosing();
    }

    PDDocument document() {
        return renderer.getPdfDocument();
    }

    /// The placeholder fonts by the names that the pages know them by.
    Map<String, PlaceholderFont> fonts() {
        return fonts;
    }

    /// Where the elements stand that ask for it.
    List<PdfPages.Placed> places() {
        return PlacePass.run(renderer);
    }

    @Override
    public void close() {
        renderer.close();
    }
}
