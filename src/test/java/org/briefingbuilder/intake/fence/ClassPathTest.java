package org.briefingbuilder.intake.fence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.briefingbuilder.intake.Intake;
import org.briefingbuilder.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ClassPathTest {

    @TempDir Path folder;

    private Path jar(String name, String names) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, names);
        Path jar = folder.resolve(name);
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    @Test
    void aJarBringsAlongTheJarsThatItNamesEachOnce() throws IOException {
        Path first = jar("first.jar", "second.jar http://example.org/far.jar");
        Path second = jar("second.jar", "first.jar lib%20a/third.jar");
        Path text = Files.writeString(folder.resolve("no.jar"), "no jar");
        assertEquals(
                List.of(first, text, second, folder.resolve("lib a/third.jar")),
                ClassPath.files(first + File.pathSeparator + text));
        assertEquals(List.of(), ClassPath.files(""));
    }

    @Test
    void documentsAreReadWhereOneJarNamesAllTheOthers() throws IOException {
        String before = System.getProperty("java.class.path");
        String names =
                Stream.of(before.split(File.pathSeparator, -1))
                        .filter(entry -> !entry.isEmpty())
                        .map(entry -> Path.of(entry).toAbsolutePath().toUri().toString())
                        .collect(Collectors.joining(" "));
        Path page =
                Files.writeString(
                        folder.resolve("page.html"),
                        "<html><head><title>Wells</title></head><body><article><h1>Wells</h1>"
                                + "<p>The wells of the valley were measured again in the spring,"
                                + " and half of them were dry.</p></article></body></html>");
        System.setProperty("java.class.path", jar("all.jar", names).toString());
        try (Intake intake = new Intake()) {
            assertTrue(intake.read(page, false, Progress.NONE).text().contains("half of them"));
        } finally {
            System.setProperty("java.class.path", before);
        }
    }
}
