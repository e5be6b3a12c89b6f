package org.briefingbuilder.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a person typed, as a query of FTS5: every word must occur; words in quotation marks stand
/// beside each other; the last word may be only the beginning of one. Nothing that is typed has any
/// other meaning.
final class Query {

    private static final Pattern PART =
            Pattern.compile("[\"“”„«»]([^\"“”„«»]*)([\"“”„«»]?)|([^\\s\"“”„«»]+)");

    private Query() {}

    /// Empty when there is no letter or digit in it.
    static Optional<String> of(String typed) {
        String form = SearchForm.of(typed).form();
        List<String> terms = new ArrayList<>();
        Matcher part = PART.matcher(form);
        while (part.find()) {
            boolean phrase = part.group(3) == null;
            String words = phrase ? part.group(1) : part.group(3);
            if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
                boolean open = phrase ? part.group(2).isEmpty() : true;
                boolean last = part.end() == form.length() && isWordEnd(words);
                terms.add('"' + words + '"' + (open && last ? " *" : ""));
            }
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", terms));
    }

    /// Whether typing on would make the last word longer.
    private static boolean isWordEnd(String words) {
        int last = words.codePointBefore(words.length());
        int type = Character.getType(last);
        return Character.isLetterOrDigit(last)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
