package org.briefingbuilder.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words on lines of both directions, as they come from a page that another program made anew.
class MixedLinesTest {

    /// An English quotation with an Urdu word put in, over two lines of an Urdu page.
    private static final String INSERTED =
            """
            حق میں
             as transformative as steam or as dangerous as nuclear ]یعنی[ The chips of 2019 could be“
            weapons.”
             — Centre for Aerospace2 ، پیرا 3
            """;

    /// An Urdu quotation and its source run in an English paragraph; its second line lies between
    /// what comes after it and the name before that.
    private static final String RUN_IN =
            """
            One says: “Rules come first.” (Ledger 2025, 4) ”جس ملک کا نظام اور بینکوں )A second (Ledger, 5
             ,.n.d ,شہربانو گلستانی( کا حساب باہر چلتا ہو، وہ برابر کا فریق نہیں رہتا۔“
            para. 2)
            """;

    private static int page(String text, String meant, boolean loose) {
        MixedLines lines = new MixedLines();
        lines.add(1, "Another page, of one direction.\n");
        lines.add(2, text);
        return lines.page(meant, loose).orElse(0);
    }

    @ParameterizedTest
    @CsvSource({
        "'“The chips of 2019 could be [یعنی] as transformative as steam or as dangerous as nuclear"
                + " weapons.”', 2",
        "'“The chips of 2019 could be [یعنی] as transformative as steam or as dangerous as nuclear"
                + " weapon.”', 0",
        "'“The chips of 2018 could be [یعنی] as transformative as steam or as dangerous as nuclear"
                + " weapons.”', 0",
        "'“The chips of 201 could be [یعنی] as transformative as steam or as dangerous as nuclear"
                + " weapons.”', 0",
        "'“The chips of 2019 could not be [یعنی] as transformative as steam or as dangerous as"
                + " nuclear weapons.”', 0",
        "'“The chips of 2019 could be [یعنی] as transformative as steam as dangerous as nuclear"
                + " weapons.”', 0",
        "'“The chips of 2019 could be [یعنے] as transformative as steam or as dangerous as nuclear"
                + " weapons.”', 0",
        "'“The chips of 2019 could be [یعنی] as transformative as steam or as dangerous as nuclear"
                + " reactors.”', 0",
    })
    void aQuotationWithWordsOfTheOtherDirectionPutIn(String meant, int page) {
        assertEquals(page, page(INSERTED, meant, false));
    }

    @ParameterizedTest
    @CsvSource({
        "'”جس ملک کا نظام اور بینکوں کا حساب باہر چلتا ہو، وہ برابر کا فریق نہیں رہتا۔“', 2",
        "'”جس ملک کا نظام اور بینکوں کا حساب باہر چلتا ہو، وہ برابر کا فریق رہتا۔“', 0",
        "'”جس ملک کا نظام اور بینکوں کا حسابات باہر چلتا ہو، وہ برابر کا فریق نہیں رہتا۔“', 0",
        "'”جس ملک کا نظام بینکوں کا حساب باہر چلتا ہو، وہ برابر کا فریق نہیں رہتا۔“', 0",
        "'A second (Ledger, 5', 2",
        "'A third (Ledger, 5', 0",
    })
    void aQuotationThatRunsInAParagraphOfTheOtherDirection(String meant, int page) {
        assertEquals(page, page(RUN_IN, meant, false));
    }

    /// The line's Latin words end where its Urdu words begin, without a space between.
    @ParameterizedTest
    @CsvSource({
        "'”والدین بیٹیوں کو بھیجنے سے ہچکچاتے ہیں۔“', 2",
        "'”والدین بیٹیوں کو بھیجنے سے ہچکچاتے نہیں۔“', 0",
        "'What was said, ”والدین بیٹیوں کو بھیجنے سے ہچکچاتے ہیں۔“8, is not disputed.', 2",
        "'What was said, ”والدین بیٹیوں کو بھیجنے سے ہچکچاتے ہیں۔“8, is disputed.', 0",
    })
    void aWordOfTheOneDirectionStandsCloselyBesideOneOfTheOther(String meant, int page) {
        String text =
                """
                ”والدین بیٹیوں کو بھیجنے سے ,What was said
                :.8, is not disputedہچکچاتے ہیں۔“
                """;
        assertEquals(page, page(text, meant, false));
    }

    @ParameterizedTest
    @CsvSource({
        "'ماخذ Crypto Tariffs ایک کھڑکی سے نہیں 3 4 Potable Water 1 2', true, 2",
        "'ماخذ Crypto Tariffs ایک کھڑکی سے نہیں 3 4 Potable Water 1 2', false, 0",
        "'ماخذ Crypto Tariffs ایک کھڑکی سے نہیں 3 5 Potable Water 1 2', true, 0",
        "'ماخذ Crypto Tariff ایک کھڑکی سے نہیں 3 4 Potable Water 1 2', true, 0",
    })
    void aTableWhoseCellsAreOfBothDirections(String meant, boolean loose, int page) {
        String text =
                """
                 ماخذ Crypto
                Tariffs
                 ایک کھڑکی سے نہیں 43
                Potable Water 1 2
                """;
        assertEquals(page, page(text, meant, loose));
    }

    @ParameterizedTest
    @CsvSource({"'Rules come first', 0", "'Rules come third', 0"})
    void linesOfOneDirectionAreReadInTheirOrderByOthers(String meant, int page) {
        assertEquals(page, page("Rules come\nfirst\n", meant, false));
    }
}
