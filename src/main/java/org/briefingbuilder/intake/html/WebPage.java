package org.briefingbuilder.intake.html;

import org.briefingbuilder.intake.draft.Decoding;
import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.draft.Steps;
import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.intake.text.Furniture;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.text.Words;
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

    /// A part of a page that is hidden until a script shows it is longer than a hidden aside.
    private static final int LONG_HIDDEN = 600;

    /// A longer text is no mere beginning of one.
    private static final int TEASER_WORDS = 250;

    private static final Pattern TEASER =
            Pattern.compile(
                    "(?i)(?:subscribe|sign in|log in|register|become a"
                        + " member)\\b.{0,60}\\b(?:continue|keep|read|access|unlock)|(?:continue"
                        + " reading|read the full|full access|to read this|remaining)"
                        + " .{0,60}(?:subscri|sign|regist|member)|(?:for|to) subscribers"
                        + " only|already a subscriber|مکمل (?:خبر|مضمون) پڑھنے کے لیے");
    private static final Pattern CHARSET =
            Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w:.-]+)|encoding=[\"']([\\w-]+)");
    private static final Pattern HIDDEN =
            Pattern.compile(
                    "(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden|opacity\\s*:\\s*0+(?:\\.0+)?\\s*(?:;|$)|font-size\\s*:\\s*0"
                        + "|(?:left|top|text-indent|margin-left)\\s*:\\s*-\\d{3,}|clip\\s*:\\s*rect\\(\\s*0");

    private WebPage() {}

    /// A page in pieces, for those who teach [Trees] and [Odds].
    record Look(List<Piece> pieces, MainText text) {}

    static Look look(byte[] bytes) {
        Decoding decoded = Decoding.of(bytes, declared(bytes));
        Document page = parse(Tidy.characters(decoded.text()).replace('\f', ' '));
        PageFacts facts = new PageFacts(page);
        removeHidden(page, new Draft());
        Notes.tidy(page.body());
        List<Piece> pieces = Pieces.of(page.body(), (done, total) -> {});
        return new Look(pieces, new MainText(page, pieces, facts));
    }

    public static Extract read(byte[] bytes, boolean raw) {
        return read(bytes, raw, (done, total) -> {});
    }

    /// @param steps hears of units of text: each is decoded, parsed, cut into pieces and weighed
    public static Extract read(byte[] bytes, boolean raw, Steps steps) {
        steps.at(1, bytes.length * 4L);
        Decoding decoded = Decoding.of(bytes, declared(bytes));
        Draft draft = new Draft();
        decoded.warnings().forEach(draft::warn);
        String html = Tidy.characters(decoded.text()).replace('\f', ' ');
        Stages stages = new Stages(steps, html.length());
        Document page = parse(html, stages);
        PageFacts facts = new PageFacts(page);
        removeHidden(page, draft);
        Notes.tidy(page.body());
        List<Piece> pieces = Pieces.of(page.body(), stages.next(html.length()));
        if (pieces.isEmpty()) {
            throw new Problem("import.no-text");
        }
        Reference reference = facts.reference();
        BitSet main = new MainText(page, pieces, facts).find(stages.next(pieces.size()));
        add(pieces, main, facts.title(), draft, stages.next(pieces.size()));
        if (!draft.hasText()) {
            throw new Problem("import.no-text");
        }
        Extract found = draft.finish("html", reference, raw);
        int words = Words.count(found.text());
        boolean little = words < FEW_WORDS;
        boolean teaser =
                words < TEASER_WORDS && (facts.isWalled() || TEASER.matcher(found.raw()).find());
        if (!little && !teaser) {
            return found;
        }
        draft.warn(teaser ? "import.teaser" : "import.little-text");
        return draft.finish("html", reference, raw);
    }

    /// Adds the words of a piece of HTML that stands inside another document.
    public static void addFragment(String html, Draft draft) {
        Document page = parse(html);
        removeHidden(page, draft);
        Pieces.of(page.body(), (done, total) -> {}).forEach(piece -> draft.add(piece.entry()));
    }

    static Document parse(String html) {
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(DEEPEST);
        return parser.parseInput(html, "");
    }

    private static Document parse(String html, Stages stages) {
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(DEEPEST);
        return parser.parseInput(stages.heard(html), "");
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
    static void removeHidden(Document page, Draft draft) {
        placeStreamed(page);
        int all = Tidy.line(page.body().text()).length();
        for (Element element : page.select("[hidden], [style]")) {
            boolean hidden =
                    element.hasAttr("hidden") || HIDDEN.matcher(element.attr("style")).find();
            if (hidden
                    && element != page.body()
                    && element.parent() != null
                    && !isFolded(element)) {
                String words = element.text();
                if (words.length() > LONG_HIDDEN && words.length() * 5 > all * 2) {
                    draft.warn("import.shown-by-script");
                    continue;
                }
                if (words.matches("(?s).*\\p{L}{3,}.*[.!?۔].*")) {
                    draft.warn("import.hidden-text");
                }
                element.remove();
            }
        }
    }

    /// Pages that servers stream hold late parts in hidden elements at their end (`S:1a`); a script
    /// that comes with the page puts each where its place is kept (`B:1a`, `P:1a`).
    private static void placeStreamed(Document page) {
        for (Element part : page.select("div[hidden][id^=S:]")) {
            String number = part.id().substring(2);
            Element place = page.getElementById("P:" + number);
            place = place == null ? page.getElementById("B:" + number) : place;
            part.removeAttr("hidden");
            if (place != null && place.parent() != null && !isWithin(place, part)) {
                place.replaceWith(part);
            }
        }
    }

    private static boolean isWithin(Element inner, Element outer) {
        Element e = inner;
        while (e != null && e != outer) {
            e = e.parent();
        }
        return e != null;
    }

    /// What opens at a click is no secret.
    private static boolean isFolded(Element element) {
        return element.attr("role").matches("region|tabpanel")
                || element.hasAttr("data-state")
                || element.hasAttr("aria-labelledby");
    }

    private static void add(
            List<Piece> pieces, BitSet main, String title, Draft draft, Steps steps) {
        int titleAt = titleAt(pieces, main, title);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            steps.at(i, pieces.size());
            if (i == titleAt) {
                draft.add(piece.asTitle().entry());
                continue;
            }
            boolean note = Notes.isNote(piece.element());
            Optional<String> furniture =
                    main.get(i) || note
                            ? Furniture.reason(piece.text())
                            : Optional.of(Surroundings.reason(piece));
            Entry entry = note ? piece.entry().as(Block.Kind.NOTE, 0) : piece.entry();
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
            // Office programs write a title as a paragraph.
            boolean whole = said && main.get(i) && title.equals(Tidy.line(piece.text()));
            if (whole && best < 0) {
                return i;
            }
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
