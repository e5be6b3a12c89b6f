package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Deposit;
import org.briefingbuilder.text.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.ImageIO;

class PictureTest {

    @TempDir Path folder;

    private Path picture(String kind) throws IOException {
        Path file = folder.resolve("chart." + kind);
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), kind, file.toFile());
        return file;
    }

    private static String refused(Path file) {
        return assertThrows(Problem.class, () -> Picture.read(file)).key();
    }

    @Test
    void aPictureIsKeptAsItIs() throws IOException {
        for (String kind : new String[] {"png", "jpg"}) {
            Path file = picture(kind);
            Deposit kept = Picture.read(file);
            assertArrayEquals(Files.readAllBytes(file), kept.bytes());
            assertEquals(Digest.of(Files.readAllBytes(file)), kept.digest());
        }
    }

    @Test
    void whatIsNoPictureIsRefusedByWhatItHoldsAndNotByItsName() throws IOException {
        Path words = Files.writeString(folder.resolve("words.png"), "not a picture");
        assertEquals("publish.picture-kind", refused(words));
        assertEquals("publish.picture-kind", refused(picture("gif")));
    }

    @Test
    void aBrokenOrHugePictureIsRefused() throws IOException {
        byte[] all = Files.readAllBytes(picture("png"));
        Path cut = Files.write(folder.resolve("cut.png"), Arrays.copyOf(all, all.length / 2));
        assertEquals("publish.picture-broken", refused(cut));
        assertEquals("publish.picture-broken", refused(folder.resolve("none.png")));
        Path large = folder.resolve("large.png");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(Picture.LARGEST + 1);
        }
        assertEquals("publish.picture-large", refused(large));
        byte[] wide = all.clone();
        wide[16] = 0x00;
        wide[17] = 0x7f; // 8 million dots wide, as its head says
        Path lies = Files.write(folder.resolve("wide.png"), wide);
        assertEquals("publish.picture-large", refused(lies));
    }
}
