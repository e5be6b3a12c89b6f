package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.RenderDestination;
import org.briefingbuilder.intake.page.Crop;
import org.briefingbuilder.intake.page.PagePicture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Draws pages as pictures. Used by one thread.
final class PageImage {
    private final PDFRenderer renderer;

    PageImage(PDDocument document) {
        this.renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        renderer.setImageDownscalingOptimizationThreshold(0.75f);
    }

    /// A page that breaks off is drawn up to there.
    ///
    /// @param scale pixels for each point
    PagePicture draw(int page, double scale, Crop crop) {
        BufferedImage image =
                new BufferedImage(crop.width(), crop.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        boolean whole = true;
        try {
            graphics.setBackground(Color.WHITE);
            graphics.clearRect(0, 0, crop.width(), crop.height());
            graphics.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.translate(-crop.x(), -crop.y());
            renderer.renderPageToGraphics(
                    page, graphics, (float) scale, (float) scale, RenderDestination.VIEW);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            whole = false;
        } finally {
            graphics.dispose();
        }
        return new PagePicture(crop.width(), crop.height(), bytes(image), whole);
    }

    private static byte[] bytes(BufferedImage image) {
        int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] |= 0xff000000;
        }
        byte[] bytes = new byte[4 * rgb.length];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(rgb);
        return bytes;
    }
}
