package org.briefingbuilder.intake.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Reference;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

class LanguageTest {
    private static final String URDU =
            "پانی کی تقسیم کا نیا نظام اس سال کے آخر تک نافذ ہو جائے گا اور ہر ضلع کو اس کا حصہ ملے"
                    + " گا۔";
    private static final String ENGLISH =
            "The new order of sharing water will be in force by the end of this year, and it is for"
                + " each of the districts to say to the council what was agreed with the farmers in"
                + " that part of the valley. ";

    @Test
    void neighboursInOneScriptAreToldApart() {
        Map<String, String> texts =
                Map.of(
                        "ur", URDU,
                        "ar",
                                "سيتم تطبيق النظام الجديد لتوزيع المياه في جميع المناطق قبل نهاية"
                                        + " هذا العام على أن تحصل كل منطقة على حصتها.",
                        "fa",
                                "نظام تازه‌ی تقسیم آب تا پایان امسال اجرا می شود و هر استان سهم خود"
                                        + " را از آن دریافت خواهد کرد.",
                        "ps",
                                "د اوبو د وېش نوی نظام به د دې کال تر پایه پورې پلی شي او هرې"
                                        + " ولسوالۍ ته به خپله برخه ورکړل شي.",
                        "sd",
                                "پاڻي جي ورهاست جو نئون نظام هن سال جي آخر تائين لاڳو ٿيندو ۽ هر"
                                        + " ضلعي کي پنهنجو حصو ملندو.",
                        "hi",
                                "पानी के बँटवारे की नई व्यवस्था इस साल के अंत तक लागू होगी और हर"
                                        + " ज़िले को उसका हिस्सा मिलेगा।",
                        "mr",
                                "पाण्याच्या वाटपाची नवीन व्यवस्था या वर्षाच्या अखेरीस लागू होणार"
                                        + " आहे आणि प्रत्येक जिल्ह्याला वाटा मिळणार आहे.");
        texts.forEach((tag, text) -> assertEquals(tag, Language.of(text), text));
    }

    @Test
    void languagesInLatinLettersAreToldByTheirSmallWords() {
        assertEquals("en", Language.of(ENGLISH));
        assertEquals(
                "fr",
                Language.of(
                        "Le nouveau partage de l’eau sera en vigueur dans les districts et pour la"
                                + " ville."));
        assertEquals(
                "de",
                Language.of(
                        "Die neue Ordnung gilt von dem Tag an, auf den sich der Rat mit den Bauern"
                                + " einigt."));
        assertEquals(
                "ur-Latn",
                Language.of(
                        "Paani ki taqseem ka naya nizam is saal ke aakhir tak lagu ho ga aur sab ko"
                                + " hissa mile ga, yeh hai faisla."));
    }

    @Test
    void aFewWordsAreEnough() {
        assertEquals("fa", Language.of("می‌خواهم نمی‌دانم"));
        assertEquals("ur", Language.of("پانی کی تقسیم اور اس کا اثر"));
        assertEquals("ar", Language.of("المياه في الجنوب"));
    }

    @Test
    void aWordOfAnotherLanguageChangesNothing() {
        assertEquals("ur", Language.of(URDU + " (Indus Basin Commission)"));
        assertEquals(
                "ar",
                Language.of(
                        "قال وزير المياه الباكستاني إن النظام الجديد سيطبق في جميع المناطق، وأضاف"
                                + " أن لاڑکانہ ستكون الأولى في التطبيق هذا العام وأن الحكومة ستدعم"
                                + " المزارعين"));
    }

    @Test
    void aTextOverrulesATemplateAndNotAPerson() {
        Reference stated = titled("en", Origin.MARKUP);
        assertEquals("ur", Language.describe(stated, URDU).language());
        assertEquals(
                Optional.of(Origin.TEXT), Language.describe(stated, URDU).origin(Fact.LANGUAGE));
        assertEquals("en", Language.describe(titled("en", Origin.PERSON), URDU).language());
        assertEquals(
                "en-GB",
                Language.describe(titled("en-GB", Origin.MARKUP), ENGLISH.repeat(9)).language());
        assertEquals(
                "en", Language.describe(titled("fr", Origin.MARKUP), ENGLISH.repeat(9)).language());
        assertEquals("webpage", Language.describe(stated, URDU).kind());
    }

    private static Reference titled(String language, Origin origin) {
        return new Facts()
                .title("A title", Origin.META)
                .language(language, origin)
                .kind("webpage", Origin.FORMAT)
                .reference();
    }
}
