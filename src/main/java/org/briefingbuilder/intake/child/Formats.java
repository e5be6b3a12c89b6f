package org.briefingbuilder.intake.child;

import org.briefingbuilder.intake.docx.WordDocument;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.draft.Steps;
import org.briefingbuilder.intake.html.WebPage;
import org.briefingbuilder.intake.markdown.Markdown;
import org.briefingbuilder.intake.pdf.PdfDocument;
import org.briefingbuilder.intake.text.PlainText;
import org.briefingbuilder.job.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which reader a file gets: what its bytes are counts, its ending only when they do not tell.
final class Formats {
    private static final Set<String> PLAIN = Set.of("txt", "text", "log", "");
    private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown", "mkd");
    private static final Set<String> WEB = Set.of("html", "htm", "xhtml", "xht");

    /// Endings of formats that are read by nobody here, although some look like text.
    private static final Set<String> OTHERS =
            Set.of(
                    ("rtf odt ods odp epub eml mbox msg mht mhtml doc dot xls xlsx xlsm ppt pptx"
                         + " csv tsv json xml svg qdpx qdc qde sqlite db briefing zip gz tar rar 7z"
                         + " png jpg jpeg gif tif tiff webp bmp mp3 mp4 wav exe dll ris bib ics vcf"
                         + " tex ps eps")
                            .split(" "));

    private Formats() {}

    static Extract read(Wire.Request request, Steps steps) {
        byte[] bytes = request.bytes();
        boolean raw = request.raw();
        String ending = ending(request.fileName());
        Magic magic = Magic.of(bytes, ending);
        return switch (magic.kind()) {
            case PDF -> told(PdfDocument.read(bytes, raw, steps), ending, Set.of("pdf"));
            case DOCX ->
                    told(
                            WordDocument.read(bytes, raw, steps),
                            ending,
                            Set.of("docx", "docm", "dotx"));
            case HTML -> told(WebPage.read(bytes, raw, steps), ending, WEB);
            case OTHER -> throw new Problem("import.unsupported", magic.name());
            case TEXT -> text(bytes, raw, ending, steps);
        };
    }

    private static Extract text(byte[] bytes, boolean raw, String ending, Steps steps) {
        if (OTHERS.contains(ending)) {
            throw new Problem("import.unsupported", ending.toUpperCase(Locale.ROOT));
        }
        if (WEB.contains(ending)) {
            return WebPage.read(bytes, raw, steps);
        }
        if (MARKDOWN.contains(ending)) {
            return Markdown.read(bytes, raw);
        }
        return told(PlainText.read(bytes, raw, steps), ending, PLAIN);
    }

    /// A wrong ending is told; one that means nothing is not.
    private static Extract told(Extract found, String ending, Set<String> right) {
        boolean known =
                Set.of("pdf", "docx", "docm", "dotx").contains(ending)
                        || OTHERS.contains(ending)
                        || WEB.contains(ending)
                        || MARKDOWN.contains(ending)
                        || PLAIN.contains(ending);
        if (!known || right.contains(ending)) {
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
