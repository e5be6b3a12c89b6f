package org.briefingbuilder.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A file, plain or zipped, with other words in it.
final class Changed {

    private Changed() {}

    static byte[] in(byte[] file, String words, String others) {
        if (file[0] != 'P' || file[1] != 'K') {
            return swapped(file, words, others);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = from.readAllBytes();
                to.write(entry.getName().endsWith(".xml") ? swapped(part, words, others) : part);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// A text in a zipped file, by how its name ends.
    static String part(byte[] file, String ending) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(ending)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        throw new AssertionError("no " + ending);
    }

    private static byte[] swapped(byte[] bytes, String words, String others) {
        return new String(bytes, StandardCharsets.UTF_8)
                .replace(words, others)
                .getBytes(StandardCharsets.UTF_8);
    }
}
