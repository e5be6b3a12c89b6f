package org.briefingbuilder.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in marked prose (CommonMark's inline marks, `[@SOURCE, p. 4]`, `[>QUOTATION]`) and
/// is no word of it: addresses of links, citations, quotations, code, addresses of pages and of
/// people.
public final class Unspoken {

    private static final Pattern PARTS =
            Pattern.compile(
                    "`[^`]*`" // code
                            + "|\\[@[^\\]]*\\]" // a citation
                            + "|\\[>[^\\]\\s]*\\]" // a quotation that runs in the prose
                            + "|(?<=\\])\\([^()\\s]*(?:\\s+\"[^\"]*\")?\\)" // where a link goes
                            + "|<[A-Za-z][A-Za-z0-9+.-]*:[^<>\\s]*>"
                            + "|(?:https?://|www\\.)[^\\s<>()\\[\\]]+"
                            + "|[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,255}");

    private Unspoken() {}

    /// In order, none overlapping.
    public static List<Span> in(String text) {
        List<Span> parts = new ArrayList<>();
        Matcher matcher = PARTS.matcher(text);
        while (matcher.find()) {
            parts.add(new Span(matcher.start(), matcher.end()));
        }
        return parts;
    }

    /// Those of `spans` that touch nothing unspoken in the text.
    public static List<Span> outside(String text, List<Span> spans) {
        if (spans.isEmpty()) {
            return spans;
        }
        List<Span> parts = in(text);
        return spans.stream().filter(span -> parts.stream().noneMatch(span::overlaps)).toList();
    }
}
