package org.briefingbuilder.publish.cite;

import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Page;
import org.briefingbuilder.text.Span;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where in a source something stands, as a reader is told.
///
/// @param value `iv`, `3–4`, `8`; empty for [Kind#NONE]
public record Locator(Kind kind, String value) {

    public enum Kind {
        PAGE,
        PARAGRAPH,
        /// A numbered part, as laws and reports have them.
        SECTION,
        /// Somewhere: nothing is known that could be said.
        NONE
    }

    public static final Locator NONE = new Locator(Kind.NONE, "");

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?:(?<para>(?:paras?\\.?|paragraphs?|¶+|پیراگراف|پیرا)(?!\\p{L}))"
                            + "|(?<section>(?:secs?\\.?|sections?|§+|دفعات|دفعہ|سیکشن)(?!\\p{L}))"
                            + "|(?<page>(?:pp?\\.?|pages?|ص\\.?|صفحات|صفحہ)(?!\\p{L})))"
                            + "\\s*(?<value>\\S.*)",
                    Pattern.CASE_INSENSITIVE);

    /// The printed page or pages of `span`; without pages the number of its first paragraph.
    public static Locator of(Outline outline, Span span) {
        OptionalInt first = outline.pageAt(span.start());
        OptionalInt last = outline.lastPageOf(span);
        if (first.isPresent() && last.isPresent()) {
            String from = label(outline, first.getAsInt());
            String to = label(outline, last.getAsInt());
            return new Locator(Kind.PAGE, from.equals(to) ? from : from + "–" + to);
        }
        int from = outline.paragraphAt(span.start());
        int to = outline.paragraphAt(Math.max(span.start(), span.end() - 1));
        if (to == 0) {
            return NONE;
        }
        int begins = Math.max(1, from);
        return new Locator(Kind.PARAGRAPH, begins == to ? "" + to : begins + "–" + to);
    }

    /// A locator as an author writes it: `p. 4`, `pp. 3–4`, `para. 8`, `sec. 2`; a bare `12` is a
    /// page.
    public static Locator written(String text) {
        String stripped = text.strip();
        Matcher matcher = WRITTEN.matcher(stripped);
        if (matcher.matches()) {
            return new Locator(kind(matcher), matcher.group("value").strip().replace('-', '–'));
        }
        return stripped.isEmpty() ? NONE : new Locator(Kind.PAGE, stripped);
    }

    private static Kind kind(Matcher matcher) {
        if (matcher.group("section") != null) {
            return Kind.SECTION;
        }
        return matcher.group("page") != null ? Kind.PAGE : Kind.PARAGRAPH;
    }

    private static String label(Outline outline, int index) {
        Page page = outline.pages().get(index);
        return page.label().isBlank() ? String.valueOf(index + 1) : page.label().strip();
    }

    public boolean isSeveral() {
        return value.matches(".*[–,;&].*");
    }

    /// The message key of its word: `page`, `pages`, `paragraph`, `section` … or empty.
    public String word() {
        String one = kind == Kind.NONE ? "" : kind.name().toLowerCase(Locale.ROOT);
        return one.isEmpty() || !isSeveral() ? one : one + "s";
    }
}
