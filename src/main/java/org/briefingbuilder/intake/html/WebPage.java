package org.briefingbuilder.intake.html;

import org.briefingbuilder.intake.draft.Decoding;
import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.intake.text.Furniture;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.text.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a saved web page. Nothing is loaded and no script runs.
public final class WebPage {
    /// Fewer words than this are hardly an article.
    private static final int FEW_WORDS = 12;

    private static final int DEEPEST = 400;
    private static final Pattern CHARSET =
            Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)|encoding=[\"']([\\w-]+)");
    private static final Pattern HIDDEN =
            Pattern.compile(
                    "(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|opacity\\s*:\\s*0+(?:\\.0+)?\\s*(?:;|$)|font-size\\s*:\\s*0"
                        + "|(?:left|top|text-indent|margin-left)\\s*:\\s*-\\d{3,}|clip\\s*:\\s*rect\\(\\s*0");

    private WebPage() {}

    public static Extract read(byte[] bytes, boolean raw) {
        Decoding decoded = Decoding.of(bytes, declared(bytes));
        Draft draft = new Draft();
        decoded.warnings().forEach(draft::warn);
        Document page = parse(Tidy.characters(decoded.text()).replace('\f', ' '));
        PageFacts facts = new PageFacts(page);
        removeHidden(page, draft);
        List<Piece> pieces = Pieces.of(page.body());
        if (pieces.isEmpty()) {
            throw new Problem("import.no-text");
        }
        Reference reference = facts.reference();
        add(pieces, new MainText(page, pieces).find(), facts.title(), draft);
        if (!draft.hasText()) {
            throw new Problem("import.no-text");
        }
        Extract found = draft.finish("html", reference, raw);
        if (Words.count(found.text()) >= FEW_WORDS) {
            return found;
        }
        draft.warn("import.little-text");
        return draft.finish("html", reference, raw);
    }

    /// Adds the words of a piece of HTML that stands inside another document.
    public static void addFragment(String html, Draft draft) {
        Document page = parse(html);
        removeHidden(page, draft);
        Pieces.of(page.body()).forEach(piece -> draft.add(piece.entry()));
    }

    private static Document parse(String html) {
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(DEEPEST);
        return Jsoup.parse(html, "", parser);
    }

    private static String declared(byte[] bytes) {
        int length = Math.min(bytes.length, 4096);
        Matcher m = CHARSET.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        if (!m.find()) {
            return "";
        }
        return m.group(1) != null ? m.group(1) : m.group(2);
    }

    /// Words that no reader of the page sees are not read, and that they are there is told.
    private static void removeHidden(Document page, Draft draft) {
        for (Element element : page.select("[hidden], [style]")) {
            boolean hidden =
                    element.hasAttr("hidden") || HIDDEN.matcher(element.attr("style")).find();
            if (hidden && element != page.body()) {
                if (element.text().matches("(?s).*\\p{L}{3,}.*[.!?۔].*")) {
                    draft.warn("import.hidden-text");
                }
                element.remove();
            }
        }
    }

    private static void add(List<Piece> pieces, BitSet main, String title, Draft draft) {
        int titleAt = titleAt(pieces, main, title);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (i == titleAt) {
                draft.add(piece.asTitle().entry());
                continue;
            }
            Optional<String> furniture =
                    main.get(i) ? Furniture.reason(piece.text()) : Optional.of("not-main");
            Entry entry = piece.entry();
            draft.add(furniture.map(entry::removed).orElse(entry));
        }
    }

    /// The heading that says the title, at or above the main text's start.
    private static int titleAt(List<Piece> pieces, BitSet main, String title) {
        int start = Math.max(0, main.nextSetBit(0));
        int best = -1;
        for (int i = 0; i < pieces.size() && i <= start + 5; i++) {
            Piece piece = pieces.get(i);
            boolean said = !title.isEmpty() && title.contains(Tidy.line(piece.text()));
            if (piece.isHeading() && piece.level() <= 2 && piece.text().length() > 3) {
                if (said) {
                    return i;
                }
                if (piece.level() == 1 && main.get(i)) {
                    best = best < 0 ? i : best;
                }
            }
        }
        return best;
    }
}
