package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.briefingbuilder.job.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class TemplatePackageTest {

    @TempDir Path folder;

    @Test
    void everyTemplateTravelsAsAFileAndComesBackTheSame() throws Exception {
        for (String name : Templates.bundled()) {
            Path file = folder.resolve(name + "." + TemplatePackage.ENDING);
            Files.write(file, TemplatePackage.write(name));

            TemplatePackage read = TemplatePackage.read(file);

            assertEquals(name, read.name());
            assertEquals(TemplatePackage.files(name), read.files());
            assertArrayEquals(Files.readAllBytes(file), TemplatePackage.write(name));
        }
    }

    /// What is put at the end of a file, and what is said of it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "brief.mustache | <script>alert(1)</script> | publish.template-active",
                "brief.mustache | <p onclick='x()'>y</p> | publish.template-active",
                "brief.mustache | <img src='https://example.org/a.png' alt='a'/> |"
                        + " publish.template-active",
                "brief.css | @import 'other.css'; | publish.template-active",
                "brief.css | h1 { background: url(http://example.org/a.png); } |"
                        + " publish.template-active",
                "brief.css | h1 { color: red; | publish.template-sheet",
                "block.mustache | {{#quotation}} | publish.template-mustache",
                "block.mustache | {{>nowhere}} | publish.template-partial",
                "section.mustache | <p>open | publish.template-tags",
                "template.properties | limit.words = many | publish.template-words",
                "template.properties | sections = summary, sumary | publish.template-words",
                "template.properties | question = {0 | publish.template-words",
            })
    void aFaultIsToldWithItsFileAndLine(String file, String fault, String key) {
        SortedMap<String, String> files = TemplatePackage.files("policy-brief");
        String before = files.getOrDefault(file, "").stripTrailing() + "\n";
        files.put(file, before + fault + "\n");

        Problem problem = assertThrows(Problem.class, () -> TemplateCheck.check("mine", files));

        assertEquals(key, problem.key());
        assertEquals(file, problem.args().getFirst());
        long line = before.lines().count() + 1;
        long told = ((Number) problem.args().get(1)).longValue();
        // What is never closed is noticed at the end of the file.
        assertEquals(line, key.equals("publish.template-tags") ? Math.min(told, line) : told);
    }

    @Test
    void whatBelongsNotIntoATemplateIsRefused() throws Exception {
        for (String name : List.of("mine/run.sh", "mine/deep/brief.css", "../brief.css", "a.css")) {
            Path file = folder.resolve("odd.briefing-template");
            zip(file, name, "x");
            assertEquals(
                    "publish.template-file",
                    assertThrows(Problem.class, () -> TemplatePackage.read(file)).key(),
                    name);
        }
        Path large = folder.resolve("large.briefing-template");
        zip(large, "mine/brief.css", " ".repeat(TemplateFiles.LARGEST + 1));
        assertEquals(
                "publish.template-large",
                assertThrows(Problem.class, () -> TemplatePackage.read(large)).key());
        Path text = Files.writeString(folder.resolve("text.briefing-template"), "no ZIP");
        assertEquals(
                "publish.template-unreadable",
                assertThrows(Problem.class, () -> TemplatePackage.read(text)).key());
    }

    private static void zip(Path file, String name, String text) throws Exception {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
