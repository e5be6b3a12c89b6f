package org.briefingbuilder.publish.flow;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the parts of a Word document refer to: pictures, addresses, marked places.
final class DocxLinks {

    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private final Map<String, String> pictureIds = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private int bookmarks;

    /// The relation of an address outside.
    String address(String href) {
        return addresses.computeIfAbsent(href, h -> "rIdLink" + (addresses.size() + 1));
    }

    /// The relation of a picture, which is put into the file.
    ///
    /// @param data as `data:image/png;base64,…`
    String picture(String data) {
        return pictureIds.computeIfAbsent(
                data,
                d -> {
                    String kind = d.startsWith("data:image/png") ? "png" : "jpeg";
                    int number = pictures.size() + 1;
                    pictures.put("word/media/image" + number + "." + kind, bytes(d));
                    return "rIdPicture" + number;
                });
    }

    static byte[] bytes(String data) {
        return Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1));
    }

    /// The name of the place of an element: a bookmark's name has at most forty letters, digits and
    /// underscores.
    String place(String id) {
        return places.computeIfAbsent(
                id,
                i -> {
                    String bare = i.replaceAll("[^A-Za-z0-9]", "_");
                    return "p"
                            + (places.size() + 1)
                            + "_"
                            + bare.substring(0, Math.min(24, bare.length()));
                });
    }

    /// The number of another bookmark.
    String bookmark() {
        return String.valueOf(++bookmarks);
    }

    Map<String, byte[]> pictures() {
        return pictures;
    }

    String relations(String namespace, String head) {
        StringBuilder all = new StringBuilder(head);
        all.append("<Relationships xmlns=\"").append(namespace).append("\">");
        one(all, "rIdStyles", "styles", "styles.xml", false);
        one(all, "rIdNumbering", "numbering", "numbering.xml", false);
        one(all, "rIdSettings", "settings", "settings.xml", false);
        one(all, "rIdFontTable", "fontTable", "fontTable.xml", false);
        one(all, "rIdHead", "header", "header1.xml", false);
        one(all, "rIdFoot", "footer", "footer1.xml", false);
        one(all, "rIdFootnotes", "footnotes", "footnotes.xml", false);
        one(all, "rIdEndnotes", "endnotes", "endnotes.xml", false);
        int number = 0;
        for (String picture : pictures.keySet()) {
            String target = picture.substring("word/".length());
            one(all, "rIdPicture" + ++number, "image", target, false);
        }
        addresses.forEach((href, id) -> one(all, id, "hyperlink", href, true));
        return all.append("</Relationships>").toString();
    }

    String linksOnly(String namespace, String head) {
        StringBuilder all = new StringBuilder(head);
        all.append("<Relationships xmlns=\"").append(namespace).append("\">");
        addresses.forEach((href, id) -> one(all, id, "hyperlink", href, true));
        return all.append("</Relationships>").toString();
    }

    private static void one(
            StringBuilder all, String id, String kind, String target, boolean outside) {
        all.append("<Relationship Id=\"")
                .append(id)
                .append("\" Type=\"")
                .append(DocxFile.R)
                .append('/')
                .append(kind)
                .append("\" Target=\"")
                .append(DocxFile.escape(target))
                .append(outside ? "\" TargetMode=\"External\"/>" : "\"/>");
    }
}
