package org.briefingbuilder.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.briefingbuilder.job.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class HostileTest {

    private static final COSName STRUCT_ELEM = COSName.getPDFName("StructElem");

    @TempDir Path folder;

    @Test
    void whatIsNoPdfIsAProblem() throws Exception {
        for (String content :
                List.of("", "%PDF-1.7\n", "Dear all,", "%PDF-1.4\ntrailer<</Root 1 0 R>>")) {
            Path file = Files.writeString(folder.resolve("x.pdf"), content);
            Problem problem = assertThrows(Problem.class, () -> TaggedPdf.read(file));
            assertEquals("publish.unreadable-pdf", problem.key());
            assertEquals("x.pdf", problem.args().getFirst());
        }
        assertThrows(Problem.class, () -> TaggedPdf.read(folder.resolve("none.pdf")));
    }

    @Test
    void aLockedFileIsAProblemOfItsOwn() throws Exception {
        Path file = folder.resolve("locked.pdf");
        try (PDDocument document = Loader.loadPDF(sample())) {
            document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
            document.save(file.toFile());
        }
        Problem problem = assertThrows(Problem.class, () -> TaggedPdf.read(file));
        assertEquals("publish.encrypted-pdf", problem.key());
    }

    @Test
    void loopsInTheStructureEnd() throws Exception {
        TaggedPdf pdf =
                withStructure(
                        root -> {
                            COSDictionary one = element("one");
                            COSDictionary two = element("two");
                            one.setItem(COSName.K, two);
                            two.setItem(COSName.K, one);
                            root.setItem(COSName.K, one);
                        });
        assertEquals(2, pdf.elements().size());
    }

    @Test
    void aTreeDeeperThanAnyDocumentIsAProblem() {
        assertThrows(
                Problem.class,
                () ->
                        withStructure(
                                root -> {
                                    COSDictionary parent = root;
                                    for (int i = 0; i < 3000; i++) {
                                        COSDictionary child = element("e" + i);
                                        parent.setItem(COSName.K, child);
                                        parent = child;
                                    }
                                }));
    }

    @Test
    void oneElementInManyPlacesIsReadOnce() throws Exception {
        TaggedPdf pdf =
                withStructure(
                        root -> {
                            COSDictionary level = element("deepest");
                            for (int i = 0; i < 60; i++) {
                                COSDictionary above = element("e" + i);
                                COSArray twice = new COSArray();
                                twice.add(level);
                                twice.add(level);
                                above.setItem(COSName.K, twice);
                                level = above;
                            }
                            root.setItem(COSName.K, level);
                        });
        assertEquals(61, pdf.elements().size());
    }

    /// Whatever bytes change, reading ends soon, with a value or with a problem.
    @Test
    void aDamagedFileIsReadOrRefused() throws Exception {
        byte[] whole = sample();
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < 60; i++) {
            byte[] damaged = whole.clone();
            for (int k = 0; k < 1 + i; k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("damaged.pdf"), damaged);
            read +=
                    assertTimeoutPreemptively(
                            Duration.ofSeconds(20),
                            () -> {
                                try {
                                    return TaggedPdf.read(file).pages() >= 0 ? 1 : 0;
                                } catch (Problem expected) {
                                    return 0;
                                }
                            });
        }
        assertTrue(read > 0);
    }

    @Test
    void otherPeoplesFilesAreReadOrRefused() throws Exception {
        Path corpus = Path.of("../shared/corpus");
        List<Path> files;
        if (!Files.isDirectory(corpus)) {
            files = List.of(Files.write(folder.resolve("own.pdf"), sample()));
        } else {
            try (Stream<Path> all = Files.walk(corpus)) {
                files =
                        all.filter(
                                        f ->
                                                f.toString().endsWith(".pdf")
                                                        && f.toFile().length() < 300_000)
                                .sorted()
                                .limit(60)
                                .toList();
            }
        }
        for (Path file : files) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> {
                        try {
                            TaggedPdf pdf = TaggedPdf.read(file);
                            assertTrue(pdf.pages() >= 0);
                        } catch (Problem expected) {
                            assertTrue(expected.key().startsWith("publish."), file.toString());
                        }
                    },
                    file.toString());
        }
    }

    private interface Building {
        void of(COSDictionary root);
    }

    private TaggedPdf withStructure(Building building) throws Exception {
        Path file = folder.resolve("structure.pdf");
        try (PDDocument document = Loader.loadPDF(sample())) {
            COSDictionary root =
                    document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            building.of(root);
            document.save(file.toFile());
        }
        return TaggedPdf.read(file);
    }

    private static COSDictionary element(String id) {
        COSDictionary element = new COSDictionary();
        element.setItem(COSName.TYPE, STRUCT_ELEM);
        element.setName(COSName.S, "Div");
        element.setItem(COSName.ID, new COSString(id.getBytes(StandardCharsets.US_ASCII)));
        element.setNeedToBeUpdated(true);
        return element;
    }

    private static byte[] sample() {
        return Pages.write(
                Pages.html("<h1>T</h1><p id='p'>" + Pages.ENGLISH + "</p>"), Conformance.UA1_A3A);
    }
}
