package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A structure element (ISO 32000-1, 14.7.2) as it stands in the file. Equal when it is the very
/// same.
record Node(COSDictionary dictionary) {

    static final COSName NAMESPACE = COSName.getPDFName("NS");
    static final COSName REFERENCES = COSName.getPDFName("Ref");
    private static final COSName MARKED_CONTENT = COSName.getPDFName("MCR");
    private static final COSName OBJECT = COSName.getPDFName("OBJR");

    /// Its kids: elements, references to marked content, references to objects.
    List<COSBase> kids() {
        COSBase kids = dictionary.getDictionaryObject(COSName.K);
        List<COSBase> list = new ArrayList<>();
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                COSBase kid = array.getObject(i);
                if (kid != null) {
                    list.add(kid);
                }
            }
        } else if (kids != null) {
            list.add(kids);
        }
        return list;
    }

    /// Its kids that are elements.
    List<Node> elements() {
        return kids().stream()
                .filter(Node::isElement)
                .map(kid -> new Node((COSDictionary) kid))
                .toList();
    }

    void setKids(List<COSBase> kids) {
        if (kids.isEmpty()) {
            dictionary.removeItem(COSName.K);
            return;
        }
        COSArray array = new COSArray();
        array.addAll(kids);
        dictionary.setItem(COSName.K, array);
    }

    static boolean isElement(COSBase kid) {
        return kid instanceof COSDictionary d
                && d.containsKey(COSName.S)
                && !isMarkedContent(kid)
                && !isObject(kid);
    }

    static boolean isMarkedContent(COSBase kid) {
        return kid instanceof COSInteger
                || kid instanceof COSDictionary d
                        && MARKED_CONTENT.equals(d.getCOSName(COSName.TYPE));
    }

    static boolean isObject(COSBase kid) {
        return kid instanceof COSDictionary d && OBJECT.equals(d.getCOSName(COSName.TYPE));
    }

    /// The MCID of a kid that refers to marked content.
    static int markedContent(COSBase kid) {
        return kid instanceof COSInteger number
                ? number.intValue()
                : ((COSDictionary) kid).getInt(COSName.MCID);
    }

    /// The page that a kid is on: its own, or else the element's.
    @Nullable COSDictionary pageOf(COSBase kid) {
        if (kid instanceof COSDictionary d && d.getCOSDictionary(COSName.PG) != null) {
            return d.getCOSDictionary(COSName.PG);
        }
        return dictionary.getCOSDictionary(COSName.PG);
    }

    String role() {
        return dictionary.getNameAsString(COSName.S, "");
    }

    void setRole(String role) {
        dictionary.setName(COSName.S, role);
    }

    String text(COSName key) {
        return dictionary.getString(key, "");
    }

    /// The words that assistive technology may say instead of the content: ActualText, Alt or E (an
    /// abbreviation written out). Where more than one is given and they differ, nobody knows which
    /// is heard, and all are told.
    static Optional<String> instead(@Nullable COSDictionary dictionary) {
        List<String> all = new ArrayList<>();
        for (COSName key : List.of(COSName.ACTUAL_TEXT, COSName.ALT, COSName.E)) {
            String words = dictionary == null ? null : dictionary.getString(key);
            if (words != null && !all.contains(words)) {
                all.add(words);
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", all));
    }

    void setParent(COSDictionary parent) {
        dictionary.setItem(COSName.P, parent);
    }

    /// A kid as it must read below another element, which may be on another page.
    ///
    /// @param kid one of this element's
    COSBase movedTo(COSBase kid, Node other) {
        if (isElement(kid)) {
            new Node((COSDictionary) kid).setParent(other.dictionary);
            return kid;
        }
        COSDictionary page = pageOf(kid);
        if (page == null || page.equals(other.dictionary.getCOSDictionary(COSName.PG))) {
            return kid;
        }
        if (kid instanceof COSDictionary reference) {
            reference.setItem(COSName.PG, page);
            return reference;
        }
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, MARKED_CONTENT);
        reference.setItem(COSName.PG, page);
        reference.setInt(COSName.MCID, markedContent(kid));
        return reference;
    }
}
