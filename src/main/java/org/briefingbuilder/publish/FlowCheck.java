package org.briefingbuilder.publish;

import org.briefingbuilder.publish.Finding.Kind;
import org.briefingbuilder.publish.Provenance.Stated;
import org.briefingbuilder.publish.flow.FlowFormat;
import org.briefingbuilder.text.Difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// After a Word, HTML or Markdown file is written and before it takes its place: does it say
/// exactly the quotations that were meant, and who said them where?
final class FlowCheck {

    private FlowCheck() {}

    /// @param statements what the page says, by the element that says it
    static List<Finding> check(
            FlowFormat format,
            byte[] file,
            List<Quoted> quotations,
            Map<String, String> statements) {
        Map<String, String> there = new LinkedHashMap<>(format.quotations(file));
        List<Finding> findings = new ArrayList<>();
        for (Quoted quoted : quotations) {
            Optional<String> words = Optional.ofNullable(there.remove(quoted.element()));
            if (words.isEmpty()) {
                findings.add(quoted.finding(Kind.NOT_ON_PAGE, 0, quoted.printed(), ""));
            } else if (!Letters.agree(quoted.printed(), words.get())) {
                Difference difference = Letters.difference(quoted.printed(), words.get());
                findings.add(
                        quoted.finding(
                                Kind.PAGE_DIFFERS, 0, difference.expected(), difference.found()));
            }
        }
        there.forEach(
                (id, words) ->
                        findings.add(new Finding("", Kind.RECORD_MISSING, 0, "", words, "", id)));
        lines(format.words(file), quotations, statements, findings);
        return findings;
    }

    /// The line that says where a quotation is from must be there once for each quotation that has
    /// it.
    private static void lines(
            String words,
            List<Quoted> quotations,
            Map<String, String> statements,
            List<Finding> findings) {
        String letters = Letters.letters(words);
        Map<String, Integer> next = new HashMap<>();
        for (Quoted quoted : quotations) {
            String line = statements.getOrDefault(Stated.line(quoted.id()), "");
            String sought = Letters.letters(line);
            int at = letters.indexOf(sought, next.getOrDefault(sought, 0));
            if (at < 0) {
                findings.add(quoted.finding(Kind.PAGE_DIFFERS, 0, line, ""));
            } else {
                next.put(sought, at + sought.length());
            }
        }
    }
}
