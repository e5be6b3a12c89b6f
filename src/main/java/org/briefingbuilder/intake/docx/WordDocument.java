package org.briefingbuilder.intake.docx;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.draft.Steps;
import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Reference;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLStreamException;

/// Reads a Word document (Office Open XML): the package with POI, which guards against bombs, the
/// text itself as a stream, so that large documents need little memory.
public final class WordDocument {
    private static final long LARGEST_PART = 128L << 20;
    private static final long MOST_PARTS = 50_000;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
        ZipSecureFile.setMinInflateRatio(0.002);
    }

    private WordDocument() {}

    public static Extract read(byte[] bytes, boolean raw, Steps steps) {
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            try {
                return read(file, raw, steps);
            } finally {
                // Without this, closing would write the package.
                file.revert();
            }
        } catch (XMLStreamException
                | IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IllegalStateException damaged) {
            throw problem(damaged);
        }
    }

    private static Extract read(OPCPackage file, boolean raw, Steps steps)
            throws IOException, XMLStreamException, OpenXML4JException {
        PackagePart main = main(file);
        Draft draft = new Draft();
        Styles styles = Styles.of(related(main, "/styles"));
        WordBody body = new WordBody(main, styles, draft, steps);
        body.read();
        body.addNotes(related(main, "/footnotes"), "footnote");
        body.addNotes(related(main, "/endnotes"), "endnote");
        if (!draft.hasText()) {
            throw new Problem("import.no-text");
        }
        return draft.finish("docx", reference(file.getPackageProperties(), draft), raw);
    }

    private static PackagePart main(OPCPackage file) throws OpenXML4JException {
        for (PackageRelationship relationship : file.getRelationships()) {
            if (relationship.getRelationshipType().endsWith("/officeDocument")) {
                PackagePart part = file.getPart(relationship);
                if (part == null) {
                    break;
                }
                if (!part.getContentType().contains("wordprocessingml")) {
                    throw new Problem("import.unsupported", part.getContentType());
                }
                return part;
            }
        }
        throw new Problem("import.unreadable");
    }

    static @Nullable PackagePart related(PackagePart part, String type)
            throws InvalidFormatException {
        for (PackageRelationship relationship : part.getRelationships()) {
            boolean inside =
                    relationship.getTargetMode()
                            == org.apache.poi.openxml4j.opc.TargetMode.INTERNAL;
            if (inside && relationship.getRelationshipType().endsWith(type)) {
                return part.getRelatedPart(relationship);
            }
        }
        return null;
    }

    private static Reference reference(PackageProperties about, Draft draft) {
        String stated = tidy(about.getTitleProperty());
        String title = title(draft, stated);
        List<String> authors =
                Arrays.stream(tidy(about.getCreatorProperty()).split("\\s*;\\s*"))
                        .filter(name -> name.contains(" "))
                        .toList();
        String language = tidy(about.getLanguageProperty());
        return new Reference(
                title.isEmpty() ? stated : title,
                authors,
                "",
                "",
                "",
                "",
                language.matches("[a-zA-Z]{2,3}(-[A-Za-z0-9]{2,8})*") ? language : "",
                "document");
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

    private static String tidy(Optional<String> property) {
        return Tidy.line(Tidy.characters(property.orElse("")));
    }

    private static Problem problem(Exception damaged) {
        String message = String.valueOf(damaged.getMessage());
        boolean bomb =
                message.contains("Zip bomb")
                        || message.contains("max size")
                        || message.contains("MAX_");
        boolean deep = message.contains("maxElementDepth");
        return new Problem(
                damaged, bomb ? "import.expands" : deep ? "import.too-deep" : "import.unreadable");
    }
}
