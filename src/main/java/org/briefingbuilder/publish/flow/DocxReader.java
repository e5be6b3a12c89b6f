package org.briefingbuilder.publish.flow;

import org.briefingbuilder.publish.xml.Xml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Reads a Word document again, its notes too.
final class DocxReader {

    private static final Set<String> PARTS =
            Set.of("word/document.xml", "word/footnotes.xml", "word/endnotes.xml");

    private DocxReader() {}

    static Map<String, String> quotations(byte[] file) {
        Map<String, String> quotations = new LinkedHashMap<>();
        for (String part : parts(file)) {
            Dom.all(Xml.parse(part))
                    .filter(Dom.is("w:sdt"))
                    .forEach(
                            control ->
                                    tag(control)
                                            .filter(tag -> tag.startsWith("q-"))
                                            .ifPresent(tag -> quotations.put(tag, words(control))));
        }
        return quotations;
    }

    static String words(byte[] file) {
        StringBuilder words = new StringBuilder();
        for (String part : parts(file)) {
            words.append(words(Xml.parse(part))).append('\n');
        }
        return words.toString();
    }

    private static Optional<String> tag(Element control) {
        return Dom.elements(control)
                .filter(Dom.is("w:sdtPr"))
                .flatMap(Dom::elements)
                .filter(Dom.is("w:tag"))
                .map(e -> e.getAttribute("w:val"))
                .findFirst();
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        Dom.all(node)
                .forEach(
                        e -> {
                            switch (e.getTagName()) {
                                case "w:t" -> words.append(e.getTextContent());
                                case "w:br" -> words.append('\n');
                                case "w:footnoteReference", "w:endnoteReference" ->
                                        words.append(e.getAttribute("w:id"));
                                case "w:p" -> words.append(words.isEmpty() ? "" : "\n");
                                default -> {}
                            }
                        });
        return words.toString().strip();
    }

    private static List<String> parts(byte[] file) {
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (PARTS.contains(entry.getName())) {
                    parts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException broken) {
            throw new IllegalArgumentException("no Word document", broken);
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no Word document");
        }
        return parts;
    }
}
