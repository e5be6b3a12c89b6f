package org.briefingbuilder.intake.child;

import org.briefingbuilder.intake.docx.WordDocument;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.draft.Steps;
import org.briefingbuilder.intake.epub.Book;
import org.briefingbuilder.intake.html.WebPage;
import org.briefingbuilder.intake.mail.Mail;
import org.briefingbuilder.intake.mail.WebArchive;
import org.briefingbuilder.intake.markdown.Markdown;
import org.briefingbuilder.intake.odt.OpenDocument;
import org.briefingbuilder.intake.pdf.PdfDocument;
import org.briefingbuilder.intake.pptx.Slides;
import org.briefingbuilder.intake.rtf.RichText;
import org.briefingbuilder.intake.text.PlainText;
import org.briefingbuilder.job.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Which reader a file gets: what its bytes are counts, its ending only when they do not tell.
final class Formats {
    /// The endings that fit each format.
    private static final Map<String, Set<String>> ENDINGS =
            Map.ofEntries(
                    Map.entry("text", Set.of("txt", "text", "log", "")),
                    Map.entry("html", Set.of("html", "htm", "xhtml", "xht")),
                    Map.entry("pdf", Set.of("pdf")),
                    Map.entry("docx", Set.of("docx", "docm", "dotx", "dotm")),
                    Map.entry("pptx", Set.of("pptx", "pptm", "ppsx", "potx")),
                    Map.entry("odt", Set.of("odt", "ott")),
                    Map.entry("epub", Set.of("epub")),
                    Map.entry("rtf", Set.of("rtf", "doc")),
                    Map.entry("mail", Set.of("eml", "mail", "mbox", "txt")),
                    Map.entry("mhtml", Set.of("mht", "mhtml")));

    private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown", "mkd");

    /// Endings of formats that are read by nobody here, although some look like text.
    private static final Set<String> OTHERS =
            Set.of(
                    ("ods odp msg mbox doc dot xls xlsx xlsm ppt pptx csv tsv json xml svg qdpx qdc"
                         + " qde sqlite db briefing zip gz tar rar 7z png jpg jpeg gif tif tiff"
                         + " webp bmp mp3 mp4 wav exe dll ris bib ics vcf tex ps eps")
                            .split(" "));

    private Formats() {}

    static Extract read(Wire.Request request, Steps steps) {
        byte[] bytes = request.bytes();
        boolean raw = request.raw();
        String ending = ending(request.fileName());
        Magic magic = Magic.of(bytes, ending);
        return switch (magic.kind()) {
            case PDF -> told(PdfDocument.read(bytes, raw, steps), ending);
            case DOCX -> told(WordDocument.read(bytes, raw, steps), ending);
            case PPTX -> told(Slides.read(bytes, raw, steps), ending);
            case ODT -> told(OpenDocument.read(bytes, raw, steps), ending);
            case EPUB -> told(Book.read(bytes, raw, steps), ending);
            case RTF -> told(RichText.read(bytes, raw, steps), ending);
            case MAIL -> told(Mail.read(bytes, raw), ending);
            case WEB_ARCHIVE -> told(WebArchive.read(bytes, raw, steps), ending);
            case HTML -> told(WebPage.read(bytes, raw, steps), ending);
            case OTHER -> throw new Problem(magic.problem(), magic.name());
            case TEXT -> text(bytes, raw, ending, steps);
        };
    }

    private static Extract text(byte[] bytes, boolean raw, String ending, Steps steps) {
        String problem = refusal(ending);
        if (!problem.isEmpty()) {
            throw new Problem(problem, ending.toUpperCase(Locale.ROOT));
        }
        if (ENDINGS.getOrDefault("html", Set.of()).contains(ending)) {
            return WebPage.read(bytes, raw, steps);
        }
        if (MARKDOWN.contains(ending)) {
            return Markdown.read(bytes, raw);
        }
        return told(PlainText.read(bytes, raw, steps), ending);
    }

    /// Why a text with this ending is not read, although it looks like text; empty when it is.
    private static String refusal(String ending) {
        return switch (ending) {
            case "csv", "tsv", "xls", "xlsx", "xlsm", "ods" -> "import.spreadsheet";
            case "doc", "dot" -> "import.old-word";
            case "msg" -> "import.outlook";
            case "mbox" -> "import.unsupported";
            case "ppt", "odp" -> "import.presentation";
            case "docx", "odt", "epub", "pptx", "rtf", "pdf" -> "import.unreadable";
            default -> OTHERS.contains(ending) ? "import.unsupported" : "";
        };
    }

    /// A wrong ending is told; one that means nothing is not.
    private static Extract told(Extract found, String ending) {
        boolean known =
                ENDINGS.values().stream().anyMatch(endings -> endings.contains(ending))
                        || OTHERS.contains(ending)
                        || MARKDOWN.contains(ending);
        if (!known || ENDINGS.getOrDefault(found.format(), Set.of()).contains(ending)) {
            return found;
        }
        List<String> warnings = new ArrayList<>(List.of("import.wrong-ending"));
        warnings.addAll(found.warnings());
        return found.withWarnings(warnings);
    }

    private static String ending(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot <= 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT).strip();
    }
}
