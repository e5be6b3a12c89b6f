package org.briefingbuilder.intake.html;

import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;

import org.briefingbuilder.intake.text.Furniture;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Tells a page's main text from what stands around it. Readability decides on pages that it can
/// bear; on others, and where it would lose most of the text, the page's structure does.
final class MainText {
    private static final int MOST_LINKS = 2_000;
    private static final int MOST_ELEMENTS = 25_000;
    private static final int DEEPEST = 150;
    private static final int MOST_LETTERS = 3_000_000;

    private static final Pattern AROUND =
            Pattern.compile(
                    "(?i)(?:^|[-_"
                        + " ])(?:nav|navbar|menu|footer|sidebar|breadcrumbs?|share|sharing|social|related|recommend(?:ed|ations)?|promo|advert|ads?|newsletter|subscribe|comments?|respond|cookie|consent|banner|popup|modal|widget|tags?|pagination)(?:$|[-_"
                        + " ])");

    private final Document page;
    private final List<Piece> pieces;

    MainText(Document page, List<Piece> pieces) {
        this.page = page;
        this.pieces = pieces;
    }

    /// Which pieces are main text.
    BitSet find() {
        BitSet structural = byStructure();
        BitSet main = byReadability();
        int all = prose(structural);
        int kept = prose(main);
        if (main.isEmpty() || kept * 10 < all * 4) {
            return structural;
        }
        fill(main, structural);
        return main;
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

    private static boolean isAround(Element element) {
        boolean inArticle = false;
        for (Element e = element; e != null && !e.normalName().equals("body"); e = e.parent()) {
            switch (e.normalName()) {
                case "nav", "footer", "aside", "form", "dialog" -> {
                    return true;
                }
                case "article", "main" -> inArticle = true;
                case "header" -> {
                    if (!inArticle && e.closest("article, main") == null) {
                        return true;
                    }
                }
                default -> {}
            }
            String names = e.className() + " " + e.id();
            if (names.length() > 1
                    && names.length() < 200
                    && AROUND.matcher(names).find()
                    && e.text().length() < 1500) {
                return true;
            }
        }
        return false;
    }

    /// Headings, lists and paragraphs between two kept ones that the structure does not speak
    /// against.
    private static void fill(BitSet main, BitSet structural) {
        for (int i = main.nextSetBit(0); i < main.length(); i++) {
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
