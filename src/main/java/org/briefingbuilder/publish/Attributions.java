package org.briefingbuilder.publish;

import org.briefingbuilder.publish.Finding.Kind;
import org.briefingbuilder.publish.Provenance.Stated;
import org.briefingbuilder.publish.pdf.TaggedPdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Whether the line that says where a quotation is from stands at that quotation, on the page and
/// in what is read out. Each may say what it should, and still stand at another.
final class Attributions {

    private final TaggedPdf pdf;
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<Integer, List<Block>> blocks = new TreeMap<>();

    /// What stands on a page: a quotation, or a line.
    private record Block(Pair pair, boolean isLine, Rectangle2D room) {

        boolean isOver(Block other) {
            return room.getMinX() < other.room.getMaxX() && other.room.getMinX() < room.getMaxX();
        }
    }

    /// A quotation that stands as a block, and its line.
    private record Pair(TaggedPdf.Element quotation, TaggedPdf.Element line, Stated stated) {}

    Attributions(TaggedPdf pdf, Provenance record) {
        this.pdf = pdf;
        for (Stated said : record.statements()) {
            if (Stated.isLine(said.element())) {
                pdf.element("q-" + said.quotation())
                        .filter(quotation -> quotation.role().equals("BlockQuote"))
                        .ifPresent(
                                quotation ->
                                        pdf.element(said.element())
                                                .map(line -> new Pair(quotation, line, said))
                                                .ifPresent(pairs::add));
            }
        }
    }

    /// Lines that stand at another quotation than their own.
    List<Finding> astray() {
        List<Finding> found = new ArrayList<>(heard());
        pairs.forEach(pair -> add(pair, pair.quotation(), false));
        pairs.forEach(pair -> add(pair, pair.line(), true));
        List<Finding> below = seen(-1);
        List<Finding> above = seen(1);
        // A template says on which side of quotations their lines stand.
        found.addAll(above.size() < below.size() ? above : below);
        return found;
    }

    private void add(Pair pair, TaggedPdf.Element element, boolean line) {
        for (int page : element.pages()) {
            Rectangle2D room = pdf.room(element.id(), page);
            if (!room.isEmpty()) {
                blocks.computeIfAbsent(page, _ -> new ArrayList<>())
                        .add(new Block(pair, line, room));
            }
        }
    }

    /// Quotations next to which another one's line stands, or from which their own was moved away.
    ///
    /// @param side 1 above them, -1 below
    private List<Finding> seen(int side) {
        List<Finding> found = new ArrayList<>();
        blocks.forEach(
                (page, all) -> {
                    for (Block block : all) {
                        if (!block.isLine() && isAstray(block, all, side)) {
                            String there =
                                    next(block, all, side)
                                            .filter(Block::isLine)
                                            .map(line -> line.pair().stated().words())
                                            .orElse("");
                            found.add(of(Kind.PAGE_DIFFERS, page, block.pair(), there));
                        }
                    }
                });
        return found;
    }

    private static boolean isAstray(Block quotation, List<Block> all, int side) {
        Optional<Block> next = next(quotation, all, side);
        if (next.filter(Block::isLine).isPresent()) {
            return next.get().pair() != quotation.pair();
        }
        return all.stream()
                .anyMatch(
                        block ->
                                block.isLine()
                                        && block.pair() == quotation.pair()
                                        && block.isOver(quotation));
    }

    private static Optional<Block> next(Block from, List<Block> all, int side) {
        return all.stream()
                .filter(other -> other != from && other.isOver(from))
                .filter(other -> side * way(from, other) > 0)
                .min(Comparator.comparingDouble(other -> side * way(from, other)));
    }

    private static double way(Block from, Block other) {
        return other.room().getCenterY() - from.room().getCenterY();
    }

    /// In what is read out, nothing of another quotation comes between one and its line, and they
    /// follow each other as in the record.
    private List<Finding> heard() {
        Map<String, Integer> places = new HashMap<>();
        Map<Integer, Pair> owners = new HashMap<>();
        Map<String, Pair> byId = new HashMap<>();
        pairs.forEach(pair -> byId.put(pair.quotation().id(), pair));
        pairs.forEach(pair -> byId.put(pair.line().id(), pair));
        for (TaggedPdf.Element element : pdf.elements()) {
            Pair owner = byId.get(element.id());
            if (owner != null && places.putIfAbsent(element.id(), places.size()) == null) {
                owners.put(owners.size(), owner);
            }
        }
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            for (int place : List.of(2 * i, 2 * i + 1)) {
                Pair there = owners.getOrDefault(place, pairs.get(i));
                if (there != pairs.get(i)) {
                    int page = there.line().pages().stream().findFirst().orElse(0);
                    String words = there.stated().words();
                    found.add(of(Kind.STRUCTURE_DIFFERS, page, pairs.get(i), words));
                    break;
                }
            }
        }
        return found;
    }

    private static Finding of(Kind kind, int page, Pair meant, String there) {
        return new Finding(
                meant.stated().quotation(),
                kind,
                page,
                meant.stated().words(),
                there,
                "",
                Opening.of(meant.quotation().structureText()));
    }
}
