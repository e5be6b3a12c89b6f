package org.briefingbuilder.intake.child;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a file is by its first bytes.
///
/// @param problem why a format cannot be read, as the key of a problem that says what to do
///   instead; otherwise empty
/// @param name of a format that cannot be read; otherwise empty
record Magic(Kind kind, String problem, String name) {

    enum Kind {
        PDF,
        DOCX,
        PPTX,
        ODT,
        EPUB,
        RTF,
        MAIL,
        WEB_ARCHIVE,
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

    /// A text that begins with headers.
    private static final Pattern MAIL =
            Pattern.compile(
                    "^(?:From \\S+ [^\\n"
                            + "]*\\n"
                            + ")?[A-Za-z][\\w-]*:[^\\n"
                            + "]*\\n"
                            + "(?:[ \\t][^\\n"
                            + "]*\\n"
                            + ")*+[A-Za-z][\\w-]*:.*",
                    Pattern.DOTALL);

    /// A header that no text has by chance.
    private static final Pattern HEADED =
            Pattern.compile(
                    "(?im)^(?:MIME-Version\\s*:\\s*1|Received\\s*: from |Return-Path\\s*:"
                            + "|Message-ID\\s*:\\s*<|Content-Type\\s*:\\s*(?:multipart|message)/"
                            + "|Snapshot-Content-Location\\s*:)");

    private static final Pattern SAVED =
            Pattern.compile("(?im)^From\\s*:\\s*\"?<?Saved by |^Snapshot-Content-Location\\s*:");
    private static final Pattern ARCHIVE =
            Pattern.compile("(?im)^Content-Type\\s*:\\s*multipart/related(?![^>]*^To\\s*:)");

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
        Zipped zip = Zipped.of(b);
        if (zip.mimetype().startsWith("application/epub+zip")
                || zip.has("meta-inf/container.xml") && !zip.hasFolder("word/")) {
            return known(Kind.EPUB);
        }
        if (zip.mimetype().startsWith("application/vnd.oasis.opendocument.text")) {
            return known(Kind.ODT);
        }
        if (zip.mimetype().contains("opendocument.spreadsheet")) {
            return unknown("import.spreadsheet", "ODS");
        }
        if (zip.mimetype().contains("opendocument.presentation")) {
            return unknown("import.presentation", "ODP");
        }
        if (zip.mimetype().contains("opendocument")) {
            return unknown("import.unsupported", "OpenDocument");
        }
        if (zip.hasFolder("word/")) {
            return known(Kind.DOCX);
        }
        if (zip.hasFolder("ppt/")) {
            return known(Kind.PPTX);
        }
        if (zip.hasFolder("xl/")) {
            return unknown("import.spreadsheet", "Excel");
        }
        if (zip.has("content.xml") && zip.has("meta-inf/manifest.xml")) {
            return known(Kind.ODT);
        }
        if (zip.has("index/document.iwa") || zip.has("index.xml") && ending.equals("pages")) {
            return unknown("import.pages", "Pages");
        }
        return switch (ending) {
            case "docx", "docm", "dotx" -> known(Kind.DOCX);
            case "pptx" -> known(Kind.PPTX);
            case "odt", "ott" -> known(Kind.ODT);
            case "epub" -> known(Kind.EPUB);
            default -> unknown("import.archive", "ZIP");
        };
    }

    /// Old Office files are one container format; what is in it is told by the names of its
    /// streams.
    private static Magic container(byte[] b) {
        if (contains(b, wide("EncryptedPackage"))) {
            throw new org.briefingbuilder.job.Problem("import.encrypted");
        }
        if (contains(b, wide("__substg1.0"))) {
            return unknown("import.outlook", "MSG");
        }
        if (contains(b, wide("PowerPoint Document"))) {
            return unknown("import.presentation", "PowerPoint 97–2003");
        }
        if (contains(b, wide("Workbook")) && !contains(b, wide("WordDocument"))) {
            return unknown("import.spreadsheet", "Excel 97–2003");
        }
        return unknown("import.old-word", "Word 97–2003");
    }

    /// In UTF-16, as the names of streams are.
    private static String wide(String name) {
        StringBuilder wide = new StringBuilder();
        name.chars().forEach(c -> wide.append((char) c).append('\0'));
        return wide.toString();
    }

    private static Magic other(byte[] b, String start, String ending) {
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return container(b);
        }
        if (start.startsWith("{\\rtf") || start.startsWith("\u00ef\u00bb\u00bf{\\rtf")) {
            return known(Kind.RTF);
        }
        Optional<Magic> binary = binary(start);
        if (binary.isPresent()) {
            return binary.get();
        }
        String letters = start.replace("\0", "");
        if (letters.startsWith("\u00ff\u00fe") || letters.startsWith("\u00fe\u00ff")) {
            letters = letters.substring(2);
        } else if (letters.startsWith("\u00ef\u00bb\u00bf")) {
            letters = letters.substring(3);
        }
        String first = letters.substring(0, Math.min(letters.length(), 4000));
        boolean headed = MAIL.matcher(first).matches() && HEADED.matcher(first).find();
        if (headed || ending.matches("eml|mht|mhtml") && !isBinary(b)) {
            boolean page =
                    ending.matches("mht|mhtml")
                            || SAVED.matcher(first).find()
                            || !ending.equals("eml") && ARCHIVE.matcher(first).find();
            return known(page ? Kind.WEB_ARCHIVE : Kind.MAIL);
        }
        if (MARKUP.matcher(letters).matches()) {
            return known(Kind.HTML);
        }
        if (XML.matcher(letters).matches() && !ending.equals("txt") && !ending.equals("md")) {
            return letters.contains("<svg")
                    ? unknown("import.picture", "SVG")
                    : unknown("import.unsupported", "XML");
        }
        return isBinary(b) ? unknown("import.unsupported", "binary") : known(Kind.TEXT);
    }

    /// What is no text by its first bytes, by its own name and not by that of its ending.
    private static Optional<Magic> binary(String start) {
        if (start.startsWith("\u0089PNG")
                || start.startsWith("\u00ff\u00d8\u00ff")
                || start.startsWith("GIF8")
                || start.startsWith("II*\0")
                || start.startsWith("MM\0*")
                || start.startsWith("BM") && start.indexOf('\0') > 0
                || start.startsWith("RIFF") && start.contains("WEBP")
                || start.startsWith("ftyphei", 4)
                || start.startsWith("ftypavif", 4)) {
            return Optional.of(unknown("import.picture", ""));
        }
        if (start.startsWith("SQLite format 3")) {
            return Optional.of(unknown("import.unsupported", "SQLite"));
        }
        String archive = archive(start);
        if (!archive.isEmpty()) {
            return Optional.of(unknown("import.archive", archive));
        }
        if (start.startsWith("x\u009f>\"")) {
            return Optional.of(unknown("import.winmail", ""));
        }
        if (start.startsWith("ID3")
                || start.startsWith("OggS")
                || start.startsWith("RIFF")
                || start.startsWith("ftyp", 4)
                || start.startsWith("fLaC")) {
            return Optional.of(unknown("import.recording", ""));
        }
        if (start.startsWith("\u007fELF") || start.startsWith("MZ") && start.indexOf('\0') > 0) {
            return Optional.of(unknown("import.program", ""));
        }
        return Optional.empty();
    }

    private static String archive(String start) {
        if (start.startsWith("\u001f\u008b")) {
            return "gzip";
        }
        if (start.startsWith("BZh")) {
            return "bzip2";
        }
        if (start.startsWith("7z\u00bc\u00af")) {
            return "7z";
        }
        return start.startsWith("Rar!") ? "RAR" : "";
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
        return new Magic(kind, "", "");
    }

    private static Magic unknown(String problem, String name) {
        return new Magic(Kind.OTHER, problem, name);
    }
}
