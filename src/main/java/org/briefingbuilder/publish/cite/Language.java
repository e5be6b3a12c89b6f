package org.briefingbuilder.publish.cite;

import java.util.Locale;
import java.util.Set;

/// A language as a page needs it: its direction, its script, its quotation marks.
///
/// @param tag BCP 47, such as `en` or `ur-PK`
public record Language(String tag) {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of(
                    "ar", "bal", "brh", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "skr", "ug",
                    "ur", "yi");
    private static final Set<String> NASTALIQ = Set.of("ur", "ks", "skr", "bal", "brh");

    /// Letters that Urdu has and Arabic has not.
    private static final String URDU_LETTERS = "ٹڈڑںےہھگچپژکی";

    /// How many of the first letters are looked at to tell a text's script.
    private static final int LOOKED_AT = 2_000;

    public Language {
        if (tag.isBlank()) {
            throw new IllegalArgumentException("a language has a tag");
        }
    }

    /// The language of a brief or a block: `tag`, or `otherwise` when it is empty.
    public static Language of(String tag, Language otherwise) {
        return tag.isBlank() ? otherwise : new Language(tag.strip());
    }

    /// The language of `words` whose source says it is in `stated` (may be empty): the stated one
    /// when the letters agree with it, else what the letters tell.
    public static Language ofWords(String words, String stated, Language otherwise) {
        Language claimed = of(stated, otherwise);
        int arabic = 0;
        int other = 0;
        boolean urdu = false;
        for (int i = 0; i < words.length() && arabic + other < LOOKED_AT; i++) {
            char c = words.charAt(i);
            if (Character.isLetter(c)) {
                boolean rtl =
                        Character.getDirectionality(c) > Character.DIRECTIONALITY_LEFT_TO_RIGHT;
                arabic += rtl ? 1 : 0;
                other += rtl ? 0 : 1;
                urdu |= URDU_LETTERS.indexOf(c) >= 0;
            }
        }
        if (arabic + other == 0 || claimed.isRightToLeft() == (arabic > other)) {
            return claimed;
        }
        return new Language(arabic <= other ? "en" : urdu ? "ur" : "ar");
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /// The tag without region: `ur` of `ur-PK`.
    public String root() {
        return locale().getLanguage().isEmpty() ? tag : locale().getLanguage();
    }

    public boolean isRightToLeft() {
        return RIGHT_TO_LEFT.contains(root());
    }

    /// `rtl` or `ltr`.
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    /// The style class that chooses the face: `nastaliq`, `naskh` or `latin`.
    public String script() {
        if (!isRightToLeft()) {
            return "latin";
        }
        return NASTALIQ.contains(root()) ? "nastaliq" : "naskh";
    }

    public String openingMark() {
        return switch (root()) {
            case "de", "cs", "sk" -> "„";
            case "fr", "fa", "ar", "ps", "ru", "uk", "es", "it", "pt" -> "«";
            default -> isRightToLeft() ? "”" : "“";
        };
    }

    public String closingMark() {
        return switch (root()) {
            case "de", "cs", "sk" -> "“";
            case "fr", "fa", "ar", "ps", "ru", "uk", "es", "it", "pt" -> "»";
            default -> isRightToLeft() ? "“" : "”";
        };
    }
}
