package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Writes the way back from a page's content and annotations to the structure elements that own
/// them (ISO 32000-1, 14.7.4.4), anew, because the structure has changed.
final class ParentTreePass {

    private final PDDocument document;
    private final Map<COSDictionary, TreeMap<Integer, COSDictionary>> ofContent =
            new IdentityHashMap<>();
    private final Map<COSDictionary, COSDictionary> ofObject = new IdentityHashMap<>();
    private final COSArray numbers = new COSArray();
    private int next;

    ParentTreePass(PDDocument document) {
        this.document = document;
    }

    void run(Node root) throws IOException {
        collect(root);
        for (PDPage page : document.getPages()) {
            COSDictionary dictionary = page.getCOSObject();
            dictionary.setInt(COSName.STRUCT_PARENTS, add(owners(dictionary)));
            dictionary.setName(COSName.getPDFName("Tabs"), "S");
            for (PDAnnotation annotation : page.getAnnotations()) {
                COSDictionary owner = ofObject.get(annotation.getCOSObject());
                if (owner != null) {
                    annotation.getCOSObject().setInt(COSName.STRUCT_PARENT, add(owner));
                }
            }
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.dictionary().setItem(COSName.PARENT_TREE, tree);
        root.dictionary().setInt(COSName.PARENT_TREE_NEXT_KEY, next);
    }

    private int add(COSBase value) {
        numbers.add(COSInteger.get(next));
        numbers.add(value);
        return next++;
    }

    private COSArray owners(COSDictionary page) {
        TreeMap<Integer, COSDictionary> owners = ofContent.getOrDefault(page, new TreeMap<>());
        COSArray array = new COSArray();
        int last = owners.isEmpty() ? -1 : owners.lastKey();
        for (int id = 0; id <= last; id++) {
            COSDictionary owner = owners.get(id);
            array.add(owner == null ? COSNull.NULL : owner);
        }
        return array;
    }

    private void collect(Node node) {
        for (COSBase kid : node.kids()) {
            if (Node.isMarkedContent(kid)) {
                COSDictionary page = node.pageOf(kid);
                if (page != null) {
                    ofContent
                            .computeIfAbsent(page, p -> new TreeMap<>())
                            .put(Node.markedContent(kid), node.dictionary());
                }
            } else if (Node.isObject(kid)) {
                object(node, (COSDictionary) kid);
            } else if (Node.isElement(kid)) {
                collect(new Node((COSDictionary) kid));
            }
        }
    }

    private void object(Node node, COSDictionary reference) {
        COSDictionary object = reference.getCOSDictionary(COSName.OBJ);
        if (object == null) {
            return;
        }
        ofObject.put(object, node.dictionary());
        COSDictionary page = object.getCOSDictionary(COSName.P);
        if (page != null && !reference.containsKey(COSName.PG)) {
            reference.setItem(COSName.PG, page);
        }
    }
}
