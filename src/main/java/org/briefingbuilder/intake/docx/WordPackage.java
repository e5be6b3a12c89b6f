package org.briefingbuilder.intake.docx;

import org.briefingbuilder.job.Problem;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The parts of an Office Open XML package (ECMA-376 part 2) that hold text. Pictures and fonts are
/// passed over; what expands too far is refused; checksums are checked; names never become paths.
final class WordPackage {
    private static final int LARGEST_PART = 128 << 20;
    private static final long LARGEST_SUM = 400L << 20;
    private static final int MOST_PARTS = 50_000;

    private static final Pattern WANTED =
            Pattern.compile("(?i).*\\.(?:xml|rels|x?html?|mht|txt)$|.*/afchunk.*");

    private final Map<String, byte[]> parts = new HashMap<>();

    /// @param type the end of the relationship's type
    /// @param target the part's name
    record Relation(String type, String target) {}

    static WordPackage of(byte[] bytes) throws IOException {
        if (!hasDirectory(bytes)) {
            throw new Problem("import.unreadable");
        }
        WordPackage all = new WordPackage();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            all.read(zip);
        }
        return all;
    }

    /// A package that was cut off has lost the directory at its end.
    private static boolean hasDirectory(byte[] b) {
        for (int i = b.length - 22; i >= 0 && i > b.length - 66_000; i--) {
            if (b[i] == 'P' && b[i + 1] == 'K' && b[i + 2] == 5 && b[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private void read(ZipInputStream zip) throws IOException {
        long sum = 0;
        int count = 0;
        byte[] buffer = new byte[1 << 16];
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++count > MOST_PARTS) {
                throw new Problem("import.expands");
            }
            boolean wanted = WANTED.matcher(entry.getName()).matches();
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                sum += n;
                if (sum > LARGEST_SUM || wanted && part.size() + n > LARGEST_PART) {
                    throw new Problem("import.expands");
                }
                if (wanted) {
                    part.write(buffer, 0, n);
                }
            }
            if (wanted) {
                parts.putIfAbsent(name(entry.getName()), part.toByteArray());
            }
        }
    }

    private static String name(String entry) {
        return entry.replace('\\', '/').replaceAll("^/+", "");
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    @Nullable InputStream open(String part) {
        byte[] bytes = parts.get(part);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    byte[] bytes(String part) {
        return parts.getOrDefault(part, new byte[0]);
    }

    /// What type the package states for a part; empty when it states none.
    String contentType(String part) {
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
    Map<String, Relation> relations(String part) throws XMLStreamException {
        int slash = part.lastIndexOf('/');
        String folder = slash < 0 ? "" : part.substring(0, slash + 1);
        InputStream in = open(folder + "_rels/" + part.substring(slash + 1) + ".rels");
        Map<String, Relation> relations = new HashMap<>();
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
                                resolve(folder, target)));
            }
        }
        return relations;
    }

    /// The name of a part that another part's relation names; `..` leads up, never out.
    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String path = folder + target;
        String before = "";
        while (!path.equals(before)) {
            before = path;
            path =
                    path.replaceFirst("(?:^|(?<=/))[^/]+/\\.\\./", "")
                            .replaceFirst("^\\.\\./|(?<=/)\\./|^\\./", "");
        }
        return path;
    }

    /// The part of the first relation of this type; empty without one.
    String related(String part, String type) throws XMLStreamException {
        return relations(part).values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::target)
                .findFirst()
                .orElse("");
    }
}
