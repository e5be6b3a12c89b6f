package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.DateConverter;
import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.model.Markup;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.text.Span;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Collects what people marked and wrote on the pages of a document (ISO 32000-1, 12.5.6), with the
/// words under each mark, and finds those words again in the clean text. Used by one thread.
final class PageMarks {
    /// On one page; a file with more is no reader's work.
    private static final int MOST = 2_000;

    private static final int LONGEST = 20_000;
    private static final COSName QUADS = COSName.getPDFName("QuadPoints");
    private static final COSName REPLY = COSName.getPDFName("IRT");
    private static final COSName STATE = COSName.getPDFName("StateModel");
    private static final COSName AUTHOR = COSName.T;

    /// @param before letters that are drawn before the words
    /// @param words under the mark; empty for what stands at no words
    private record Mark(
            Markup.Kind kind,
            int page,
            String before,
            String words,
            String author,
            Optional<Instant> at,
            String text) {}

    private final List<Mark> marks = new ArrayList<>();

    /// Takes the marks of a page that was just read.
    void add(PDPage page, int index, PageReader reader) {
        COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        int most = all == null ? 0 : Math.min(MOST, all.size());
        for (int i = 0; all != null && i < most; i++) {
            if (all.getObject(i) instanceof COSDictionary about) {
                try {
                    add(about, page, index, reader);
                } catch (RuntimeException damaged) {
                    // One that cannot be read is not offered.
                    continue;
                }
            }
        }
    }

    private void add(COSDictionary about, PDPage page, int index, PageReader reader) {
        Optional<Markup.Kind> kind = kind(about.getNameAsString(COSName.SUBTYPE, ""));
        boolean hidden = (about.getInt(COSName.F, 0) & 2) != 0;
        if (kind.isEmpty() || hidden || about.containsKey(STATE)) {
            return;
        }
        COSDictionary marked = about;
        if (about.getCOSDictionary(REPLY) instanceof COSDictionary answered) {
            marked = answered;
        }
        String text = text(about.getString(COSName.CONTENTS));
        List<Paint.Box> boxes = boxes(marked.getCOSArray(QUADS), page.getCropBox());
        PageReader.Under under = reader.under(boxes);
        boolean note = kind.get() == Markup.Kind.NOTE || marked != about;
        if (note && text.isEmpty() || !note && under.words().isBlank() && text.isEmpty()) {
            return;
        }
        marks.add(
                new Mark(
                        note ? Markup.Kind.NOTE : kind.get(),
                        index,
                        under.before(),
                        under.words(),
                        Tidy.line(text(about.getString(AUTHOR))),
                        date(about),
                        text));
    }

    private static Optional<Markup.Kind> kind(String subtype) {
        return switch (subtype) {
            case "Highlight" -> Optional.of(Markup.Kind.HIGHLIGHT);
            case "Underline", "Squiggly" -> Optional.of(Markup.Kind.UNDERLINE);
            case "StrikeOut" -> Optional.of(Markup.Kind.STRIKE);
            case "Text", "FreeText", "Caret" -> Optional.of(Markup.Kind.NOTE);
            default -> Optional.empty();
        };
    }

    private static String text(@Nullable String said) {
        String tidy = said == null ? "" : Tidy.block(said);
        return tidy.length() > LONGEST ? tidy.substring(0, LONGEST) : tidy;
    }

    private static Optional<Instant> date(COSDictionary about) {
        for (COSName name : List.of(COSName.M, COSName.CREATION_DATE)) {
            if (about.getDictionaryObject(name) instanceof COSString stamp) {
                Calendar calendar = DateConverter.toCalendar(stamp);
                if (calendar != null) {
                    try {
                        return Optional.of(calendar.toInstant());
                    } catch (DateTimeException odd) {
                        continue;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// One box for each line that is marked, from the corner of the crop box.
    private static List<Paint.Box> boxes(@Nullable COSArray quads, PDRectangle crop) {
        List<Paint.Box> boxes = new ArrayList<>();
        for (int q = 0; quads != null && q + 7 < quads.size() && boxes.size() < MOST; q += 8) {
            float left = Float.MAX_VALUE;
            float bottom = Float.MAX_VALUE;
            float right = -Float.MAX_VALUE;
            float top = -Float.MAX_VALUE;
            for (int k = q; k < q + 8; k += 2) {
                float x = number(quads.getObject(k)) - crop.getLowerLeftX();
                float y = number(quads.getObject(k + 1)) - crop.getLowerLeftY();
                left = Math.min(left, x);
                right = Math.max(right, x);
                bottom = Math.min(bottom, y);
                top = Math.max(top, y);
            }
            boxes.add(new Paint.Box(left, bottom, right, top));
        }
        return boxes;
    }

    private static float number(@Nullable COSBase value) {
        return value instanceof COSNumber number ? number.floatValue() : 0;
    }

    /// The markups in the order of the text.
    ///
    /// @param text the clean text
    List<Markup> markups(String text, Outline outline) {
        List<Markup> markups = new ArrayList<>();
        int page = -1;
        Letters letters = new Letters("", 0);
        for (Mark mark : marks) {
            if (mark.page() != page) {
                page = mark.page();
                Span span = outline.pages().get(page).span();
                letters = new Letters(span.in(text), span.start());
            }
            Optional<Span> found = letters.find(mark.before(), mark.words());
            int start = outline.pages().get(page).span().start();
            String label = outline.pages().get(page).label();
            boolean placed = found.isPresent();
            String said = mark.text();
            if (!placed && !mark.words().isBlank()) {
                // Words that are not in the clean text, such as those of a running head.
                said = ("“" + Tidy.line(mark.words()) + "” " + said).strip();
            }
            if (!placed && outline.pages().size() > 1) {
                said = "p. " + label + ": " + said;
            }
            markups.add(
                    new Markup(
                            placed ? mark.kind() : Markup.Kind.NOTE,
                            found.orElse(new Span(start, start)),
                            mark.author(),
                            mark.at(),
                            said));
        }
        markups.sort(Comparator.comparing(Markup::span));
        return markups;
    }

    /// The letters and digits of a text, without what a page and the clean text may have otherwise.
    private static final class Letters {
        private static final int[] CONTEXTS = {24, 12, 6, 0};

        private final String letters;
        private final int[] places;

        Letters(String text, int start) {
            StringBuilder out = new StringBuilder(text.length());
            int[] at = new int[2 * text.length() + 8];
            for (int i = 0; i < text.length(); i++) {
                String plain = plain(text.substring(i, i + 1));
                for (int k = 0; k < plain.length() && out.length() < at.length; k++) {
                    at[out.length()] = start + i;
                    out.append(plain.charAt(k));
                }
            }
            this.letters = out.toString();
            this.places = at;
        }

        /// The words, there where the same stands before them as on the page, as far as can be.
        Optional<Span> find(String before, String words) {
            String wanted = plain(words);
            if (wanted.isEmpty()) {
                return Optional.empty();
            }
            String lead = plain(before);
            for (int context : CONTEXTS) {
                String with = lead.substring(Math.max(0, lead.length() - context));
                int at = letters.indexOf(with + wanted);
                if (at >= 0) {
                    int from = at + with.length();
                    return Optional.of(
                            new Span(places[from], places[from + wanted.length() - 1] + 1));
                }
            }
            return Optional.empty();
        }

        private static String plain(String words) {
            StringBuilder out = new StringBuilder(words.length());
            Normalizer.normalize(words, Normalizer.Form.NFKC)
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .forEach(out::appendCodePoint);
            return out.toString();
        }
    }
}
