package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The files inside a PDF of whatever origin, by name; each as far as it is not larger than a
/// brief's record can be.
final class EmbeddedFiles {

    private static final int LARGEST = 64 * 1024 * 1024;

    private final Allowance allowance;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private EmbeddedFiles(Allowance allowance) {
        this.allowance = allowance;
    }

    static Map<String, byte[]> of(PDDocument document, Allowance allowance) throws IOException {
        EmbeddedFiles files = new EmbeddedFiles(allowance);
        COSDictionary names =
                document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
        COSDictionary tree = names == null ? null : names.getCOSDictionary(COSName.EMBEDDED_FILES);
        if (tree != null) {
            files.walk(tree);
        }
        return files.files;
    }

    private void walk(COSDictionary tree) throws IOException {
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> waiting = new ArrayDeque<>();
        waiting.add(tree);
        while (!waiting.isEmpty()) {
            COSDictionary node = waiting.remove();
            allowance.take(1);
            if (!seen.add(node)) {
                continue;
            }
            COSArray names = node.getCOSArray(COSName.NAMES);
            for (int i = 0; names != null && i + 1 < names.size(); i += 2) {
                add(names.getObject(i), names.getObject(i + 1));
            }
            COSArray kids = node.getCOSArray(COSName.KIDS);
            for (int i = 0; kids != null && i < kids.size(); i++) {
                if (kids.getObject(i) instanceof COSDictionary kid) {
                    waiting.add(kid);
                }
            }
        }
    }

    private void add(COSBase name, COSBase specification) throws IOException {
        if (name instanceof COSString key && specification instanceof COSDictionary file) {
            COSDictionary embedded = file.getCOSDictionary(COSName.EF);
            if (embedded != null
                    && embedded.getDictionaryObject(COSName.UF, COSName.F)
                            instanceof COSStream stream) {
                files.putIfAbsent(key.getString(), bytes(stream));
            }
        }
    }

    private byte[] bytes(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            byte[] bytes = in.readNBytes(LARGEST);
            allowance.take(bytes.length);
            return bytes;
        }
    }
}
