package org.briefingbuilder.publish.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.briefingbuilder.job.Progress;
import org.briefingbuilder.publish.TemplateBriefs;
import org.briefingbuilder.publish.TemplateBriefs.Feature;
import org.briefingbuilder.publish.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A brief as a screen reader goes through it: element by element, in the order of the structure.
/// It stays in `target/screenshots/structure.txt`, to be read.
class StructureOrderTest {

    @Test
    void everyTemplateIsReadFromItsTitleToItsLastLine() throws Exception {
        StringBuilder all = new StringBuilder();
        for (String template : Templates.bundled()) {
            for (String language : List.of("en", "ur")) {
                List<String> lines = lines(template, language);
                all.append("== ").append(template).append(' ').append(language).append("\n\n");
                all.append(String.join("\n", lines)).append("\n\n");
                Path folder = Files.createDirectories(Path.of("target", "screenshots"));
                Files.writeString(folder.resolve("structure.txt"), all);
                List<String> roles = lines.stream().map(l -> l.strip().split(" ")[0]).toList();
                assertEquals(1, roles.stream().filter("H1"::equals).count(), template);
                assertTrue(roles.indexOf("H1") < roles.indexOf("H2"), template);
                assertTrue(roles.indexOf("H2") < roles.indexOf("BlockQuote"), template);
                int deepest = 1;
                for (String role : roles) {
                    if (role.matches("H[1-6]")) {
                        int level = role.charAt(1) - '0';
                        assertTrue(level <= deepest + 1, template + ": a level is left out");
                        deepest = level;
                    }
                }
            }
        }
    }

    /// Items are numbered as they are read, from whichever side they are written.
    @ParameterizedTest
    @ValueSource(strings = {"en", "ur"})
    void listsAreNumberedAsTheyAreRead(String language) throws Exception {
        List<String> lines = lines("policy-brief", language).stream().map(String::strip).toList();
        int first = lines.indexOf("L");
        List<String> labels =
                lines.stream()
                        .skip(first)
                        .filter(line -> line.matches("(Lbl|Span) \\d+\\."))
                        .map(line -> line.substring(line.indexOf(' ') + 1))
                        .toList();
        assertEquals(List.of("1.", "2."), labels);
    }

    private static List<String> lines(String template, String language) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TemplateBriefs.of(template, language, "A4", Feature.FOOTNOTE)
                .publication()
                .write(new PdfWriter(), Conformance.UA1_A3A, out, Progress.NONE);
        List<String> lines = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            StructureReader reader = new StructureReader(new Allowance("brief.pdf"));
            reader.read(document);
            List<COSDictionary> pages = new ArrayList<>();
            document.getPages().forEach(page -> pages.add(page.getCOSObject()));
            Node root =
                    new Node(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject());
            root.elements().forEach(top -> walk(top, 0, reader.pages(), pages, lines));
        }
        return lines;
    }

    private static void walk(
            Node node,
            int depth,
            List<PageContent> contents,
            List<COSDictionary> pages,
            List<String> lines) {
        StringBuilder own = new StringBuilder();
        int at = lines.size();
        lines.add("");
        for (COSBase kid : node.kids()) {
            if (Node.isElement(kid)) {
                walk(new Node((COSDictionary) kid), depth + 1, contents, pages, lines);
            } else if (Node.isMarkedContent(kid)) {
                int page = pages.indexOf(node.pageOf(kid));
                own.append(
                        contents.get(page)
                                .words()
                                .getOrDefault(Node.markedContent(kid), PageContent.NONE)
                                .said());
            }
        }
        String said = Node.instead(node.dictionary()).orElse(own.toString()).strip();
        String language = node.text(COSName.LANG);
        lines.set(
                at,
                "  ".repeat(depth)
                        + node.role()
                        + (language.isEmpty() ? "" : " [" + language + "]")
                        + (said.isEmpty() ? "" : " " + said.replaceAll("\\s+", " ")));
    }
}
