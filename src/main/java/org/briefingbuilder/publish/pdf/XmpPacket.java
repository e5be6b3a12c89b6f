package org.briefingbuilder.publish.pdf;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// The metadata as XMP (ISO 16684-1), with the marks of the standards that the file keeps.
final class XmpPacket {

    /// PDF/A-3 wants every property outside its own schemas explained (ISO 19005-3, 6.6.2.3).
    private static final String PDFUA_EXPLAINED =
            """
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>The part of ISO 14289 that the file keeps</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            """;

    private XmpPacket() {}

    static String of(Metadata metadata, Conformance conformance) {
        String when = metadata.when().truncatedTo(ChronoUnit.SECONDS).toString();
        StringBuilder xmp = new StringBuilder();
        xmp.append("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
                .append(
                        """
                        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                        """)
                .append(standards(conformance))
                .append(element("dc:format", "application/pdf"))
                .append(list("dc:title", "Alt", List.of(metadata.title())))
                .append(list("dc:creator", "Seq", metadata.authors()))
                .append(list("dc:description", "Alt", some(metadata.subject())))
                .append(list("dc:subject", "Bag", metadata.keywords()))
                .append(list("dc:language", "Bag", languages(metadata)))
                .append(element("xmp:CreatorTool", metadata.producer()))
                .append(element("xmp:CreateDate", when))
                .append(element("xmp:ModifyDate", when))
                .append(element("pdf:Producer", metadata.producer()))
                .append(element("pdf:Keywords", keywords(metadata)))
                .append("</rdf:Description>\n");
        if (!conformance.isPdf2()) {
            xmp.append(PDFUA_EXPLAINED);
        }
        return xmp.append("</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>").toString();
    }

    /// As the document information dictionary holds them too.
    static String keywords(Metadata metadata) {
        return String.join("; ", metadata.keywords());
    }

    private static String standards(Conformance conformance) {
        return switch (conformance) {
            case UA1_A3A ->
                    element("pdfaid:part", "3")
                            + element("pdfaid:conformance", "A")
                            + element("pdfuaid:part", "1");
            case UA2_A4F ->
                    element("pdfaid:part", "4")
                            + element("pdfaid:rev", "2020")
                            + element("pdfaid:conformance", "F")
                            + element("pdfuaid:part", "2")
                            + element("pdfuaid:rev", "2024");
        };
    }

    private static List<String> languages(Metadata metadata) {
        LinkedHashSet<String> languages = new LinkedHashSet<>();
        languages.add(metadata.language());
        languages.addAll(metadata.otherLanguages());
        return new ArrayList<>(languages);
    }

    private static List<String> some(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static String element(String name, String text) {
        return text.isEmpty() ? "" : "<" + name + ">" + escape(text) + "</" + name + ">\n";
    }

    private static String list(String name, String kind, List<String> texts) {
        if (texts.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("<" + name + "><rdf:" + kind + ">");
        for (String text : texts) {
            list.append(kind.equals("Alt") ? "<rdf:li xml:lang=\"x-default\">" : "<rdf:li>")
                    .append(escape(text))
                    .append("</rdf:li>");
        }
        return list.append("</rdf:" + kind + "></" + name + ">\n").toString();
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int c : text.codePoints().toArray()) {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        out.appendCodePoint(c);
                    }
                }
            }
        }
        return out.toString();
    }
}
