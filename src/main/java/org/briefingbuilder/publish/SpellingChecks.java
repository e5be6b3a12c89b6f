package org.briefingbuilder.publish;

import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Brief;
import org.briefingbuilder.model.BriefBlock;
import org.briefingbuilder.model.OwnText;
import org.briefingbuilder.model.OwnTexts;
import org.briefingbuilder.model.Section;
import org.briefingbuilder.publish.Check.Lead;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Words of the author's that are in no dictionary, one line for each text that has some.
final class SpellingChecks {

    /// Words that are named; of more only how many.
    private static final int NAMED = 6;

    private SpellingChecks() {}

    static void check(Brief brief, Proofreading proofreading, List<Check> checks) {
        for (OwnText own : OwnTexts.of(brief)) {
            List<String> words =
                    proofreading.misspelt(brief, own).stream()
                            .map(span -> span.in(own.text()))
                            .distinct()
                            .toList();
            if (!words.isEmpty()) {
                String named =
                        words.stream()
                                .limit(NAMED)
                                .map(word -> "“" + word + "”")
                                .collect(Collectors.joining(", "));
                checks.add(
                        Check.warns(
                                        new Lead.In(part(brief, own)),
                                        "check.misspelt",
                                        words.size(),
                                        words.size() > NAMED ? named + " …" : named)
                                .keepable(words.toArray()));
            }
        }
        for (Problem flaw : proofreading.flaws()) {
            checks.add(
                    Check.warns(
                                    new Lead.In(new Part.Title()),
                                    "problem." + flaw.key(),
                                    flaw.args().toArray())
                            .keepable(flaw.args().toArray()));
        }
    }

    private static Part part(Brief brief, OwnText own) {
        if (own.isTitle()) {
            return new Part.Title();
        }
        if (own.isHeading()) {
            return new Part.Heading(own.section());
        }
        List<Section> among = brief.sections();
        Optional<Section> at = Optional.empty();
        for (int index : own.section()) {
            at = Optional.of(among.get(index));
            among = at.get().sections();
        }
        BriefBlock block = at.orElseThrow().blocks().get(own.block());
        return Blocks.part(own.section(), own.block(), block);
    }
}
