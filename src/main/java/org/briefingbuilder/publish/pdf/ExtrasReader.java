package org.briefingbuilder.publish.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.briefingbuilder.publish.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads [Extras] of any PDF. What is met twice is read once.
final class ExtrasReader {

    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final COSName ADDITIONAL = COSName.getPDFName("AA");
    private static final COSName JAVA_SCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName FORM = COSName.getPDFName("AcroForm");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName OPENING = COSName.getPDFName("OpenAction");
    private static final int HIDDEN = 2;

    /// They turn pages and do nothing else.
    private static final Set<String> TURNING = Set.of("GoTo", "Named", "Thread");

    private static final Set<String> REMARKS =
            Set.of(
                    "Highlight",
                    "Underline",
                    "Squiggly",
                    "Text",
                    "Caret",
                    "FileAttachment",
                    "PrinterMark",
                    "TrapNet");

    private final Allowance allowance;
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<COSDictionary, Integer> pageNumbers = new IdentityHashMap<>();
    private final List<Extras.Link> links = new ArrayList<>();
    private final List<Extras.Laid> laid = new ArrayList<>();
    private final List<Extras.Bookmark> bookmarks = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private final List<Extras.Action> actions = new ArrayList<>();

    private ExtrasReader(Allowance allowance) {
        this.allowance = allowance;
    }

    static Extras of(PDDocument document, Allowance allowance) {
        ExtrasReader reader = new ExtrasReader(allowance);
        reader.read(document);
        return new Extras(
                reader.links,
                reader.laid,
                reader.bookmarks,
                reader.titles,
                reader.authors,
                reader.actions);
    }

    private void read(PDDocument document) {
        for (PDPage page : document.getPages()) {
            pageNumbers.putIfAbsent(page.getCOSObject(), pageNumbers.size() + 1);
        }
        pageNumbers.forEach((page, number) -> page(page, number));
        // A map of pages has no order of its own.
        links.sort(Comparator.comparingInt(Extras.Link::page));
        laid.sort(Comparator.comparingInt(Extras.Laid::page));
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary outlines = catalog.getCOSDictionary(COSName.OUTLINES);
        if (outlines != null) {
            bookmarks(outlines.getCOSDictionary(COSName.FIRST));
        }
        own(catalog);
        information(document);
    }

    /// What the file itself would do.
    private void own(COSDictionary catalog) {
        acts(catalog.getDictionaryObject(OPENING), 0);
        additional(catalog, 0);
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null && names.getCOSDictionary(JAVA_SCRIPT) != null) {
            actions.add(new Extras.Action(0, JAVA_SCRIPT.getName()));
        }
        COSDictionary form = catalog.getCOSDictionary(FORM);
        if (form != null && form.containsKey(XFA)) {
            actions.add(new Extras.Action(0, XFA.getName()));
        }
    }

    private void page(COSDictionary page, int number) {
        additional(page, number);
        COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                allowance.take(1);
                annotation(annotation, number);
            }
        }
    }

    private void annotation(COSDictionary annotation, int page) {
        String kind = annotation.getNameAsString(COSName.SUBTYPE, "");
        additional(annotation, page);
        COSDictionary action = annotation.getCOSDictionary(COSName.A);
        if (kind.equals("Link")) {
            String address = "";
            if (action != null && action.getNameAsString(COSName.S, "").equals("URI")) {
                address = action.getString(COSName.URI, "");
                acts(action.getDictionaryObject(COSName.NEXT), page);
            } else {
                acts(action, page);
            }
            links.add(new Extras.Link(page, address, annotation.getString(COSName.CONTENTS, "")));
            return;
        }
        acts(action, page);
        if (!kind.equals("Popup") && (annotation.getInt(COSName.F, 0) & HIDDEN) == 0) {
            boolean remark = REMARKS.contains(kind) || isSignature(annotation);
            laid.add(new Extras.Laid(page, kind, remark));
        }
    }

    private static boolean isSignature(COSDictionary annotation) {
        COSDictionary parent = annotation.getCOSDictionary(COSName.PARENT);
        return COSName.SIG.equals(annotation.getCOSName(COSName.FT))
                || parent != null && COSName.SIG.equals(parent.getCOSName(COSName.FT));
    }

    private void additional(COSDictionary holder, int page) {
        COSDictionary all = holder.getCOSDictionary(ADDITIONAL);
        if (all != null) {
            all.keySet().forEach(key -> acts(all.getDictionaryObject(key), page));
        }
    }

    /// @param action one, several, or a mere place in the file
    private void acts(@Nullable COSBase action, int page) {
        if (action instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSDictionary one) {
                    acts(one, page);
                }
            }
        }
        if (!(action instanceof COSDictionary one) || !seen.add(one)) {
            return;
        }
        allowance.take(1);
        String kind = one.getNameAsString(COSName.S, "");
        if (!kind.isEmpty() && !TURNING.contains(kind)) {
            actions.add(new Extras.Action(page, kind));
        }
        acts(one.getDictionaryObject(COSName.NEXT), page);
    }

    private void bookmarks(@Nullable COSDictionary first) {
        COSDictionary item = first;
        while (item != null && seen.add(item)) {
            allowance.take(1);
            bookmarks.add(new Extras.Bookmark(item.getString(COSName.TITLE, ""), target(item)));
            acts(item.getDictionaryObject(COSName.A), 0);
            bookmarks(item.getCOSDictionary(COSName.FIRST));
            item = item.getCOSDictionary(COSName.NEXT);
        }
    }

    private int target(COSDictionary item) {
        COSDictionary action = item.getCOSDictionary(COSName.A);
        COSBase place =
                action == null
                        ? item.getDictionaryObject(COSName.DEST)
                        : action.getDictionaryObject(COSName.D);
        boolean known =
                place instanceof COSArray array
                        && array.size() > 0
                        && array.getObject(0) instanceof COSDictionary;
        return known ? pageNumbers.getOrDefault(((COSArray) place).getObject(0), 0) : 0;
    }

    private void information(PDDocument document) {
        COSDictionary information =
                document.getDocument().getTrailer().getCOSDictionary(COSName.INFO);
        if (information != null) {
            said(information.getDictionaryObject(COSName.TITLE), titles);
            said(information.getDictionaryObject(COSName.AUTHOR), authors);
        }
        if (document.getDocumentCatalog().getMetadata() == null) {
            return;
        }
        COSStream xmp = document.getDocumentCatalog().getMetadata().getCOSObject();
        try (InputStream in = xmp.createInputStream()) {
            NodeList all = Xml.parse(in).getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                Element element = (Element) all.item(i);
                if (isDublinCore(element, "title")) {
                    titles.addAll(items(element));
                } else if (isDublinCore(element, "creator")) {
                    authors.add(String.join(", ", items(element)));
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            // What cannot be read says nothing.
        }
    }

    private static void said(@Nullable COSBase value, List<String> all) {
        if (value instanceof COSString text && !text.getString().isBlank()) {
            all.add(text.getString());
        }
    }

    private static List<String> items(Element element) {
        NodeList items = element.getElementsByTagName("rdf:li");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < items.getLength(); i++) {
            words.add(items.item(i).getTextContent().strip());
        }
        return words.isEmpty() ? List.of(element.getTextContent().strip()) : words;
    }

    /// Whatever prefix the vocabulary has in this file.
    private static boolean isDublinCore(Element element, String name) {
        int colon = element.getTagName().indexOf(':');
        if (colon < 0 || !element.getTagName().substring(colon + 1).equals(name)) {
            return false;
        }
        String binding = "xmlns:" + element.getTagName().substring(0, colon);
        for (Node node = element; node instanceof Element at; node = node.getParentNode()) {
            if (at.hasAttribute(binding)) {
                return at.getAttribute(binding).equals(DUBLIN_CORE);
            }
        }
        return false;
    }
}
