package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A template as one file, to be passed on: a ZIP of its texts, in which nothing else may be.
/// Whatever is read here was looked through by [TemplateCheck].
///
/// @param files the text of each file by its name
public record TemplatePackage(String name, SortedMap<String, String> files) {

    /// How the names of such files end.
    public static final String ENDING = "briefing-template";

    private static final int MOST_FILES = 40;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    public TemplatePackage {
        files = new TreeMap<>(files);
    }

    /// The files of a template that is here, whole.
    ///
    /// @throws Problem `publish.unknown-template`
    public static SortedMap<String, String> files(String name) {
        return Templates.files(name);
    }

    /// A template that is here as the bytes of one file; the same template gives the same bytes.
    ///
    /// @throws Problem `publish.unknown-template`, or one that names the line at fault
    public static byte[] write(String name) {
        SortedMap<String, String> files = Templates.files(name);
        TemplateCheck.check(name, files);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(name + "/" + file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// @throws Problem `publish.template-unreadable`, or one that names the file and line at fault
    public static TemplatePackage read(Path file) {
        String shown = String.valueOf(file.getFileName());
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            SortedMap<String, String> files = new TreeMap<>();
            String name = "";
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                String[] path = entry.getName().split("/", -1);
                boolean itsOwn =
                        path.length == 2
                                && Templates.isName(path[0])
                                && (name.isEmpty() || name.equals(path[0]));
                if (!itsOwn || files.size() == MOST_FILES) {
                    throw new Problem("publish.template-file", entry.getName());
                }
                name = path[0];
                files.put(path[1], text(zip, path[1]));
            }
            if (!Templates.isName(name)) {
                throw new Problem("publish.template-unreadable", shown);
            }
            TemplateCheck.check(name, files);
            return new TemplatePackage(name, files);
        } catch (ZipException | IllegalArgumentException broken) {
            throw new Problem(broken, "publish.template-unreadable", shown);
        } catch (IOException broken) {
            throw new Problem(broken, "publish.template-unreadable", shown);
        }
    }

    /// A template in a folder of that name.
    ///
    /// @throws Problem as [#read]
    public static TemplatePackage readFolder(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                try (InputStream in = Files.newInputStream(file)) {
                    files.put(name, text(in, name));
                }
            }
        } catch (IOException broken) {
            throw new Problem(broken, "publish.template-unreadable", folder.toString());
        }
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        TemplateCheck.check(name, files);
        return new TemplatePackage(name, files);
    }

    private static String text(InputStream in, String file) throws IOException {
        if (!TemplateFiles.isPart(file)) {
            throw new Problem("publish.template-file", file);
        }
        byte[] bytes = in.readNBytes(TemplateFiles.LARGEST + 1);
        if (bytes.length > TemplateFiles.LARGEST) {
            throw new Problem("publish.template-large", file);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException noText) {
            throw new Problem(noText, "publish.template-file", file);
        }
    }
}
