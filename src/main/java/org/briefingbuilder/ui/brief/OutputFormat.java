package org.briefingbuilder.ui.brief;

import org.briefingbuilder.app.Publishing;
import org.briefingbuilder.publish.pdf.Imposition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a brief can be exported as.
enum OutputFormat {
    PDF(Publishing.Format.PDF, Imposition.SINGLE),
    TWO_UP(Publishing.Format.PDF, Imposition.TWO_UP),
    BOOKLET(Publishing.Format.PDF, Imposition.BOOKLET),
    DOCX(Publishing.Format.DOCX, Imposition.SINGLE),
    HTML(Publishing.Format.HTML, Imposition.SINGLE),
    MARKDOWN(Publishing.Format.MARKDOWN, Imposition.SINGLE);

    private final Publishing.Format format;
    private final Imposition sheets;

    OutputFormat(Publishing.Format format, Imposition sheets) {
        this.format = format;
        this.sheets = sheets;
    }

    /// For a list to choose from.
    static List<String> keys() {
        return Arrays.stream(values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList();
    }

    static OutputFormat of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    Publishing.Format format() {
        return format;
    }

    Imposition sheets() {
        return sheets;
    }
}
