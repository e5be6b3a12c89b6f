package org.briefingbuilder.publish.flow;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Reads the quotations out of a Word document again.
final class DocxReader {

    private DocxReader() {}

    static Map<String, String> quotations(byte[] file) {
        Document document = Dom.parse(main(file));
        Map<String, String> quotations = new LinkedHashMap<>();
        Dom.all(document)
                .filter(Dom.is("w:sdt"))
                .forEach(
                        control ->
                                tag(control)
                                        .filter(tag -> tag.startsWith("q-"))
                                        .ifPresent(tag -> quotations.put(tag, words(control))));
        return quotations;
    }

    private static Optional<String> tag(Element control) {
        return Dom.elements(control)
                .filter(Dom.is("w:sdtPr"))
                .flatMap(Dom::elements)
                .filter(Dom.is("w:tag"))
                .map(e -> e.getAttribute("w:val"))
                .findFirst();
    }

    private static String words(Element control) {
        StringBuilder words = new StringBuilder();
        Dom.all(control)
                .forEach(
                        e -> {
                            switch (e.getTagName()) {
                                case "w:t" -> words.append(e.getTextContent());
                                case "w:br" -> words.append('\n');
                                case "w:p" -> words.append(words.isEmpty() ? "" : "\n");
                                default -> {}
                            }
                        });
        return words.toString().strip();
    }

    private static String main(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException broken) {
            throw new IllegalArgumentException("no Word document", broken);
        }
        throw new IllegalArgumentException("no Word document");
    }
}
