package org.briefingbuilder.intake.draft;

import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.List;

/// For readers that put a block together as plain text: numbers above the line and words that are
/// struck out, each between two letters that no text has, until [#entry].
public final class Marked {
    private static final char RAISED = '\ue0e2';
    private static final char RAISED_END = '\ue0e3';
    private static final char STRUCK = '\ue0e4';
    private static final char STRUCK_END = '\ue0e5';

    private Marked() {}

    /// See [Raised#letters].
    public static String raised(String words) {
        String raised = Raised.letters(words);
        return raised.equals(words) ? words : RAISED + raised + RAISED_END;
    }

    /// Words with a line through them: who wrote them no longer says them.
    public static String struck(String words) {
        return words.isBlank() ? words : STRUCK + words + STRUCK_END;
    }

    /// A block of words without the marks: calls of notes and what was struck out are cut. When
    /// nothing is left after the cuts it is one removal.
    public static Entry entry(Block.Kind kind, int level, String words) {
        String tidy = Tidy.block(words);
        StringBuilder plain = new StringBuilder(tidy.length());
        List<Removal> cuts = new ArrayList<>();
        int raised = -1;
        int struck = -1;
        for (int i = 0; i < tidy.length(); i++) {
            char c = tidy.charAt(i);
            int end = plain.length();
            switch (c) {
                case RAISED -> raised = end;
                case STRUCK -> struck = struck < 0 ? end : struck;
                case RAISED_END -> {
                    boolean calls =
                            raised >= 0
                                    && struck < 0
                                    && Raised.callNote(
                                            plain.subSequence(0, raised), plain.substring(raised));
                    if (calls) {
                        cuts.add(new Removal(new Span(raised, end), "note-call"));
                    }
                    raised = -1;
                }
                case STRUCK_END -> {
                    if (struck >= 0 && struck < end) {
                        cuts.add(new Removal(new Span(struck, end), "struck"));
                    }
                    struck = -1;
                }
                default -> plain.append(c);
            }
        }
        Entry whole = Entry.of(kind, level, plain.toString());
        String text = whole.text();
        cuts.replaceAll(cut -> withBlanks(cut, text));
        cuts.removeIf(cut -> !cut.span().fits(text));
        Entry entry = whole.withCuts(cuts);
        boolean nothing = !cuts.isEmpty() && entry.kept().isEmpty();
        return nothing ? entry.withCuts(List.of()).removed(cuts.getFirst().reason()) : entry;
    }

    /// Where blanks stand on both sides of a cut, those behind it go with it.
    private static Removal withBlanks(Removal cut, String text) {
        int start = cut.span().start();
        int end = Math.min(cut.span().end(), text.length());
        boolean behindBlank = start == 0 || start <= end && Tidy.isBlank(text.charAt(start - 1));
        while (behindBlank && start < end && end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return new Removal(new Span(start, Math.max(start, end)), cut.reason());
    }
}
