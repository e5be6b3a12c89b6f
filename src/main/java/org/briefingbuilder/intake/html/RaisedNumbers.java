package org.briefingbuilder.intake.html;

import org.briefingbuilder.intake.draft.Marked;
import org.jsoup.nodes.Element;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers that a page sets above its lines: by an element, a style of their own, or a class of its
/// style sheet, as office programs write them.
final class RaisedNumbers {
    private static final Pattern RULE =
            Pattern.compile("\\.([\\w-]{1,60})\\s*\\{([^{}]{0,2000})\\}");

    private static final Pattern ABOVE =
            Pattern.compile(
                    "(?i)vertical-align\\s*:\\s*(?:super|text-top|[1-9])"
                            + "|position\\s*:\\s*relative\\s*;\\s*top\\s*:\\s*-");

    /// Longer is no number of a note or a power.
    private static final int LONGEST = 40;

    private RaisedNumbers() {}

    /// The classes of a style sheet that set words above their line.
    static Set<String> classes(String css) {
        Set<String> classes = new HashSet<>();
        Matcher rule = RULE.matcher(css);
        while (rule.find()) {
            if (ABOVE.matcher(rule.group(2)).find()) {
                classes.add(rule.group(1));
            }
        }
        return classes;
    }

    /// Marks them in their elements; see [Marked#raised].
    ///
    /// @param classes those that set words above their line
    static void mark(Element body, Set<String> classes) {
        for (Element element : body.select("sup, span")) {
            boolean above =
                    element.normalName().equals("sup")
                            || ABOVE.matcher(element.attr("style")).find()
                            || classes.stream().anyMatch(element::hasClass);
            String words = above ? element.text() : "";
            String marked = words.length() > LONGEST ? words : Marked.raised(words);
            if (!marked.equals(words) && element.getElementsByTag("br").isEmpty()) {
                element.text(marked);
            }
        }
    }
}
