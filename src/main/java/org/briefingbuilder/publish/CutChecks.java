package org.briefingbuilder.publish;

import org.briefingbuilder.model.Alteration;
import org.briefingbuilder.publish.Check.Lead;
import org.briefingbuilder.text.Quote;
import org.briefingbuilder.text.Span;
import org.briefingbuilder.text.WholeWords;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Does an omission leave out what turns the sense of a sentence: a negation, a condition or a
/// number? And does a quotation begin or end within a word, which may read as another one?
final class CutChecks {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /// Words that deny, in English and in Urdu. Some of them only hedge; whoever cut them should
    /// look again.
    private static final Pattern NEGATION =
            words(
                    "not|no|never|none|nobody|nothing|nowhere|neither|nor|cannot|without|hardly"
                            + "|scarcely|barely|seldom|rarely|few|little|[a-z]+n[’']t"
                            + "|نہیں|نہ|مت|ہرگز|بغیر|بلا|کبھی نہیں");

    private static final Pattern CONDITION =
            words(
                    "if|unless|until|provided|providing|except|only|subject to|in case|as long as"
                            + "|whether|should|assuming|otherwise|depending|conditional"
                            + "|اگر|بشرطیکہ|بشرط|جب تک|ورنہ|سوائے|صرف|الا|چاہے");

    private static final Pattern NUMBER =
            Pattern.compile(
                    "\\p{Nd}|(?<![\\p{L}\\p{N}])(?:two|three|four|five|six|seven|eight|nine|ten"
                        + "|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion|trillion|per"
                        + " cent|percent|half|third|quarter|dozen|twice|double"
                        + "|دو|تین|چار|پانچ|چھ|سات|آٹھ|نو|دس|سو|ہزار|لاکھ|کروڑ|ارب|فیصد|نصف|دوگنا)"
                        + "(?![\\p{L}\\p{N}])",
                    FLAGS);

    private CutChecks() {}

    private static Pattern words(String any) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])", FLAGS);
    }

    /// What an omission leaves out, by the heaviest it does.
    enum Loss {
        NEGATION,
        CONDITION,
        NUMBER,
        NOTHING;

        static Loss of(String omitted) {
            if (CutChecks.NEGATION.matcher(omitted).find()) {
                return NEGATION;
            }
            if (CutChecks.CONDITION.matcher(omitted).find()) {
                return CONDITION;
            }
            return CutChecks.NUMBER.matcher(omitted).find() ? NUMBER : NOTHING;
        }
    }

    static void check(Lead lead, Quoted quoted, List<Check> checks) {
        omissions(lead, quoted, checks);
        ends(lead, quoted, checks);
    }

    private static void omissions(Lead lead, Quoted quoted, List<Check> checks) {
        String words = quoted.passage().anchor().words();
        for (Alteration alteration : quoted.quotation().alterations()) {
            if (alteration instanceof Alteration.Omission(Span span)) {
                Loss loss = Loss.of(span.in(words));
                String key =
                        switch (loss) {
                            case NEGATION -> "check.cut-negation";
                            case CONDITION -> "check.cut-condition";
                            case NUMBER -> "check.cut-number";
                            case NOTHING -> "";
                        };
                if (!key.isEmpty()) {
                    checks.add(
                            Check.warns(
                                            lead,
                                            key,
                                            Opening.of(quoted.wording().words()),
                                            Opening.of(span.in(words)))
                                    .keepable(
                                            quoted.id(), span.in(words).toLowerCase(Locale.ROOT)));
                }
            }
        }
    }

    private static void ends(Lead lead, Quoted quoted, List<Check> checks) {
        Quote quote = quoted.passage().anchor().quote();
        boolean start = WholeWords.isCutAtStart(quote) && !isLeftOut(quoted, 0);
        boolean end =
                WholeWords.isCutAtEnd(quote) && !isLeftOut(quoted, quote.exact().length() - 1);
        if (start || end) {
            String key =
                    start && end
                            ? "check.torn-word-both"
                            : start ? "check.torn-word-start" : "check.torn-word-end";
            String words = quoted.wording().words();
            checks.add(
                    Check.warns(lead, key, start ? Opening.of(words) : Opening.end(words))
                            .keepable(quoted.id(), quote.exact()));
        }
    }

    private static boolean isLeftOut(Quoted quoted, int at) {
        return quoted.quotation().alterations().stream()
                .anyMatch(
                        alteration ->
                                alteration instanceof Alteration.Omission(Span span)
                                        && span.start() <= at
                                        && at < span.end());
    }
}
