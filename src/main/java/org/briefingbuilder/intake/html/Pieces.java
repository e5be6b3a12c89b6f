package org.briefingbuilder.intake.html;

import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Marked;
import org.briefingbuilder.intake.draft.Steps;
import org.briefingbuilder.intake.draft.Tidy;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.text.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Cuts a page into blocks, each with an element of its own that carries [#MARK] and the block's
/// number. Words that stand beside blocks get a paragraph around them. The parser bounds the depth.
final class Pieces {
    static final String MARK = "data-piece";

    private static final Set<String> SKIPPED =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "svg",
                    "math",
                    "iframe",
                    "object",
                    "embed",
                    "canvas",
                    "audio",
                    "video",
                    "button",
                    "select",
                    "option",
                    "textarea",
                    "input",
                    "head",
                    "title",
                    "meta",
                    "link",
                    "map",
                    "dialog",
                    "noframes");

    /// Words that their author no longer says.
    private static final Set<String> STRUCK = Set.of("del", "s", "strike");

    private static final Pattern LINE_THROUGH =
            Pattern.compile("(?i)text-decoration[\\w-]*\\s*:[^;]{0,60}line-through");

    private static final Set<String> INLINE = Set.of("ins", "del", "a", "br");

    /// Moving more nodes than this into a paragraph of their own takes too long.
    private static final int LONGEST_RUN = 2_000;

    private final List<Piece> pieces = new ArrayList<>();
    private final Set<Element> holdsBlocks = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Steps steps;
    private int group;
    private int units;

    private Pieces(Steps steps) {
        this.steps = steps;
    }

    /// @param steps hears of the units of text in pieces
    static List<Piece> of(Element body, Steps steps) {
        Pieces all = new Pieces(steps);
        StringBuilder css = new StringBuilder();
        body.root().select("style").forEach(style -> css.append(style.data()));
        RaisedNumbers.mark(body, RaisedNumbers.classes(css.toString()));
        body.stream()
                .forEach(
                        element -> {
                            if (isBlock(element) && element != body) {
                                all.noteAbove(element);
                            }
                        });
        all.walk(body, new Place(Block.Kind.PARAGRAPH, 0, 0, ""));
        return all.pieces;
    }

    private void noteAbove(Element element) {
        Element above = element.parent();
        while (above != null && holdsBlocks.add(above)) {
            above = above.parent();
        }
    }

    private record Place(Block.Kind kind, int level, int group, String mark) {}

    private static boolean isBlock(Element element) {
        return element.isBlock() && !INLINE.contains(element.normalName());
    }

    private void walk(Element element, Place place) {
        List<Node> run = new ArrayList<>();
        List<Node> children = new ArrayList<>(element.childNodes());
        Place here = place;
        for (Node child : children) {
            if (child instanceof TextNode) {
                run.add(child);
            } else if (child instanceof Element inner && !SKIPPED.contains(inner.normalName())) {
                if (isBlock(inner) || holdsBlocks.contains(inner)) {
                    here = flush(element, run, here, false);
                    enter(inner, here);
                    here = used(here);
                } else if (inner.normalName().equals("br") && endsInBreak(run)) {
                    here = flush(element, run, here, false);
                } else {
                    run.add(inner);
                }
            }
        }
        flush(element, run, here, run.size() == children.size());
    }

    private void enter(Element element, Place place) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                int level = element.normalName().charAt(1) - '0';
                walk(element, new Place(Block.Kind.HEADING, level, 0, ""));
            }
            case "blockquote" -> walk(element, new Place(Block.Kind.QUOTE, 0, 0, ""));
            case "figcaption", "caption" -> walk(element, new Place(Block.Kind.CAPTION, 0, 0, ""));
            case "pre" -> add(element, Block.Kind.CODE, 0, 0, "", element.wholeText(), 0);
            case "ul", "ol", "menu" -> list(element, place);
            case "table" -> table(element, place);
            default -> walk(element, place);
        }
    }

    private void list(Element list, Place outer) {
        int level = outer.kind() == Block.Kind.LIST_ITEM ? outer.level() + 1 : 1;
        int shared = level > 1 ? outer.group() : ++group;
        boolean ordered = list.normalName().equals("ol") && !list.attr("style").contains("none");
        int number = number(list.attr("start"));
        for (Element item : new ArrayList<>(list.children())) {
            if (item.normalName().equals("li")) {
                String mark = ordered ? number++ + ". " : "";
                walk(item, new Place(Block.Kind.LIST_ITEM, level, shared, mark));
            } else if (!SKIPPED.contains(item.normalName())) {
                enter(item, outer);
            }
        }
    }

    private static int number(String start) {
        return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
    }

    /// A table of short cells is a table; any other only arranges the page.
    private void table(Element table, Place place) {
        List<Element> rows = new ArrayList<>(table.select("tr"));
        boolean arranges =
                table.select("table, ul, ol, h1, h2, h3, form, article, blockquote").size() > 1
                        || rows.stream().anyMatch(row -> row.childrenSize() < 1)
                        || rows.stream().allMatch(row -> row.childrenSize() < 2)
                        || rows.stream()
                                .flatMap(row -> row.children().stream())
                                .anyMatch(cell -> cell.select("p, div, br").size() > 6);
        if (arranges) {
            walk(table, place);
            return;
        }
        table.select("caption").forEach(caption -> enter(caption, place));
        int shared = ++group;
        for (Element row : rows) {
            List<String> cells = row.children().stream().map(Pieces::cell).toList();
            boolean head = row.select("> th").size() == row.childrenSize();
            String words = String.join("\t", cells);
            if (!words.isBlank()) {
                Block.Kind kind = head ? Block.Kind.TABLE_HEAD : Block.Kind.TABLE_ROW;
                add(row, kind, 0, shared, "", words, links(row));
            }
        }
    }

    private static String cell(Element cell) {
        cell.select("del, s, strike")
                .forEach(struck -> struck.text(Marked.struck(Tidy.line(struck.text()))));
        return Tidy.line(cell.text());
    }

    private static boolean endsInBreak(List<Node> run) {
        for (int i = run.size() - 1; i >= 0; i--) {
            Node node = run.get(i);
            if (node instanceof Element element) {
                return element.normalName().equals("br");
            }
            if (node instanceof TextNode text && !text.isBlank()) {
                return false;
            }
        }
        return false;
    }

    private Place flush(Element parent, List<Node> run, Place place, boolean whole) {
        StringBuilder words = new StringBuilder();
        int links = 0;
        for (Node node : run) {
            append(node, words);
            links += node instanceof Element element ? links(element) : 0;
        }
        String text = lines(words);
        if (parent.normalName().equals("p") && parent.parent() != null && isStruck(parent.parent())
                || isStruck(parent)) {
            text = Marked.struck(text);
        }
        if (text.isEmpty()) {
            run.clear();
            return place;
        }
        Element own = parent;
        boolean shared = !whole || parent.hasAttr(MARK) || parent.normalName().equals("body");
        if (shared && run.size() <= LONGEST_RUN) {
            own = new Element("p");
            run.getFirst().before(own);
            run.forEach(own::appendChild);
        }
        add(own, place.kind(), place.level(), place.group(), place.mark(), text, links);
        run.clear();
        return used(place);
    }

    /// A list item's number belongs to its first block only.
    private static Place used(Place place) {
        return place.mark().isEmpty()
                ? place
                : new Place(place.kind(), place.level(), place.group(), "");
    }

    private void add(
            Element own,
            Block.Kind kind,
            int level,
            int shared,
            String mark,
            String words,
            int links) {
        String text = mark + words;
        if (!words.isBlank()) {
            units += words.length();
            steps.at(units, 0);
            own.attr(MARK, String.valueOf(pieces.size()));
            Entry entry = Marked.entry(kind, level, text);
            pieces.add(
                    new Piece(
                            own,
                            kind,
                            level,
                            entry.text(),
                            entry.isKept()
                                    ? entry.cuts()
                                    : List.of(
                                            new Removal(
                                                    new Span(0, entry.text().length()),
                                                    entry.reason())),
                            mark.length(),
                            shared,
                            links));
        }
    }

    private static void append(Node node, StringBuilder words) {
        if (node instanceof TextNode text) {
            words.append(text.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " "));
        } else if (node instanceof Element element && !SKIPPED.contains(element.normalName())) {
            if (element.normalName().equals("br")) {
                words.append('\n');
            } else if (isStruck(element)) {
                StringBuilder struck = new StringBuilder();
                element.childNodes().forEach(child -> append(child, struck));
                words.append(Marked.struck(struck.toString()));
            } else {
                element.childNodes().forEach(child -> append(child, words));
            }
        }
    }

    private static boolean isStruck(Element element) {
        return STRUCK.contains(element.normalName())
                || LINE_THROUGH.matcher(element.attr("style")).find();
    }

    private static String lines(StringBuilder words) {
        StringBuilder lines = new StringBuilder();
        for (String line : words.toString().split("\n")) {
            String tidy = Tidy.line(line);
            if (!tidy.isEmpty()) {
                lines.append(lines.isEmpty() ? "" : "\n").append(tidy);
            }
        }
        return lines.toString();
    }

    private static int links(Element element) {
        if (element.normalName().equals("a")) {
            return element.text().length();
        }
        int length = 0;
        for (Element link : element.getElementsByTag("a")) {
            length += link.text().length();
        }
        return length;
    }
}
