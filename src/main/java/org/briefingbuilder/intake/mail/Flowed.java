package org.briefingbuilder.intake.mail;

import org.briefingbuilder.intake.draft.Tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Plain mail text as paragraphs: lines that were wrapped are joined, as RFC 3676 says where the
/// mail says so, else where a line is so long that the next word did not fit.
final class Flowed {
    /// Mails are wrapped at 72 to 78; 998 is the most that a line may have.
    private static final int WIDEST = 82;

    private static final int NARROWEST = 55;
    private static final Pattern ITEM =
            Pattern.compile("^(?:[•●▪◦‣·*–—-]\\s+|\\(?(?:\\d{1,3}|[a-zA-Z])[.)]\\s+).*");
    private static final Pattern BREAK = Pattern.compile("^[-_=*~#]{3,}\\s*$");

    private Flowed() {}

    /// @param depth how many times it is quoted
    record Paragraph(String text, int depth) {}

    static List<Paragraph> of(String text, boolean flowed, boolean delSp) {
        List<Paragraph> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int depth = 0;
        boolean soft = false;
        String before = "";
        for (String line : Tidy.characters(text).replace('\f', '\n').split("\n", -1)) {
            int quoted = depthOf(line, flowed);
            String words = unquoted(line, quoted, flowed);
            boolean empty = words.isBlank();
            boolean joins =
                    !open.isEmpty()
                            && quoted == depth
                            && !empty
                            && !words.equals("-- ")
                            && (flowed ? soft : wraps(before, words));
            if (!joins && !open.isEmpty()) {
                paragraphs.add(new Paragraph(open.toString().strip(), depth));
                open.setLength(0);
            }
            if (!empty) {
                boolean signature = words.equals("-- ");
                soft = flowed && words.endsWith(" ") && !signature;
                String kept = soft && delSp ? words.substring(0, words.length() - 1) : words;
                boolean blank = open.isEmpty() || flowed || open.toString().endsWith(" ");
                open.append(blank ? "" : " ").append(signature ? "-- " : kept);
                depth = quoted;
            } else {
                soft = false;
            }
            before = words;
        }
        if (!open.isEmpty()) {
            paragraphs.add(new Paragraph(open.toString().strip(), depth));
        }
        return paragraphs.stream().filter(p -> !p.text().isEmpty()).toList();
    }

    private static boolean wraps(String before, String next) {
        int blank = next.strip().indexOf(' ');
        int word = blank < 0 ? next.strip().length() : blank;
        int length = before.stripTrailing().length();
        return length >= NARROWEST
                && length <= WIDEST
                && length + 1 + word > 68
                && !ITEM.matcher(next.strip()).matches()
                && !BREAK.matcher(before).matches()
                && !BREAK.matcher(next).matches();
    }

    private static int depthOf(String line, boolean flowed) {
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '>') {
                depth++;
            } else if (c != ' ' || flowed || depth == 0) {
                break;
            }
        }
        return depth;
    }

    private static String unquoted(String line, int depth, boolean flowed) {
        int at = 0;
        int left = depth;
        while (left > 0) {
            left -= line.charAt(at++) == '>' ? 1 : 0;
        }
        boolean stuffed = (depth > 0 || flowed) && at < line.length() && line.charAt(at) == ' ';
        return line.substring(stuffed ? at + 1 : at);
    }
}
