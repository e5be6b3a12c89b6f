package org.briefingbuilder.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where a fact about a source was read, or who said it. Names are kept in files: none may be
/// renamed, more may be added.
public enum Origin {
    /// Somebody wrote it by hand: nothing that is read later overrules it.
    PERSON,
    /// `meta` elements in the head of a web page.
    META,
    /// A web page's JSON-LD.
    JSON_LD,
    /// Elements of a web page or a mail's HTML: `title`, `h1`, `time`, `link`, `lang`.
    MARKUP,
    /// Dublin Core elements, wherever they stand (web page, EPUB, ODT).
    DUBLIN_CORE,
    /// A PDF's XMP.
    XMP,
    /// A PDF's or an RTF's own table of information, a PDF's catalogue.
    INFO,
    /// Core properties of an Office document.
    CORE_PROPERTIES,
    /// The header of a mail or of a web archive.
    MAIL_HEADER,
    /// The lines above a Markdown text.
    FRONT_MATTER,
    /// The head of the text itself: headline, byline, dateline, "press release".
    HEAD,
    /// Worked out from the words of the text, as its language is.
    TEXT,
    /// The name of the file.
    FILE_NAME,
    /// The kind of file it is.
    FORMAT,
    /// What was on the clipboard beside the text.
    CLIPBOARD,
    RIS,
    BIBTEX,
    CSL_JSON;

    /// As other programs read it: `json-ld`, `file-name` …
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Origin> ofKey(String key) {
        return Arrays.stream(values()).filter(origin -> origin.key().equals(key)).findFirst();
    }
}
