package org.briefingbuilder.publish;

import org.briefingbuilder.text.Digest;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/// A picture for tests.
final class Pictures {

    private Pictures() {}

    static String digest() {
        return Digest.of(bars());
    }

    /// Two bars, as PNG.
    static byte[] bars() {
        BufferedImage image = new BufferedImage(360, 90, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 360, 90);
        graphics.setColor(new Color(0x14324f));
        graphics.fillRect(0, 10, 350, 30);
        graphics.setColor(new Color(0xb4541a));
        graphics.fillRect(0, 50, 100, 30);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
