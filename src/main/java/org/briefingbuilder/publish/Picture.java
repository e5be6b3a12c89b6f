package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Deposit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// A picture for a brief: a PNG or JPEG file that can be painted, of bounded size.
public final class Picture {

    /// In bytes.
    public static final long LARGEST = 16L << 20;

    /// Width times height.
    static final long PIXELS = 50_000_000;

    private Picture() {}

    /// The picture as a project keeps it.
    ///
    /// @throws Problem `publish.picture-…` when it is too large, of another kind, or broken
    public static Deposit read(Path file) {
        String name = file.getFileName().toString();
        try {
            if (Files.size(file) > LARGEST) {
                throw new Problem("publish.picture-large", name, LARGEST >> 20);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (Figures.kind(bytes).isEmpty()) {
                throw new Problem("publish.picture-kind", name);
            }
            paint(bytes, name);
            return Deposit.original(bytes);
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof Problem problem
                    ? problem
                    : new Problem(broken, "publish.picture-broken", name);
        }
    }

    /// What cannot be painted here would stop the export.
    private static void paint(byte[] bytes, String name) throws IOException {
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Problem("publish.picture-kind", name);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > PIXELS) {
                    throw new Problem("publish.picture-large", name, LARGEST >> 20);
                }
                reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }
}
