package org.briefingbuilder.intake.child;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// What a file is by its first bytes.
///
/// @param name of a format that cannot be read; otherwise empty
record Magic(Kind kind, String name) {

    enum Kind {
        PDF,
        DOCX,
        HTML,
        TEXT,
        OTHER
    }

    private static final int LOOK = 4096;
    private static final Pattern MARKUP =
            Pattern.compile(
                    "^(?:\\s|\ufeff|<!--.*?-->|<\\?xml[^>]*\\?>)*<(?:!doctype\\s+html|html|head|body)\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern XML = Pattern.compile("^\\s*<(?:\\?xml|svg)\\b.*", Pattern.DOTALL);
    private static final Pattern MAIL =
            Pattern.compile(
                    "^(?:[A-Za-z-]+: [^\\n"
                            + "]*\\r"
                            + "?\\n"
                            + "(?:[ \\t][^\\n"
                            + "]*\\n"
                            + ")*)*(?:MIME-Version: 1|Received: from |Content-Type:"
                            + " (?:multipart|message)/).*",
                    Pattern.DOTALL);

    static Magic of(byte[] b, String ending) {
        String start = latin(b, 0, LOOK);
        int pdf = start.substring(0, Math.min(start.length(), 1024)).indexOf("%PDF-");
        if (pdf == 0 || pdf > 0 && contains(b, "endobj")) {
            return known(Kind.PDF);
        }
        if (ending.equals("pdf") && contains(b, "endobj")) {
            return known(Kind.PDF);
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return zip(b, ending);
        }
        return other(b, start, ending);
    }

    private static Magic zip(byte[] b, String ending) {
        if (contains(b, "word/") || contains(b, "wordprocessingml")) {
            return known(Kind.DOCX);
        }
        if (contains(b, "xl/workbook") || contains(b, "spreadsheetml")) {
            return unknown("Excel");
        }
        if (contains(b, "ppt/presentation")) {
            return unknown("PowerPoint");
        }
        if (contains(b, "opendocument.text")) {
            return unknown("OpenDocument");
        }
        if (contains(b, "epub+zip")) {
            return unknown("EPUB");
        }
        return ending.equals("docx") ? known(Kind.DOCX) : unknown("ZIP");
    }

    private static Magic other(byte[] b, String start, String ending) {
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            boolean locked = contains(b, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0");
            if (locked) {
                throw new org.briefingbuilder.job.Problem("import.encrypted");
            }
            return unknown("Word 97–2003");
        }
        String binary = binary(start);
        if (!binary.isEmpty()) {
            return unknown(binary);
        }
        String letters = start.replace("\0", "");
        if (letters.startsWith("\u00ff\u00fe") || letters.startsWith("\u00fe\u00ff")) {
            letters = letters.substring(2);
        } else if (letters.startsWith("\u00ef\u00bb\u00bf")) {
            letters = letters.substring(3);
        }
        if (MARKUP.matcher(letters).matches()) {
            return known(Kind.HTML);
        }
        if (XML.matcher(letters).matches() && !ending.equals("txt") && !ending.equals("md")) {
            return unknown(letters.contains("<svg") ? "SVG" : "XML");
        }
        if (MAIL.matcher(letters.substring(0, Math.min(letters.length(), 2000))).matches()) {
            return unknown(
                    letters.contains("Saved by Blink") || letters.contains("multipart/related")
                            ? "MHTML"
                            : "e-mail");
        }
        return isBinary(b) ? unknown("binary") : known(Kind.TEXT);
    }

    private static String binary(String start) {
        if (start.startsWith("{\\rtf")) {
            return "RTF";
        }
        if (start.startsWith("\u0089PNG")
                || start.startsWith("\u00ff\u00d8\u00ff")
                || start.startsWith("GIF8")
                || start.startsWith("II*\0")
                || start.startsWith("MM\0*")) {
            return "picture";
        }
        if (start.startsWith("SQLite format 3")) {
            return "SQLite";
        }
        if (start.startsWith("\u001f\u008b")
                || start.startsWith("BZh")
                || start.startsWith("7z\u00bc\u00af")
                || start.startsWith("Rar!")) {
            return "archive";
        }
        if (start.startsWith("\u007fELF") || start.startsWith("MZ") && start.indexOf('\0') > 0) {
            return "program";
        }
        return "";
    }

    /// Many control characters, and not in the way of UTF-16 or UTF-32.
    private static boolean isBinary(byte[] b) {
        int length = Math.min(b.length, 1 << 16);
        int controls = 0;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i++) {
            int c = b[i] & 0xff;
            if (c == 0) {
                even += (i & 1) == 0 ? 1 : 0;
                odd += i & 1;
            } else if (c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 27) {
                controls++;
            }
        }
        boolean wide =
                Math.max(even, odd) * 10 > length
                        && (Math.min(even, odd) * 10 < Math.max(even, odd)
                                || b[0] == -1
                                || b[0] == 0);
        boolean marked = length > 1 && (b[0] == -1 && b[1] == -2 || b[0] == -2 && b[1] == -1);
        return !wide && !marked && length > 64 && (controls + even + odd) * 20 > length;
    }

    private static boolean contains(byte[] b, String word) {
        byte[] wanted = word.getBytes(StandardCharsets.ISO_8859_1);
        int last = b.length - wanted.length;
        for (int i = 0; i <= last; i++) {
            if (b[i] == wanted[0] && matches(b, i, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] b, int at, byte[] wanted) {
        for (int k = 1; k < wanted.length; k++) {
            if (b[at + k] != wanted[k]) {
                return false;
            }
        }
        return true;
    }

    private static String latin(byte[] b, int from, int to) {
        int end = Math.min(b.length, to);
        return new String(b, from, Math.max(0, end - from), StandardCharsets.ISO_8859_1);
    }

    private static Magic known(Kind kind) {
        return new Magic(kind, "");
    }

    private static Magic unknown(String name) {
        return new Magic(Kind.OTHER, name);
    }
}
