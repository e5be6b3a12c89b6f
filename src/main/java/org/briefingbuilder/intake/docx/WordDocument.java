package org.briefingbuilder.intake.docx;

import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.draft.Facts;
import org.briefingbuilder.intake.draft.Steps;
import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Reference;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads a Word document (Office Open XML) as a stream, so that large documents need little memory.
public final class WordDocument {
    private WordDocument() {}

    public static Extract read(byte[] bytes, boolean raw, Steps steps) {
        try {
            return read(WordPackage.of(bytes), raw, steps);
        } catch (XMLStreamException | IOException damaged) {
            boolean deep = String.valueOf(damaged.getMessage()).contains("maxElementDepth");
            throw new Problem(damaged, deep ? "import.too-deep" : "import.unreadable");
        }
    }

    private static Extract read(WordPackage file, boolean raw, Steps steps)
            throws IOException, XMLStreamException {
        String main = file.related("", "officeDocument");
        if (!file.has(main)) {
            throw new Problem("import.unreadable");
        }
        String type = file.contentType(main);
        if (!type.isEmpty() && !type.contains("wordprocessingml") && !type.contains("ms-word")) {
            throw new Problem("import.unsupported", "Office");
        }
        Draft draft = new Draft();
        WordBody body =
                new WordBody(
                        file,
                        main,
                        Styles.of(file.open(file.related(main, "styles"))),
                        draft,
                        steps);
        body.read();
        body.addNotes(file.open(file.related(main, "footnotes")), "footnote");
        body.addNotes(file.open(file.related(main, "endnotes")), "endnote");
        if (!draft.hasText()) {
            throw new Problem("import.no-text");
        }
        return draft.finish("docx", reference(properties(file), draft), raw);
    }

    /// The core properties, by their elements' local names.
    private static Map<String, String> properties(WordPackage file) throws XMLStreamException {
        Map<String, String> properties = new HashMap<>();
        InputStream in = file.open(file.related("", "core-properties"));
        if (in == null) {
            return properties;
        }
        XMLStreamReader xml = Xml.reader(in);
        String name = "";
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> name = xml.getLocalName();
                case XMLStreamConstants.CHARACTERS ->
                        properties.merge(name, xml.getText(), String::concat);
                case XMLStreamConstants.END_ELEMENT -> name = "";
                default -> {}
            }
        }
        return properties;
    }

    private static Reference reference(Map<String, String> about, Draft draft) {
        String stated = tidy(about.get("title"));
        String title = title(draft, stated);
        List<String> authors =
                Arrays.stream(tidy(about.get("creator")).split("\\s*;\\s*"))
                        .filter(name -> name.contains(" "))
                        .toList();
        return new Facts()
                .title(title, title.equalsIgnoreCase(stated) ? Origin.CORE_PROPERTIES : Origin.HEAD)
                .title(stated, Origin.CORE_PROPERTIES)
                .authors(authors, Origin.CORE_PROPERTIES)
                .language(tidy(about.get("language")), Origin.CORE_PROPERTIES)
                .kind("document", Origin.FORMAT)
                .reference();
    }

    /// The words of the title paragraph; without one, a first heading becomes it.
    private static String title(Draft draft, String stated) {
        List<Entry> entries = draft.entries();
        for (int i = 0; i < Math.min(entries.size(), 8); i++) {
            Entry entry = entries.get(i);
            boolean first = entry.kind() == Block.Kind.HEADING && entry.level() == 1 && i < 3;
            boolean same = Tidy.line(entry.text()).equalsIgnoreCase(stated);
            if (entry.kind() == Block.Kind.TITLE || first || same) {
                entries.set(i, entry.as(Block.Kind.TITLE, 1));
                return Tidy.line(entry.text());
            }
        }
        return "";
    }

    private static String tidy(@Nullable String property) {
        return property == null ? "" : Tidy.line(Tidy.characters(property));
    }
}
