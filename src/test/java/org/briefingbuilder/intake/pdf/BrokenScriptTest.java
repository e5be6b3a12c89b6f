package org.briefingbuilder.intake.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.briefingbuilder.intake.draft.Extract;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

class BrokenScriptTest {
    private static final String SOUND =
            "کمیٹی نے پانی کی تقسیم پر اپنی رپورٹ پیش کی اور کہا کہ نہروں میں بہنے والے پانی کا"
                    + " تیسرا حصہ کھیتوں تک نہیں پہنچتا، اس لیے حکومتوں سے مرمت کے لیے 2024 میں رقم"
                    + " مانگی گئی۔ (صفحہ 12–15)";

    @Test
    void soundUrduIsNotBroken() {
        assertFalse(BrokenScript.isIn(Collections.nCopies(20, SOUND)));
        assertFalse(BrokenScript.isIn(List.of("A report of 2024 & its annex # 6 in K 3 and T 9")));
    }

    @Test
    void lettersThatStandAloneWordsThatStickTogetherAndStrewnSignsAreSeen() {
        assertTrue(BrokenScript.isIn(List.of(SOUND.replaceAll("(\\p{IsArabic})", "$1 "))), "alone");
        assertTrue(BrokenScript.isIn(List.of(glued(SOUND, 4))), "stuck");
        assertTrue(BrokenScript.isIn(List.of(SOUND.replace(" ", " & K "))), "strewn");
    }

    @Test
    void aFinalLetterInAWordIsASignWhenItIsTheRule() {
        String once = SOUND + " " + SOUND.replace("نے پانی", "نےپانی");
        assertFalse(BrokenScript.isIn(List.of(once)));
        assertTrue(BrokenScript.isIn(Collections.nCopies(8, "پانی کےلیے نہروںمیں سےبہت کچھ")));
    }

    @Test
    void nastaliqOfAWordProcessorIsFlaggedAndNaskhIsNot() throws IOException {
        Path corpus = Path.of("../shared/corpus/good/made");
        assumeTrue(Files.isDirectory(corpus));
        assertTrue(
                warnings(corpus.resolve("udhr-urdu-nastaliq.pdf"))
                        .contains("import.script-broken"));
        for (String sound : List.of("udhr-urdu-naskh.pdf", "udhr-arabic.pdf", "udhr-hebrew.pdf")) {
            assertEquals(List.of(), warnings(corpus.resolve(sound)), sound);
        }
    }

    private static List<String> warnings(Path file) throws IOException {
        Extract found = PdfDocument.read(Files.readAllBytes(file), false, (d, t) -> {});
        return found.warnings();
    }

    /// Every so many words in one.
    private static String glued(String words, int many) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (String word : words.split(" ")) {
            out.append(word).append(++at % many == 0 ? " " : "");
        }
        return out.toString().repeat(3);
    }
}
