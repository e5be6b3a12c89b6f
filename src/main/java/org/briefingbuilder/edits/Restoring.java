package org.briefingbuilder.edits;

import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.model.Markup;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Page;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.model.Source;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// A source's clean text with some of its page furniture put back: a new text, its outline, and
/// where each place of the old text is in it. Furniture comes back where it stood, as blocks of its
/// own; what stood amid a line comes back there. Only where a paragraph that a page broke, or a
/// passage, goes on over the place does it come after that, so that no marked word changes.
final class Restoring {
    private final String raw;
    private final String text;
    private final Source source;
    private final Alignment alignment;
    private final Covered covered;
    private final List<Removal> removals;
    private final Set<Removal> wanted;
    private final List<Piece> pieces = new ArrayList<>();

    /// Words that are put in.
    ///
    /// @param at in the old text
    /// @param lead what parts them from what stands before
    /// @param tail what parts them from what comes after
    /// @param own whether they are a block
    /// @param ahead of words amid a line, whether they belong to what comes after
    /// @param reason why the words had been taken out
    private record Piece(
            int at,
            String lead,
            String words,
            String tail,
            boolean own,
            boolean ahead,
            String reason) {
        int length() {
            return lead.length() + words.length() + tail.length();
        }
    }

    Restoring(
            Source source,
            String raw,
            String text,
            List<Passage> passages,
            Collection<Removal> wanted) {
        this.source = source;
        this.raw = raw;
        this.text = text;
        this.removals = Furniture.inOrder(source, raw);
        this.wanted = Set.copyOf(wanted);
        this.alignment = Alignment.of(raw, text, removals);
        this.covered = Covered.by(passages);
        for (int i = 0; i < removals.size(); i++) {
            if (this.wanted.contains(removals.get(i))) {
                pieces.add(piece(i));
            }
        }
        pieces.sort(Comparator.comparingInt(Piece::at));
        partTheLast();
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    String restored() {
        StringBuilder out = new StringBuilder(text);
        for (Piece piece : pieces.reversed()) {
            out.insert(piece.at(), piece.lead() + piece.words() + piece.tail());
        }
        return out.toString();
    }

    List<Removal> left() {
        return source.removed().stream().filter(removal -> !wanted.contains(removal)).toList();
    }

    /// Where a span that no piece was put into is now.
    Span moved(Span span) {
        return span.shifted(moved(span.start()) - span.start());
    }

    private int moved(int place) {
        int by = 0;
        for (Piece piece : pieces) {
            if (piece.at() > place) {
                break;
            }
            by += piece.length();
        }
        return place + by;
    }

    /// The doubts of the old text, and one for each piece that nobody sees on the page.
    List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        for (Doubt doubt : source.doubts()) {
            doubts.add(new Doubt(stretched(doubt.span()), doubt.reason()));
        }
        int by = 0;
        for (Piece piece : pieces) {
            int start = piece.at() + by + piece.lead().length();
            by += piece.length();
            if (Doubt.isHidden(piece.reason())) {
                doubts.add(
                        new Doubt(new Span(start, start + piece.words().length()), piece.reason()));
            }
        }
        doubts.sort(Comparator.comparing(Doubt::span));
        return doubts;
    }

    List<Markup> markups() {
        return source.markups().stream()
                .map(r -> new Markup(r.kind(), stretched(r.span()), r.author(), r.at(), r.text()))
                .toList();
    }

    /// Where a span is now, with the pieces that were put into it.
    private Span stretched(Span span) {
        return span.isEmpty()
                ? moved(span)
                : new Span(moved(span.start()), moved(span.end() - 1) + 1);
    }

    Outline outline() {
        List<Block> blocks = new ArrayList<>();
        int next = 0;
        int by = 0;
        for (Block block : source.outline().blocks()) {
            Span span = block.span();
            while (next < pieces.size() && isBefore(pieces.get(next), span)) {
                Piece piece = pieces.get(next++);
                if (piece.own()) {
                    blocks.add(block(piece, by));
                }
                by += piece.length();
            }
            int start = span.start() + by;
            while (next < pieces.size() && isIn(pieces.get(next), span)) {
                by += pieces.get(next++).length();
            }
            blocks.add(new Block(block.kind(), block.level(), new Span(start, span.end() + by)));
        }
        while (next < pieces.size()) {
            Piece piece = pieces.get(next++);
            if (piece.own()) {
                blocks.add(block(piece, by));
            }
            by += piece.length();
        }
        return new Outline(blocks, pages());
    }

    private static boolean isBefore(Piece piece, Span block) {
        return !isIn(piece, block) && piece.at() <= block.start();
    }

    /// Words amid a line belong to the block there.
    private static boolean isIn(Piece piece, Span block) {
        return !piece.own()
                && (piece.ahead()
                        ? block.start() <= piece.at() && piece.at() < block.end()
                        : block.start() < piece.at() && piece.at() <= block.end());
    }

    private static Block block(Piece piece, int by) {
        int start = piece.at() + by + piece.lead().length();
        return new Block(Block.Kind.PARAGRAPH, 0, new Span(start, start + piece.words().length()));
    }

    /// Furniture between two pages is the earlier page's; the first page begins the text.
    private List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (Page page : source.outline().pages()) {
            int start = pages.isEmpty() ? 0 : moved(page.span().start());
            pages.add(new Page(page.label(), new Span(start, moved(page.span().end()))));
        }
        return pages;
    }

    private Piece piece(int index) {
        Span span = removals.get(index).span();
        String words = span.in(raw);
        String reason = removals.get(index).reason();
        String before = blanksBefore(span.start());
        String after = blanksAfter(span.end());
        boolean own =
                (before.length() == span.start() || before.contains("\n"))
                        && (span.end() + after.length() == raw.length() || after.contains("\n"));
        if (!own) {
            int at = alignment.afterBlanks(span.start());
            if (!covered.isAmid(at)) {
                return amid(at, words, before, after, reason);
            }
        }
        int at = past(alignment.at(span.start()));
        boolean close = isClose(before) && (index == 0 || !follows(index) || isTaken(index - 1));
        String part = close ? "\n" : "\n\n";
        return at == 0
                ? new Piece(0, "", words, isClose(after) ? "\n" : "\n\n", true, true, reason)
                : new Piece(at, part, words, "", true, false, reason);
    }

    /// Within a line, with the blanks beside it that went with it.
    private Piece amid(int at, String words, String before, String after, String reason) {
        boolean begins = before.isEmpty() ? at == 0 : before.contains("\n");
        boolean ends = after.isEmpty() ? at == text.length() : after.contains("\n");
        boolean lineStart = at == 0 || text.charAt(at - 1) == '\n';
        boolean lineEnd = at == text.length() || text.charAt(at) == '\n';
        String lead = lineEnd && !begins && !endsBlank(at) ? before : "";
        String tail = lineStart && !ends ? after : "";
        return new Piece(at, lead, words, tail, false, lineStart, reason);
    }

    private boolean endsBlank(int at) {
        return at > 0 && Character.isWhitespace(text.charAt(at - 1));
    }

    /// The end of the block, or of the blocks, that go on over this place.
    private int past(int at) {
        int place = at;
        while (true) {
            int end = endOfBlockAmid(place);
            if (end > place) {
                place = end;
            } else if (covered.isAmid(place)) {
                place = covered.endOver(place);
            } else {
                return place;
            }
        }
    }

    private int endOfBlockAmid(int at) {
        List<Block> blocks = source.outline().blocks();
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).span().end() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean amid = low < blocks.size() && blocks.get(low).span().start() < at;
        return amid ? blocks.get(low).span().end() : at;
    }

    private boolean follows(int index) {
        int from = removals.get(index - 1).span().end();
        int to = removals.get(index).span().start();
        return from <= to && raw.substring(from, to).isBlank();
    }

    private boolean isTaken(int index) {
        return wanted.contains(removals.get(index));
    }

    private static boolean isClose(String blanks) {
        return blanks.equals("\n");
    }

    /// Where rows stand line by line, what came from elsewhere is parted from the row after it.
    private void partTheLast() {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean last = i == pieces.size() - 1 || pieces.get(i + 1).at() != piece.at();
            int at = piece.at();
            boolean oneBreak =
                    at + 1 < text.length()
                            && text.charAt(at) == '\n'
                            && text.charAt(at + 1) != '\n';
            if (last && piece.own() && oneBreak && !piece.lead().equals("\n") && at > 0) {
                pieces.set(
                        i,
                        new Piece(
                                at,
                                piece.lead(),
                                piece.words(),
                                "\n",
                                true,
                                piece.ahead(),
                                piece.reason()));
            }
        }
    }

    private String blanksBefore(int at) {
        int from = at;
        while (from > 0 && Character.isWhitespace(raw.charAt(from - 1))) {
            from--;
        }
        return raw.substring(from, at);
    }

    private String blanksAfter(int at) {
        int to = at;
        while (to < raw.length() && Character.isWhitespace(raw.charAt(to))) {
            to++;
        }
        return raw.substring(at, to);
    }
}
