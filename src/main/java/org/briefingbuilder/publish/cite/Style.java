package org.briefingbuilder.publish.cite;

import org.briefingbuilder.job.Problem;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A citation style in the Citation Style Language 1.0: one of the six that are bundled, or a file.
public final class Style {

    /// The names of the bundled styles.
    public static final List<String> BUNDLED =
            List.of(
                    "apa",
                    "chicago-author-date",
                    "chicago-notes-bibliography",
                    "harvard-cite-them-right",
                    "ieee",
                    "modern-language-association");

    private final String name;
    private final Document document;

    private Style(String name, Document document) {
        this.name = name;
        this.document = document;
    }

    /// @param name a bundled name, or the path of a `.csl` file
    /// @throws Problem `publish.unknown-style`, `publish.broken-style` or `publish.dependent-style`
    public static Style load(String name) {
        String bare = name.endsWith(".csl") ? name.substring(0, name.length() - 4) : name;
        if (BUNDLED.contains(bare)) {
            return bundled(bare);
        }
        Style style = fromFile(name, pathOf(name));
        Optional<String> parent = style.parent();
        if (parent.isEmpty()) {
            return style;
        }
        if (!BUNDLED.contains(parent.get())) {
            throw new Problem("publish.dependent-style", name, parent.get());
        }
        return bundled(parent.get());
    }

    private static Path pathOf(String name) {
        try {
            Path path = Path.of(name);
            if (Files.isRegularFile(path)) {
                return path;
            }
        } catch (InvalidPathException noPath) {
            throw unknown(noPath, name);
        }
        throw unknown(null, name);
    }

    private static Problem unknown(@Nullable Exception cause, String name) {
        return new Problem(cause, "publish.unknown-style", name, String.join(", ", BUNDLED));
    }

    /// Whether it is one of [#BUNDLED], which never change.
    boolean isBundled() {
        return BUNDLED.contains(name);
    }

    private static Style bundled(String name) {
        try (InputStream in = Style.class.getResourceAsStream("/styles/" + name + ".csl")) {
            if (in == null) {
                throw new IllegalStateException("the bundled style is missing: " + name);
            }
            return new Style(name, Xml.parse(in));
        } catch (IOException | SAXException broken) {
            throw new IllegalStateException("the bundled style is broken: " + name, broken);
        }
    }

    private static Style fromFile(String name, Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            Style style = new Style(name, Xml.parse(in));
            Element root = style.document.getDocumentElement();
            boolean cites = root.getElementsByTagName("citation").getLength() > 0;
            if (!root.getTagName().equals("style") || !(cites || style.parent().isPresent())) {
                throw new Problem("publish.broken-style", name);
            }
            return style;
        } catch (SAXParseException broken) {
            String what = String.valueOf(broken.getMessage());
            throw new Problem(
                    broken, "publish.style-line", name, (long) broken.getLineNumber(), what);
        } catch (IOException | SAXException broken) {
            throw new Problem(broken, "publish.broken-style", name);
        }
    }

    /// The bundled name or the path it was loaded by.
    public String name() {
        return name;
    }

    /// True when citations are footnotes.
    public boolean isNotes() {
        return document.getDocumentElement().getAttribute("class").equals("note");
    }

    boolean hasBibliography() {
        return document.getElementsByTagName("bibliography").getLength() > 0;
    }

    /// True when two works of the same author and year are told apart by a letter.
    boolean addsYearLetters() {
        Element citation = (Element) document.getElementsByTagName("citation").item(0);
        return citation.getAttribute("disambiguate-add-year-suffix").equals("true");
    }

    Optional<String> defaultLocale() {
        String locale = document.getDocumentElement().getAttribute("default-locale");
        return Optional.of(locale).filter(l -> !l.isEmpty());
    }

    /// A copy of the document that may be changed.
    Document copy() {
        return (Document) document.cloneNode(true);
    }

    /// The name of the style that this one only gives another name to.
    private Optional<String> parent() {
        NodeList links = document.getElementsByTagName("link");
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            if (link.getAttribute("rel").equals("independent-parent")) {
                String href = link.getAttribute("href");
                return Optional.of(href.substring(href.lastIndexOf('/') + 1));
            }
        }
        return Optional.empty();
    }
}
