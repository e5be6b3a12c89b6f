package org.briefingbuilder.publish;

import org.briefingbuilder.publish.cite.Xhtml;

/// Words as a string of CSS (CSS Syntax 3, section 4.3.5) that may also stand in XHTML.
final class CssText {

    private CssText() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder("\"");
        Xhtml.printable(text)
                .codePoints()
                .forEach(
                        c -> {
                            if ("\"\\<>&'\n\r\t".indexOf(c) >= 0) {
                                out.append('\\').append(Integer.toHexString(c)).append(' ');
                            } else {
                                out.appendCodePoint(c);
                            }
                        });
        return out.append('"').toString();
    }

    /// A pattern such as `Page {0} of {1}` with the page's number and the count of pages.
    static String pageNumber(String pattern) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            int next = pattern.indexOf('{', at);
            int end = next < 0 ? pattern.length() : next;
            if (end > at) {
                out.append(of(pattern.substring(at, end))).append(' ');
            }
            if (next >= 0) {
                out.append(pattern.startsWith("{0}", next) ? "counter(page) " : "counter(pages) ");
                end += 3;
            }
            at = end;
        }
        return out.toString().strip();
    }
}
