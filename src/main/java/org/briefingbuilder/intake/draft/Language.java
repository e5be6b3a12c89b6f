package org.briefingbuilder.intake.draft;

import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Reference;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Guesses a text's language: by its script, then by letters that only one language has, then by
/// its commonest words.
public final class Language {
    /// Letters enough to tell.
    private static final int SAMPLE = 20_000;

    /// So many of its small words make a language sure enough to contradict what a file states.
    private static final int SURE_WORDS = 25;

    private static final String URDU_ONLY = "ٹڈڑںےھہۓۂ";
    private static final String PASHTO_ONLY = "ټډړږښځڅڼۍ";
    private static final String SINDHI_ONLY = "ٻڄڃڳڱڻٺٿڀڊڌڏڦڙڪ";
    private static final String KURDISH_ONLY = "ڕڵۆێ";
    private static final String PERSIAN_TOO = "پچگژ";
    private static final Set<String> PERSIAN_WORDS =
            words("و در به از که این را است با برای آن می های شود شد کرد بود یک تا هم");
    private static final Set<String> URDU_WORDS =
            words("کا کی کے کو میں سے نے اور پر ہے ہیں تھا یہ اس ان نہیں");

    /// Letters that Persian and Urdu write in another shape than Arabic, and the latter's.
    private static final String EASTERN = "یک";

    private static final String ARABIC_SHAPES = "يكىة";
    private static final Set<String> ARABIC_WORDS =
            words("في من على إلى الى أن التي الذي هذا هذه كان عن مع ما لا كل بين لم أو ان");
    private static final Map<String, Set<String>> LATIN = latinWords();
    private static final Map<String, Set<String>> DEVANAGARI = devanagariWords();

    private Language() {}

    /// A BCP 47 tag; empty when the text does not tell.
    public static String of(String text) {
        return sure(text.substring(0, Math.min(text.length(), SAMPLE))).tag();
    }

    /// What is known, and the language of the text when none is stated or the text shows that
    /// another one is: templates of web pages often state the language of their makers.
    static Reference describe(Reference r, String text) {
        Guess guess = sure(text.substring(0, Math.min(text.length(), SAMPLE)));
        boolean person = r.origin(Fact.LANGUAGE).equals(Optional.of(Origin.PERSON));
        String stated = r.language().split("-")[0].toLowerCase(Locale.ROOT);
        boolean other = guess.isSure() && !guess.tag().split("-")[0].equals(stated);
        if (person || guess.tag().isEmpty() || !stated.isEmpty() && !other) {
            return r;
        }
        return new Facts().language(guess.tag(), Origin.TEXT).or(r).reference();
    }

    /// @param isSure whether it outweighs what the file states
    private record Guess(String tag, boolean isSure) {}

    private static Guess sure(String sample) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        sample.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
        int letters = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> ofScript(most.getKey(), most.getValue(), letters, counts, sample))
                .orElse(new Guess("", false));
    }

    private static Guess ofScript(
            UnicodeScript script,
            int most,
            int letters,
            Map<UnicodeScript, Integer> counts,
            String sample) {
        boolean much = most >= 40 && most * 10 >= letters * 7;
        return switch (script) {
            case ARABIC -> new Guess(arabic(sample), much);
            case HEBREW -> new Guess("he", much);
            case CYRILLIC -> new Guess(count(sample, "іїєґІЇЄҐ") * 50 > most ? "uk" : "ru", false);
            case GREEK -> new Guess("el", much);
            case HANGUL -> new Guess("ko", much);
            case HIRAGANA, KATAKANA -> new Guess("ja", much);
            case HAN -> new Guess(counts.containsKey(UnicodeScript.HIRAGANA) ? "ja" : "zh", much);
            case DEVANAGARI -> {
                String language = byWords(sample, DEVANAGARI).tag();
                yield new Guess(language.isEmpty() ? "hi" : language, false);
            }
            case BENGALI -> new Guess("bn", false);
            case GURMUKHI -> new Guess("pa", much);
            case GUJARATI -> new Guess("gu", much);
            case TAMIL -> new Guess("ta", much);
            case TELUGU -> new Guess("te", much);
            case KANNADA -> new Guess("kn", much);
            case MALAYALAM -> new Guess("ml", much);
            case SINHALA -> new Guess("si", much);
            case THAI -> new Guess("th", much);
            case GEORGIAN -> new Guess("ka", much);
            case ARMENIAN -> new Guess("hy", much);
            case LATIN -> byWords(sample, LATIN);
            default -> new Guess("", false);
        };
    }

    /// Urdu, Pashto, Sindhi, Kurdish, Persian or Arabic. A few letters of another language stand in
    /// names and quotations; those that are only in one language make up two in a hundred.
    private static String arabic(String sample) {
        long letters = sample.codePoints().filter(Character::isLetter).count();
        long urdu = count(sample, URDU_ONLY);
        Map<String, Long> only = new LinkedHashMap<>();
        only.put("ps", count(sample, PASHTO_ONLY));
        only.put("sd", count(sample, SINDHI_ONLY));
        only.put("ckb", count(sample, KURDISH_ONLY));
        for (Map.Entry<String, Long> one : only.entrySet()) {
            if (one.getValue() * 100 > letters * 2 && one.getValue() * 2 > urdu) {
                return one.getKey();
            }
        }
        if (urdu * 100 > letters * 2) {
            return "ur";
        }
        Map<String, Integer> words = counts(sample);
        int inUrdu = hits(words, URDU_WORDS);
        int persian = hits(words, PERSIAN_WORDS);
        int arabic = hits(words, ARABIC_WORDS) + articles(words);
        boolean eastern = count(sample, EASTERN) > count(sample, ARABIC_SHAPES);
        if (eastern && inUrdu > persian) {
            return "ur";
        }
        if (persian != arabic && (persian > 2 || arabic > 2)) {
            return persian > arabic ? "fa" : "ar";
        }
        boolean letter = count(sample, PERSIAN_TOO) * 100 > letters * 2;
        return letter || eastern ? "fa" : "ar";
    }

    /// Words with the Arabic article, which Persian and Urdu have in names only.
    private static int articles(Map<String, Integer> words) {
        return words.entrySet().stream()
                .filter(word -> word.getKey().length() > 4 && word.getKey().startsWith("ال"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static Guess byWords(String sample, Map<String, Set<String>> languages) {
        Map<String, Integer> words = counts(sample);
        String best = "";
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Set<String>> language : languages.entrySet()) {
            int hits = hits(words, language.getValue());
            if (hits > most) {
                second = most;
                most = hits;
                best = language.getKey();
            } else {
                second = Math.max(second, hits);
            }
        }
        return new Guess(best, most >= SURE_WORDS && most > second * 2);
    }

    private static Map<String, Integer> counts(String sample) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")) {
            counts.merge(word, 1, Integer::sum);
        }
        return counts;
    }

    private static int hits(Map<String, Integer> counts, Set<String> words) {
        return words.stream().mapToInt(word -> counts.getOrDefault(word, 0)).sum();
    }

    private static long count(String sample, String letters) {
        return sample.chars().filter(c -> letters.indexOf(c) >= 0).count();
    }

    private static Set<String> words(String words) {
        return new LinkedHashSet<>(Arrays.asList(words.split(" ")));
    }

    private static Map<String, Set<String>> latinWords() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        words.put("en", words("the and of to in that is for with was on by as are this from"));
        words.put("fr", words("le les des et du une est dans que pour la qui sur au par pas"));
        words.put("de", words("der die und das den ist nicht mit ein von zu im für auf dem sich"));
        words.put("es", words("el los las y del una que por con para la en se su al como"));
        words.put("it", words("il gli della che di per una con sono nel la del le è alla più"));
        words.put("pt", words("os das dos uma que para com não em ao da do na as um mais"));
        words.put("nl", words("het een van en niet dat zijn voor met de op te aan ook door bij"));
        words.put("tr", words("ve bir bu için ile da de olarak olan gibi daha çok en kadar"));
        words.put("id", words("yang dan di untuk dengan dari pada ini dalam tidak itu akan oleh"));
        words.put("sv", words("och att det som en på är av för med den till inte har om ett"));
        words.put("pl", words("i w na z się nie do że jest o jak to po od za przez"));
        words.put("ur-Latn", words("hai ka ki ke mein nahi aur ko se hain kya yeh bhi tha ne"));
        return words;
    }

    private static Map<String, Set<String>> devanagariWords() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        words.put("hi", words("है के में की का को से और हैं पर नहीं कि ने"));
        words.put("mr", words("आहे आणि च्या या मध्ये होते करण्यात असे आहेत ही व"));
        words.put("ne", words("छ र को मा लाई हरू छन् गरेको पनि भएको"));
        return words;
    }
}
