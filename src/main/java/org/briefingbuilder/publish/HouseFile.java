package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.publish.pdf.HouseFace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A house style as one file: a ZIP with `house.properties`, `logo`, `font1` to `font8` and
/// `licence`. No other name may stand in it, and none of them becomes a path.
final class HouseFile {

    private static final String WORDS = "house.properties";
    private static final String LOGO = "logo";
    private static final String LICENCE = "licence";
    private static final String FONT = "font";

    private HouseFile() {}

    /// @throws Problem `publish.house-unreadable`, or what is wrong with a part
    static HouseStyle read(Path file) {
        String shown = String.valueOf(file.getFileName());
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                int most = most(entry.getName());
                byte[] bytes = zip.readNBytes(most + 1);
                boolean twice = parts.put(entry.getName(), bytes) != null;
                if (most < 0 || twice || bytes.length > most) {
                    throw new Problem("publish.house-unreadable", shown);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Problem(broken, "publish.house-unreadable", shown);
        }
        byte[] words = parts.get(WORDS);
        if (words == null) {
            throw new Problem("publish.house-unreadable", shown);
        }
        List<HouseFace> faces = new ArrayList<>();
        for (int i = 1; i <= HouseFonts.MOST && parts.containsKey(FONT + i); i++) {
            faces.add(
                    HouseFace.of(
                            parts.getOrDefault(FONT + i, new byte[0]), shown + " · " + FONT + i));
        }
        return HouseStyle.of(
                text(words),
                Optional.ofNullable(parts.get(LOGO)),
                new HouseFonts(faces, text(parts.getOrDefault(LICENCE, new byte[0]))));
    }

    /// In bytes; negative for what may not be there.
    private static int most(String name) {
        return switch (name) {
            case WORDS, LOGO -> HouseStyle.LARGEST;
            case LICENCE -> 4 * HouseFonts.LONGEST_LICENCE;
            default -> name.matches(FONT + "[1-" + HouseFonts.MOST + "]") ? HouseFace.LARGEST : -1;
        };
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// The same style gives the same bytes.
    static byte[] write(HouseStyle style) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, WORDS, style.words().getBytes(StandardCharsets.UTF_8));
            if (style.logo().isPresent()) {
                put(zip, LOGO, style.logo().get().bytes());
            }
            List<HouseFace> faces = style.fonts().faces();
            for (int i = 0; i < faces.size(); i++) {
                put(zip, FONT + (i + 1), faces.get(i).bytes());
            }
            if (!style.fonts().licence().isEmpty()) {
                put(zip, LICENCE, style.fonts().licence().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
