package org.briefingbuilder.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// What the program itself holds while it takes in a small and a very large PDF with the same
/// words: it runs with a heap of a quarter of the large one.
@Tag("bench")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class MemoryBench {

    private static final String HEAP = "-Xmx48m";

    @AfterEach
    void allFiguresAreReached() {
        Figures.allReached();
    }

    @Test
    void aFileOf199MegabytesBesideOneOfOne(@TempDir Path folder) throws Exception {
        long[] small = importing(folder.resolve("small.pdf"), 1);
        long[] large = importing(folder.resolve("large.pdf"), 199);
        double ratio = (double) large[0] / small[0];
        Figures.say(
                "Peak heap of an import (" + HEAP + "), a PDF of 199 MB beside one of 1 MB",
                String.format(
                        Locale.ROOT,
                        "%d MB : %d MB = %.2f (resident %d MB : %d MB)",
                        large[0] >> 20,
                        small[0] >> 20,
                        ratio,
                        large[1] >> 20,
                        small[1] >> 20),
                "≤ 1.5",
                ratio <= 1.5);
    }

    private static long[] importing(Path pdf, int megabytes) throws Exception {
        write(pdf, megabytes);
        Path said = pdf.resolveSibling(pdf.getFileName() + ".txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Rubbish dies young, so that the peak tells what was held.
        command.addAll(List.of(HEAP, "-Xmn20m", "-XX:+UseSerialGC", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of(ImportedFile.class.getName(), pdf.toString()));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertEquals(0, process.waitFor(), () -> read(said));
        return new long[] {value(read(said), "heap "), value(read(said), "resident ")};
    }

    private static long value(String said, String name) {
        return said.lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.substring(name.length())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(said));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /// A page of words, and so many megabytes of noise that its resources call a picture.
    private static void write(Path pdf, int megabytes) throws IOException {
        String words = "BT /F1 12 Tf 72 600 Td (The board counted every well.) Tj ET";
        byte[] noise = new byte[1 << 20];
        Random random = new Random(3);
        List<Long> places = new ArrayList<>();
        long at = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(pdf))) {
            at += put(out, "%PDF-1.7\n");
            StringBuilder pictures = new StringBuilder();
            for (int i = 0; i < megabytes; i++) {
                pictures.append("/I").append(i).append(' ').append(6 + i).append(" 0 R ");
            }
            List<String> objects =
                    List.of(
                            "<</Type/Catalog/Pages 2 0 R>>",
                            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R"
                                    + "/Resources<</Font<</F1 4 0 R>>/XObject<<"
                                    + pictures
                                    + ">>>>>>",
                            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                            "<</Length " + words.length() + ">>\nstream\n" + words + "\nendstream");
            for (int i = 0; i < objects.size(); i++) {
                places.add(at);
                at += put(out, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
            }
            for (int i = 0; i < megabytes; i++) {
                places.add(at);
                random.nextBytes(noise);
                at +=
                        put(
                                out,
                                (6 + i)
                                        + " 0 obj\n<</Type/XObject/Subtype/Image/Width 1024/Height"
                                        + " 1024/BitsPerComponent 8/ColorSpace/DeviceGray/Length "
                                        + noise.length
                                        + ">>\nstream\n");
                out.write(noise);
                at += noise.length + put(out, "\nendstream\nendobj\n");
            }
            StringBuilder table = new StringBuilder("xref\n0 " + (places.size() + 1) + "\n");
            table.append("0000000000 65535 f \n");
            places.forEach(p -> table.append(String.format(Locale.ROOT, "%010d 00000 n \n", p)));
            table.append("trailer\n<</Size ").append(places.size() + 1).append("/Root 1 0 R>>\n");
            put(out, table + "startxref\n" + at + "\n%%EOF\n");
        }
    }

    private static int put(OutputStream out, String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.ISO_8859_1);
        out.write(bytes);
        return bytes.length;
    }
}
