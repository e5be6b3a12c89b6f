package org.briefingbuilder.intake.markdown;

import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Marked;
import org.briefingbuilder.intake.html.WebPage;
import org.briefingbuilder.model.Block;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Walks the tree of a Markdown document and writes its blocks into a draft. The parser bounds the
/// tree's depth.
final class MarkdownBlocks {
    private static final Pattern NOTE = Pattern.compile("^\\[\\^[\\w-]{1,32}\\]:\\s*");
    private static final Pattern CALL = Pattern.compile("(?<=\\S)\\[\\^[\\w-]{1,32}\\](?!:)");

    /// What stands behind a heading for programs: `{#costs .unnumbered}`.
    private static final Pattern ATTRIBUTES =
            Pattern.compile("\\s*\\{(?:[#.][\\w:.-]+|-)(?:\\s[^{}]*)?\\}$");

    private final Draft draft;
    private final String title;
    private int group;

    /// @param title as the document states it for machines; often empty
    MarkdownBlocks(Draft draft, String title) {
        this.draft = draft;
        this.title = title;
    }

    void walk(Node document) {
        children(document, new Place(Block.Kind.PARAGRAPH, 0, 0, ""));
    }

    /// Where a block stands.
    ///
    /// @param kind of the paragraphs there
    /// @param level of list items
    /// @param mark a list item's number, or empty
    private record Place(Block.Kind kind, int level, int group, String mark) {}

    private void children(Node node, Place place) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            block(child, place);
        }
    }

    private void block(Node node, Place place) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(inline(paragraph), place);
            case BlockQuote quote -> children(quote, new Place(Block.Kind.QUOTE, 0, 0, ""));
            case BulletList list -> list(list, 0, place);
            case OrderedList list ->
                    list(
                            list,
                            list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber(),
                            place);
            case FencedCodeBlock code -> draft.add(Block.Kind.CODE, 0, code.getLiteral());
            case IndentedCodeBlock code -> draft.add(Block.Kind.CODE, 0, code.getLiteral());
            case HtmlBlock html -> WebPage.addFragment(html.getLiteral(), draft);
            case TableBlock table -> table(table);
            default -> {}
        }
    }

    private void heading(Heading heading) {
        String words = ATTRIBUTES.matcher(inline(heading)).replaceAll("");
        boolean first = heading.getLevel() == 1 && !draft.hasText();
        Block.Kind kind = first && isTitle(heading, words) ? Block.Kind.TITLE : Block.Kind.HEADING;
        draft.add(Marked.entry(kind, heading.getLevel(), words));
    }

    /// The first heading is the title, unless the document has stated another one and this is but
    /// the first chapter's.
    private boolean isTitle(Heading heading, String words) {
        if (title.isEmpty() || title.contains(words) || words.contains(title)) {
            return true;
        }
        for (Node next = heading.getNext(); next != null; next = next.getNext()) {
            if (next instanceof Heading other && other.getLevel() == 1) {
                return false;
            }
        }
        return true;
    }

    private void paragraph(String words, Place place) {
        Matcher note = NOTE.matcher(words);
        if (note.find()) {
            draft.add(Marked.entry(Block.Kind.NOTE, 0, words.substring(note.end())));
            return;
        }
        Entry entry = Marked.entry(place.kind(), place.level(), place.mark() + words);
        draft.add(entry.withMark(place.mark().length()).inGroup(place.group()));
    }

    /// The first paragraph of an item is the item; what follows in it stands as it is.
    private void list(Node list, int number, Place outer) {
        int level = outer.kind() == Block.Kind.LIST_ITEM ? outer.level() + 1 : 1;
        int shared = level > 1 ? outer.group() : ++group;
        int count = number;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem) {
                String mark = list instanceof OrderedList ? count++ + ". " : "";
                for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
                    boolean first = child == item.getFirstChild();
                    block(child, new Place(Block.Kind.LIST_ITEM, level, shared, first ? mark : ""));
                }
            }
        }
    }

    private void table(TableBlock table) {
        int shared = ++group;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow
                        && (part instanceof TableHead || part instanceof TableBody)) {
                    Block.Kind kind =
                            part instanceof TableHead
                                    ? Block.Kind.TABLE_HEAD
                                    : Block.Kind.TABLE_ROW;
                    StringBuilder cells = new StringBuilder();
                    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                        cells.append(cells.isEmpty() ? "" : "\t")
                                .append(inline(cell).replace('\n', ' '));
                    }
                    draft.add(Marked.entry(kind, 0, cells.toString()).inGroup(shared));
                }
            }
        }
    }

    private String inline(Node node) {
        StringBuilder words = new StringBuilder();
        inline(node, words);
        return CALL.matcher(words).replaceAll("");
    }

    private void inline(Node node, StringBuilder words) {
        int raisedFrom = -1;
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case Text text -> words.append(text.getLiteral());
                case Code code -> words.append(code.getLiteral());
                case SoftLineBreak soft -> words.append(' ');
                case HardLineBreak hard -> words.append('\n');
                case HtmlInline html -> {
                    String tag = html.getLiteral().toLowerCase(Locale.ROOT);
                    if (tag.startsWith("<br")) {
                        words.append('\n');
                    } else if (tag.equals("<sup>")) {
                        raisedFrom = words.length();
                    } else if (tag.equals("</sup>") && raisedFrom >= 0) {
                        String raised = Marked.raised(words.substring(raisedFrom));
                        words.replace(raisedFrom, words.length(), raised);
                        raisedFrom = -1;
                    }
                }
                case Image image -> {}
                default -> inline(child, words);
            }
        }
    }
}
