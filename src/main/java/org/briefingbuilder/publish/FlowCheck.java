package org.briefingbuilder.publish;

import org.briefingbuilder.publish.Finding.Kind;
import org.briefingbuilder.publish.flow.FlowFormat;
import org.briefingbuilder.text.Difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// After a Word, HTML or Markdown file is written and before it takes its place: does it say
/// exactly the quotations that were meant?
final class FlowCheck {

    private FlowCheck() {}

    static List<Finding> check(FlowFormat format, byte[] file, List<Quoted> quotations) {
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
        return findings;
    }
}
