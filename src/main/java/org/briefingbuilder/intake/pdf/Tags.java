package org.briefingbuilder.intake.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.briefingbuilder.model.Block;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The structure that a tagged PDF states of itself (ISO 32000-1, 14.7 and 14.8): which block each
/// stretch of marked content belongs to, and in which order they are read. It is a claim: pages
/// whose claim makes no sense are read by where their letters stand. Used by one thread.
final class Tags {
    private static final int DEEPEST = 200;
    private static final int MOST_NODES = 400_000;
    private static final COSName STM = COSName.getPDFName("Stm");
    private static final COSName ALT = COSName.getPDFName("Alt");

    /// A block as the file states it; its identity tells it from others.
    static final class Region {
        private final Block.Kind kind;
        private final int level;
        private final int table;
        private final boolean picture;
        private int heads;
        private int cells;

        private Region(Block.Kind kind, int level, int table) {
            this(kind, level, table, false);
        }

        private Region(Block.Kind kind, int level, int table, boolean picture) {
            this.picture = picture;
            this.kind = kind;
            this.level = level;
            this.table = table;
        }

        /// A row all of whose cells are titles is a head.
        Block.Kind kind() {
            return kind == Block.Kind.TABLE_ROW && cells > 0 && heads == cells
                    ? Block.Kind.TABLE_HEAD
                    : kind;
        }

        int level() {
            return level;
        }

        /// Whether the words stand in a picture.
        boolean isPicture() {
            return picture;
        }

        /// The number of its table; 0 outside of tables.
        int table() {
            return table;
        }
    }

    /// Where a stretch of content belongs.
    ///
    /// @param cell of a table's row, from 1; else 0
    /// @param order in which it is read, over the whole document
    /// @param label whether it is the mark of a list item
    record Tag(Region region, int cell, int order, boolean label) {}

    private final Map<COSDictionary, Map<Integer, Tag>> pages = new IdentityHashMap<>();
    private final Map<COSDictionary, List<String>> alternatives = new IdentityHashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private int nodes;
    private int order;
    private int tables;

    /// Of a document that is not tagged.
    static final Tags NONE = new Tags();

    private Tags() {}

    /// @param catalog a document's; without a structure nothing is tagged
    static Tags in(COSDictionary catalog) {
        Tags tags = new Tags();
        COSDictionary root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        COSDictionary info = catalog.getCOSDictionary(COSName.MARK_INFO);
        boolean suspect = info != null && info.getBoolean("Suspects", false);
        if (root == null || suspect) {
            return tags;
        }
        tags.learnRoles(root.getCOSDictionary(COSName.ROLE_MAP));
        try {
            tags.kids(root, new Place(null, null, 0, 0, 0, false, null, false), 0);
        } catch (TooLarge beyond) {
            tags.pages.clear();
            tags.alternatives.clear();
        }
        return tags;
    }

    /// Where the content of a page belongs, by its numbers; empty when it is not tagged.
    Map<Integer, Tag> of(COSDictionary page) {
        return pages.getOrDefault(page, Map.of());
    }

    /// What the pictures of a page say of themselves.
    List<String> alternatives(COSDictionary page) {
        return alternatives.getOrDefault(page, List.of());
    }

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLarge() {
            super("structure beyond bounds", null, false, false);
        }
    }

    /// Where a walk through the tree is.
    ///
    /// @param first the list item whose first paragraph is still to come
    private record Place(
            @Nullable COSDictionary page,
            @Nullable Region region,
            int cell,
            int list,
            int table,
            boolean quote,
            @Nullable Region first,
            boolean label) {

        Place on(@Nullable COSDictionary next) {
            return next == null
                    ? this
                    : new Place(next, region, cell, list, table, quote, first, label);
        }

        Place asLabel() {
            return new Place(page, region, cell, list, table, quote, null, true);
        }

        Place in(@Nullable Region next) {
            return new Place(page, next, cell, list, table, quote, null, label);
        }
    }

    private void learnRoles(@Nullable COSDictionary map) {
        if (map != null) {
            for (COSName name : map.keySet()) {
                String role = map.getNameAsString(name);
                if (role != null) {
                    roles.put(name.getName(), role);
                }
            }
        }
    }

    private String role(COSDictionary element) {
        String type = String.valueOf(element.getNameAsString(COSName.S));
        for (int i = 0; i < 8 && roles.containsKey(type); i++) {
            String next = roles.get(type);
            if (next == null || next.equals(type)) {
                break;
            }
            type = next;
        }
        return type;
    }

    private void kids(COSDictionary element, Place place, int depth) {
        if (depth > DEEPEST || ++nodes > MOST_NODES || !seen.add(element)) {
            throw new TooLarge();
        }
        COSBase kids = element.getDictionaryObject(COSName.K);
        List<COSDictionary> notes = new ArrayList<>();
        Place here = place;
        if (kids instanceof COSArray all) {
            for (int i = 0; i < all.size(); i++) {
                here = kid(all.getObject(i), here, depth, notes);
            }
        } else if (kids != null) {
            kid(kids, here, depth, notes);
        }
        // A footnote within a sentence is read after it.
        for (COSDictionary note : notes) {
            walk(note, place.in(new Region(Block.Kind.NOTE, 0, 0)), depth);
        }
    }

    private Place kid(@Nullable COSBase kid, Place place, int depth, List<COSDictionary> notes) {
        if (kid instanceof COSInteger number) {
            return leaf(place, number.intValue());
        }
        if (!(kid instanceof COSDictionary inner)) {
            return place;
        }
        if (COSName.getPDFName("MCR").equals(inner.getCOSName(COSName.TYPE))) {
            return inner.containsKey(STM)
                    ? place
                    : leaf(
                            place.on(inner.getCOSDictionary(COSName.PG)),
                            inner.getInt(COSName.MCID));
        }
        if (!inner.containsKey(COSName.S)) {
            return place;
        }
        String role = role(inner);
        if (role.equals("Note") || role.equals("FENote")) {
            notes.add(inner);
            return place;
        }
        return element(inner, role, place, depth);
    }

    /// What follows in the same element belongs where this does.
    private Place leaf(Place place, int number) {
        Region region =
                place.region() == null
                        ? new Region(place.quote() ? Block.Kind.QUOTE : Block.Kind.PARAGRAPH, 0, 0)
                        : place.region();
        COSDictionary page = place.page();
        if (page != null && number >= 0) {
            pages.computeIfAbsent(page, _ -> new HashMap<>())
                    .putIfAbsent(number, new Tag(region, place.cell(), ++order, place.label()));
        }
        return place.region() == null ? place.in(region) : place;
    }

    private Place element(COSDictionary element, String role, Place place, int depth) {
        Place inner = place;
        Place after = place;
        boolean held = isHeld(place.region());
        switch (role) {
            case "P" -> {
                if (place.first() != null) {
                    inner = place.in(place.first());
                    after = place.in(place.region());
                } else if (!held) {
                    Block.Kind kind = place.quote() ? Block.Kind.QUOTE : Block.Kind.PARAGRAPH;
                    inner = place.in(new Region(kind, 0, 0));
                }
            }
            case "Title" -> inner = place.in(new Region(Block.Kind.HEADING, 1, 0));
            case "H", "H1", "H2", "H3", "H4", "H5", "H6" -> {
                int level = role.length() > 1 ? role.charAt(1) - '0' : 1;
                inner = held ? place : place.in(new Region(Block.Kind.HEADING, level, 0));
            }
            case "L" -> {
                if (!held) {
                    inner =
                            new Place(
                                    place.page(),
                                    null,
                                    0,
                                    place.list() + 1,
                                    0,
                                    place.quote(),
                                    null,
                                    false);
                }
            }
            case "LI" -> {
                if (!held) {
                    Region item =
                            new Region(Block.Kind.LIST_ITEM, Math.clamp(place.list(), 1, 9), 0);
                    inner =
                            new Place(
                                    place.page(),
                                    item,
                                    0,
                                    place.list(),
                                    0,
                                    place.quote(),
                                    item,
                                    false);
                }
            }
            case "Lbl" -> inner = place.first() == null ? place : place.asLabel();
            case "TOCI" -> inner = place.in(new Region(Block.Kind.PARAGRAPH, 0, 0));
            case "BlockQuote" ->
                    inner =
                            held
                                    ? place
                                    : new Place(
                                            place.page(),
                                            null,
                                            0,
                                            place.list(),
                                            0,
                                            true,
                                            null,
                                            false);
            case "Table" -> {
                if (!held) {
                    inner = new Place(place.page(), null, 0, 0, ++tables, false, null, false);
                }
            }
            case "TR" -> {
                if (!held) {
                    inner = place.in(new Region(Block.Kind.TABLE_ROW, 0, place.table()));
                }
            }
            case "TH", "TD" -> inner = cell(place, role);
            case "Caption" -> {
                if (!held) {
                    inner = place.in(new Region(Block.Kind.CAPTION, 0, 0));
                }
            }
            case "Code" -> {
                if (!held && place.region() == null) {
                    inner = place.in(new Region(Block.Kind.CODE, 0, 0));
                }
            }
            case "Figure", "Formula" -> {
                alternative(element, place);
                inner = held ? place : place.in(new Region(Block.Kind.PARAGRAPH, 0, 0, true));
            }
            case "Document", "Part", "Art", "Sect", "Div", "TOC", "Index", "Aside" ->
                    inner = held || place.first() != null ? place : place.in(null);
            default -> {}
        }
        walk(element, inner, depth);
        return after;
    }

    /// Cells, captions and notes hold what is in them together.
    private static boolean isHeld(@Nullable Region region) {
        return region != null
                && switch (region.kind) {
                    case TABLE_ROW, TABLE_HEAD, CAPTION, NOTE -> true;
                    default -> false;
                };
    }

    private static Place cell(Place place, String role) {
        Region row = place.region();
        if (row == null || row.kind != Block.Kind.TABLE_ROW) {
            return place;
        }
        row.cells++;
        row.heads += role.equals("TH") ? 1 : 0;
        return new Place(place.page(), row, row.cells, 0, place.table(), false, null, false);
    }

    private void alternative(COSDictionary element, Place place) {
        String words = element.getString(ALT);
        COSDictionary page = place.on(element.getCOSDictionary(COSName.PG)).page();
        if (words != null && !words.isBlank() && page != null) {
            alternatives.computeIfAbsent(page, _ -> new ArrayList<>()).add(words);
        }
    }

    private void walk(COSDictionary element, Place place, int depth) {
        kids(element, place.on(element.getCOSDictionary(COSName.PG)), depth + 1);
    }
}
