package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

import java.util.Set;

/// Says of every element which standard's vocabulary its role is from (ISO 32000-2, 14.8.6).
final class NamespacePass {

    /// Roles of PDF 1.7 that PDF 2.0 has no more.
    private static final Set<String> FORMER =
            Set.of(
                    "TOC",
                    "TOCI",
                    "Reference",
                    "BlockQuote",
                    "Quote",
                    "Art",
                    "Note",
                    "BibEntry",
                    "Code",
                    "Index");

    private final COSDictionary current = namespace("http://iso.org/pdf2/ssn");
    private final COSDictionary former = namespace("http://iso.org/pdf/ssn");

    void run(Node root) {
        COSArray both = new COSArray();
        both.add(current);
        both.add(former);
        root.dictionary().setItem(COSName.getPDFName("Namespaces"), both);
        name(root);
    }

    private void name(Node node) {
        for (Node kid : node.elements()) {
            kid.dictionary()
                    .setItem(Node.NAMESPACE, FORMER.contains(kid.role()) ? former : current);
            name(kid);
        }
    }

    private static COSDictionary namespace(String uri) {
        COSDictionary namespace = new COSDictionary();
        namespace.setItem(COSName.TYPE, COSName.getPDFName("Namespace"));
        namespace.setString(Node.NAMESPACE, uri);
        return namespace;
    }
}
