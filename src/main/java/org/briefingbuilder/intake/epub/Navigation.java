package org.briefingbuilder.intake.epub;

import org.briefingbuilder.intake.draft.Tidy;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.util.LinkedHashMap;
import java.util.Map;

/// The navigation document of an EPUB 3, as far as it lists printed pages.
final class Navigation {
    private static final int DEEPEST = 200;

    private Navigation() {}

    /// Labels by references, in their order.
    static Map<String, String> pages(String xhtml) {
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(DEEPEST);
        Map<String, String> pages = new LinkedHashMap<>();
        for (Element nav : Jsoup.parse(xhtml, "", parser).select("nav")) {
            if (nav.attr("epub:type").contains("page-list")
                    || nav.attr("role").contains("doc-pagelist")) {
                for (Element link : nav.select("a[href]")) {
                    pages.put(link.attr("href"), Tidy.line(link.text()));
                }
            }
        }
        return pages;
    }
}
