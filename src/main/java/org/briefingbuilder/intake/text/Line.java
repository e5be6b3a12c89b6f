package org.briefingbuilder.intake.text;

import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.model.Block;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One paragraph of a plain text, as far as a line shows it, and what the reading makes of it. Used
/// by one thread.
final class Line {
    /// Longer lines are prose; nothing else is looked for in them.
    static final int LONG = 600;

    private static final Pattern MARK =
            Pattern.compile(
                    "^(?:[•●▪■◦‣·∙○➢➤✓✔]\\s*|[-–—*]\\s+|\\(?(?:\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]\\s+)(?=\\S)");
    private static final Pattern SENTENCE_END =
            Pattern.compile("[.!?…۔؟。！？]['\"”’»)\\]]*(?:\\s?\\[?\\d{1,3}\\]?)?$");

    final String text;

    /// How many empty lines stand before it.
    final int gap;

    /// Whether one of those holds a no-break space: something was embedded there.
    final boolean spaced;

    final int words;
    final int mark;

    String reason = "";
    Block.Kind kind = Block.Kind.PARAGRAPH;

    Line(String text, int gap, boolean spaced) {
        this.text = Tidy.strip(text);
        this.gap = gap;
        this.spaced = spaced;
        this.words = this.text.length() > LONG ? LONG : countWords(this.text);
        Matcher m = MARK.matcher(head());
        this.mark = m.find() ? m.end() : 0;
    }

    boolean isLong() {
        return text.length() > LONG;
    }

    boolean isKept() {
        return reason.isEmpty();
    }

    /// Ends as sentences end.
    boolean isSentence() {
        return SENTENCE_END.matcher(tail()).find();
    }

    /// Ends as sentences end, though not as a question: headlines may ask.
    boolean isStatement() {
        return isSentence() && !tail().matches("(?s).*[?؟？]['\"”’»)]*$");
    }

    /// Leads on to what follows: ends in a colon, a comma or a semicolon.
    boolean isOpen() {
        return !text.isEmpty() && ":,;،؛".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    boolean isProse() {
        return words >= 30 || (words >= 10 && isSentence());
    }

    boolean isListItem() {
        return mark > 0;
    }

    /// Its start, long enough for every pattern.
    String head() {
        return text.substring(0, Math.min(text.length(), 200));
    }

    private String tail() {
        return text.substring(Math.max(0, text.length() - 40));
    }

    static int countWords(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Tidy.isBlank(text.charAt(i));
            words += !blank && !inside ? 1 : 0;
            inside = !blank;
        }
        return words;
    }
}
