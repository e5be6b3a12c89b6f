package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Puts files into the file and says what they are to it (ISO 32000-2, 14.13).
final class AttachmentPass {

    private static final COSName ASSOCIATED = COSName.getPDFName("AF");
    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");

    private final PDDocument document;
    private final Calendar when;

    AttachmentPass(PDDocument document, Calendar when) {
        this.document = document;
        this.when = when;
    }

    void run(List<Attachment> attachments) throws IOException {
        if (attachments.isEmpty()) {
            return;
        }
        Map<String, PDComplexFileSpecification> byName = new TreeMap<>();
        COSArray associated = new COSArray();
        for (Attachment attachment : attachments) {
            PDComplexFileSpecification file = specification(attachment);
            if (byName.put(attachment.name(), file) != null) {
                throw new IllegalArgumentException("two attachments named " + attachment.name());
            }
            associated.add(file);
        }
        PDEmbeddedFilesNameTreeNode leaf = new PDEmbeddedFilesNameTreeNode();
        leaf.setNames(byName);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setKids(List.of(leaf));
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDDocumentNameDictionary names =
                catalog.getNames() == null
                        ? new PDDocumentNameDictionary(catalog)
                        : catalog.getNames();
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        catalog.getCOSObject().setItem(ASSOCIATED, associated);
    }

    private PDComplexFileSpecification specification(Attachment attachment) throws IOException {
        PDEmbeddedFile file =
                new PDEmbeddedFile(
                        document,
                        new ByteArrayInputStream(attachment.bytes()),
                        COSName.FLATE_DECODE);
        file.setSubtype(attachment.mime());
        file.setSize(attachment.bytes().length);
        file.setCreationDate(when);
        file.setModDate(when);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(attachment.name());
        specification.setFileUnicode(attachment.name());
        specification.setFileDescription(attachment.description());
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName(RELATIONSHIP, attachment.relationship());
        return specification;
    }
}
