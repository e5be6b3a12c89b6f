package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// The name tree from IDs to structure elements (ISO 32000-1, 7.9.6 and 14.7.2).
final class IdTree {

    private IdTree() {}

    static void write(Node root, Map<String, Node> byId) {
        if (byId.isEmpty()) {
            return;
        }
        Map<COSString, Node> sorted =
                new TreeMap<>(
                        (one, other) -> Arrays.compareUnsigned(one.getBytes(), other.getBytes()));
        byId.forEach((id, node) -> sorted.put(new COSString(id), node));
        COSArray names = new COSArray();
        COSArray limits = new COSArray();
        sorted.forEach(
                (id, node) -> {
                    names.add(id);
                    names.add(node.dictionary());
                });
        limits.add(names.get(0));
        limits.add(names.get(names.size() - 2));
        COSDictionary leaf = new COSDictionary();
        leaf.setItem(COSName.NAMES, names);
        leaf.setItem(COSName.LIMITS, limits);
        COSArray kids = new COSArray();
        kids.add(leaf);
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.KIDS, kids);
        root.dictionary().setItem(COSName.getPDFName("IDTree"), tree);
    }
}
