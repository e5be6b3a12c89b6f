package org.briefingbuilder.intake.office;

import org.briefingbuilder.intake.draft.BoundedZip;
import org.briefingbuilder.intake.draft.Facts;
import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.intake.draft.Xml;
import org.briefingbuilder.model.Origin;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The parts of an Office Open XML package (ECMA-376 part 2) that hold text: of Word documents and
/// of PowerPoint presentations. Pictures and fonts are passed over.
public final class OfficePackage {
    private static final Pattern WANTED =
            Pattern.compile("(?i).*\\.(?:xml|rels|x?html?|mht|txt)$|.*/afchunk.*");

    private final BoundedZip parts;

    private OfficePackage(BoundedZip parts) {
        this.parts = parts;
    }

    /// @param type the end of the relationship's type
    /// @param target the part's name
    public record Relation(String type, String target) {}

    /// @throws org.briefingbuilder.job.Problem when it is no archive or expands too far
    public static OfficePackage of(byte[] bytes) {
        return new OfficePackage(BoundedZip.of(bytes, name -> WANTED.matcher(name).matches()));
    }

    public boolean has(String part) {
        return !part.isEmpty() && parts.has(part);
    }

    /// Whether some part could not be unpacked.
    public boolean isDamaged() {
        return parts.isDamaged();
    }

    public @Nullable InputStream open(String part) {
        return has(part) ? new ByteArrayInputStream(bytes(part)) : null;
    }

    public byte[] bytes(String part) {
        return parts.part(part).orElse(new byte[0]);
    }

    /// What type the package states for a part; empty when it states none.
    public String contentType(String part) {
        String types = new String(bytes("[Content_Types].xml"), StandardCharsets.UTF_8);
        int at = types.indexOf("PartName=\"/" + part + "\"");
        if (at < 0) {
            return "";
        }
        int start = types.lastIndexOf('<', at);
        int end = types.indexOf('>', at);
        return types.substring(Math.max(0, start), end < 0 ? types.length() : end);
    }

    /// The relations of a part, by their ids; external ones are left out.
    public Map<String, Relation> relations(String part) throws XMLStreamException {
        int slash = part.lastIndexOf('/');
        String folder = slash < 0 ? "" : part.substring(0, slash + 1);
        InputStream in = open(folder + "_rels/" + part.substring(slash + 1) + ".rels");
        Map<String, Relation> relations = new LinkedHashMap<>();
        if (in == null) {
            return relations;
        }
        XMLStreamReader xml = Xml.reader(in);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")
                    && !Xml.attribute(xml, "TargetMode").equals("External")) {
                String target = Xml.attribute(xml, "Target");
                String type = Xml.attribute(xml, "Type");
                relations.put(
                        Xml.attribute(xml, "Id"),
                        new Relation(
                                type.substring(type.lastIndexOf('/') + 1),
                                target.startsWith("/") ? target.substring(1) : folder + target));
            }
        }
        return relations;
    }

    /// The part of the first relation of this type; empty without one.
    public String related(String part, String type) throws XMLStreamException {
        return relations(part).values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::target)
                .findFirst()
                .orElse("");
    }

    /// What the core properties (ECMA-376 part 2, clause 11) say: title, authors, the day of the
    /// last change, language.
    public Facts facts() throws XMLStreamException {
        Map<String, String> about = properties();
        String title = about.getOrDefault("title", "");
        List<String> authors =
                Arrays.stream(about.getOrDefault("creator", "").split("\\s*;\\s*"))
                        .filter(name -> name.contains(" "))
                        .toList();
        return new Facts()
                .title(title, Origin.CORE_PROPERTIES)
                .authors(authors, Origin.CORE_PROPERTIES)
                .date(about.getOrDefault("modified", ""), Origin.CORE_PROPERTIES)
                .date(about.getOrDefault("created", ""), Origin.CORE_PROPERTIES)
                .language(about.getOrDefault("language", ""), Origin.CORE_PROPERTIES);
    }

    /// The core properties, by their elements' local names.
    private Map<String, String> properties() throws XMLStreamException {
        Map<String, String> properties = new HashMap<>();
        InputStream in = open(related("", "core-properties"));
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
        properties.replaceAll((_, text) -> Tidy.line(Tidy.characters(text)));
        return properties;
    }
}
