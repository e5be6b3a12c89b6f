package org.briefingbuilder.intake.html;

import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;

import org.briefingbuilder.intake.draft.Steps;
import org.briefingbuilder.intake.text.Furniture;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells a page's main text from what stands around it. [Trees] decide by all that [Signs] see, the
/// votes of Readability and of the page's structure among them. On pages that Readability cannot
/// bear the structure decides, and where the trees would lose most of the text, Readability does.
final class MainText {
    private static final int MOST_LINKS = 2_000;
    private static final int MOST_ELEMENTS = 25_000;
    private static final int DEEPEST = 150;
    private static final int MOST_LETTERS = 3_000_000;

    /// A chance that is enough to be kept.
    private static final double ENOUGH = .45;

    private static final double ENOUGH_BROTHER = .2;
    private static final double ENOUGH_ASIDE = .6;

    private static final Pattern AROUND =
            Pattern.compile(
                    "(?i)(?:^|[-_"
                        + " ])(?:nav|navbar|menu|footer|sidebar|breadcrumbs?|share|sharing|social|related|recommend(?:ed|ations)?|promo|advert|ads?|newsletter|subscribe|comments?|respond|cookie|consent|banner|popup|modal|widget|tags?|pagination)(?:$|[-_"
                        + " ])");

    private final Document page;
    private final List<Piece> pieces;
    private final PageFacts facts;
    private final Map<Element, Boolean> around = new IdentityHashMap<>();

    MainText(Document page, List<Piece> pieces, PageFacts facts) {
        this.page = page;
        this.pieces = pieces;
        this.facts = facts;
    }

    /// What can be seen of each piece, for those who teach [Trees].
    Signs signs(Odds odds) {
        return signs(byReadability(), byStructure(), odds);
    }

    /// Which pieces are main text.
    BitSet find(Steps steps) {
        BitSet structural = byStructure();
        if (!isBearable()) {
            return structural;
        }
        steps.at(pieces.size() / 4, pieces.size());
        BitSet readable = byReadability();
        steps.at(pieces.size() / 2, pieces.size());
        BitSet main = byTrees(readable, structural);
        int least = Math.min(prose(readable), prose(structural));
        if (main.isEmpty() || prose(main) * 10 < least * 4) {
            BitSet plain = readable.isEmpty() ? structural : readable;
            fill(plain, structural);
            return plain;
        }
        return main;
    }

    /// A wrongly dropped sentence is worse than a kept menu, so less than an even chance is enough.
    /// Links and headings in a margin need more, and so do those below a heading that says
    /// "Related".
    private BitSet byTrees(BitSet readable, BitSet structural) {
        float[][] rows = signs(readable, structural, Odds.bundled()).rows();
        double[] chances = new double[rows.length];
        BitSet main = new BitSet();
        boolean related = false;
        for (int i = 0; i < rows.length; i++) {
            Piece piece = pieces.get(i);
            boolean prose = Furniture.isProse(piece.text());
            related =
                    piece.isHeading() ? Furniture.isRelatedTitle(piece.text()) : related && !prose;
            double enough = ENOUGH;
            if (!prose && (related || isAround(piece.element()))) {
                enough = piece.isMostlyLinks() ? 1 : ENOUGH_ASIDE;
            }
            chances[i] = Trees.bundled().chance(rows[i]);
            if (chances[i] > enough) {
                main.set(i);
            }
        }
        addBrothers(main, structural, chances);
        addRowsOfTables(main);
        addHeadings(main);
        if (readable.isEmpty()) {
            main.or(structural);
        }
        return main;
    }

    /// Paragraphs of prose beside kept ones of the same parent, between the first and the last kept
    /// piece.
    private void addBrothers(BitSet main, BitSet structural, double[] chances) {
        Set<Element> parents = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = main.nextSetBit(0); i >= 0; i = main.nextSetBit(i + 1)) {
            Element parent = pieces.get(i).element().parent();
            if (parent != null && Furniture.isProse(pieces.get(i).text())) {
                parents.add(parent);
            }
        }
        for (int i = Math.max(0, main.nextSetBit(0)); i < main.length(); i++) {
            Piece piece = pieces.get(i);
            boolean brother =
                    parents.contains(piece.element().parent()) && Furniture.isProse(piece.text());
            if (structural.get(i) && chances[i] > ENOUGH_BROTHER && brother) {
                main.set(i);
            }
        }
    }

    /// A table of which a row is kept is kept as a whole, but for rows of links: numbers without
    /// their heads, or heads without their numbers, would be worth nothing.
    private void addRowsOfTables(BitSet main) {
        Set<Integer> tables = new HashSet<>();
        for (int i = main.nextSetBit(0); i >= 0; i = main.nextSetBit(i + 1)) {
            if (pieces.get(i).isInTable()) {
                tables.add(pieces.get(i).group());
            }
        }
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.isInTable() && tables.contains(piece.group()) && !piece.isMostlyLinks()) {
                main.set(i);
            }
        }
    }

    /// The headings of kept prose that stands right below them in the same element.
    private void addHeadings(BitSet main) {
        for (int i = pieces.size() - 2; i >= 0; i--) {
            Piece piece = pieces.get(i);
            Piece next = pieces.get(i + 1);
            if (piece.isHeading()
                    && main.get(i + 1)
                    && Furniture.isProse(next.text())
                    && !Furniture.isRelatedTitle(piece.text())
                    && piece.element().parent() == next.element().parent()) {
                main.set(i);
            }
        }
    }

    private Signs signs(BitSet readable, BitSet structural, Odds odds) {
        return new Signs(
                pieces,
                readable,
                structural,
                facts.title(),
                facts.description(),
                facts.body(),
                odds);
    }

    private BitSet byReadability() {
        BitSet kept = new BitSet();
        if (!isBearable()) {
            return kept;
        }
        try {
            Article article = new Readability4J("http://localhost/", page.clone()).parse();
            Element content = article.getArticleContent();
            if (content != null) {
                for (Element element : content.getElementsByAttribute(Pieces.MARK)) {
                    kept.set(Integer.parseInt(element.attr(Pieces.MARK)));
                }
            }
        } catch (RuntimeException | StackOverflowError tooOdd) {
            kept.clear();
        }
        return kept;
    }

    private boolean isBearable() {
        int[] counts = new int[2];
        page.stream()
                .forEach(
                        element -> {
                            counts[0]++;
                            counts[1] += element.normalName().equals("a") ? 1 : 0;
                        });
        int letters = pieces.stream().mapToInt(piece -> piece.text().length()).sum();
        return letters <= MOST_LETTERS
                && counts[0] <= MOST_ELEMENTS
                && counts[1] <= MOST_LINKS
                && depth() <= DEEPEST;
    }

    private int depth() {
        int deepest = 0;
        for (Piece piece : pieces) {
            int depth = 0;
            for (Element e = piece.element(); e != null && depth <= DEEPEST; e = e.parent()) {
                depth++;
            }
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    /// Everything that is no menu, footer, margin, form or list of links; within the one article or
    /// main part if there is just one.
    private BitSet byStructure() {
        List<Element> articles = page.select("article, main, [role=main]");
        Element within =
                articles.size() == 1 && articles.getFirst().text().length() > 400
                        ? articles.getFirst()
                        : null;
        BitSet kept = new BitSet();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean inside = within == null || isInside(piece.element(), within);
            if (inside && !piece.isMostlyLinks() && !isAround(piece.element())) {
                kept.set(i);
            }
        }
        return kept;
    }

    private static boolean isInside(Element element, Element outer) {
        for (Element e = element; e != null; e = e.parent()) {
            if (e == outer) {
                return true;
            }
        }
        return false;
    }

    /// Whether an element or one above it is a menu, a footer, a margin or the like.
    private boolean isAround(Element element) {
        Boolean seen = around.get(element);
        if (seen != null) {
            return seen;
        }
        Element above = element.parent();
        boolean found =
                !element.normalName().equals("body")
                        && (isAroundItself(element) || above != null && isAround(above));
        around.put(element, found);
        return found;
    }

    private static boolean isAroundItself(Element e) {
        switch (e.normalName()) {
            case "nav", "footer", "aside", "form", "dialog" -> {
                return !holdsThePage(e);
            }
            case "header" -> {
                if (e.closest("article, main") == null) {
                    return true;
                }
            }
            default -> {}
        }
        String names = e.className() + " " + e.id();
        return names.length() > 1
                && names.length() < 200
                && AROUND.matcher(names).find()
                && isShorter(e, 1500);
    }

    /// Looks no further than needed.
    private static boolean isShorter(Element e, int most) {
        int[] length = {0};
        e.filter(
                (node, depth) -> {
                    if (node instanceof TextNode text && !text.isBlank()) {
                        length[0] += text.getWholeText().length();
                    }
                    return length[0] < most
                            ? NodeFilter.FilterResult.CONTINUE
                            : NodeFilter.FilterResult.STOP;
                });
        return length[0] < most;
    }

    /// Some frameworks put a whole page into one form.
    private static boolean holdsThePage(Element e) {
        return e.normalName().equals("form") && !isShorter(e, 400) && e.select("p").size() > 1;
    }

    /// Headings, lists and paragraphs between two kept ones that the structure does not speak
    /// against.
    private static void fill(BitSet main, BitSet structural) {
        for (int i = Math.max(0, main.nextSetBit(0)); i < main.length(); i++) {
            if (!main.get(i) && structural.get(i)) {
                main.set(i);
            }
        }
    }

    private int prose(BitSet kept) {
        int length = 0;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            String text = pieces.get(i).text();
            length += Furniture.isProse(text) ? text.length() : 0;
        }
        return length;
    }
}
