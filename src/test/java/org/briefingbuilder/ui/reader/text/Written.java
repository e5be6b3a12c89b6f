package org.briefingbuilder.ui.reader.text;

import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Passage;
import org.briefingbuilder.text.Span;

import java.util.ArrayList;
import java.util.List;

/// Small documents for tests, written block by block.
final class Written {

    static final String URDU =
            "ٹیکسٹائل پر 29 فیصد محصول کا اعلان (1 اگست) برآمد کنندگان کے لیے سب سے بڑا خدشہ ہے اور"
                + " مذاکرات جاری ہیں، تاہم White House کی طرف سے کوئی تحریری وعدہ سامنے نہیں آیا۔";

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();

    Written add(Block.Kind kind, String words) {
        return add(kind, kind == Block.Kind.HEADING ? 2 : 0, "", words);
    }

    Written add(Block.Kind kind, int level, String mark, String words) {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        text.append(mark);
        blocks.add(new Block(kind, level, new Span(text.length(), text.length() + words.length())));
        text.append(words);
        return this;
    }

    Written paragraph(String words) {
        return add(Block.Kind.PARAGRAPH, words);
    }

    Written cut(String words) {
        cuts.add(new Cut(cuts.size(), text.length(), words, "share-bar"));
        return this;
    }

    String text() {
        return text.toString();
    }

    Rows rows() {
        return Rows.of(text(), new Outline(blocks, List.of()), cuts);
    }

    Span span(String words) {
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("not written: " + words);
        }
        return new Span(at, at + words.length());
    }

    Highlight highlight(String id, String words, Passage.State state, boolean noted, int... slots) {
        List<Highlight.Hue> hues = new ArrayList<>();
        for (int slot : slots) {
            hues.add(new Highlight.Hue(slot, String.valueOf("DCMTEFGHIJKL".charAt(slot - 1))));
        }
        return new Highlight(id, span(words), hues, state, noted, () -> id + ", " + state);
    }

    static Written article() {
        return new Written()
                .add(
                        Block.Kind.TITLE,
                        "A port, its minerals and the ‘digital’ pivot – what the talks may bring")
                .cut("Share")
                .cut("12 comments")
                .add(Block.Kind.HEADING, "Minerals and coins: a new plan")
                .paragraph(
                        "But the turn to digital trade is not the only news. Behind closed doors in"
                                + " the capital, officials have pitched the U.S. on a bold vision.")
                .add(
                        Block.Kind.LIST_ITEM,
                        1,
                        "– ",
                        "Make the country a regional hub for mining with 2,000 MW of surplus"
                                + " energy.")
                .add(
                        Block.Kind.LIST_ITEM,
                        1,
                        "– ",
                        "Set up a strategic reserve as a buffer against volatility abroad.")
                .cut("Read also: a headline of another article")
                .add(Block.Kind.HEADING, "Trade talks: racing the clock")
                .paragraph(
                        "At the heart of this summer’s talks lies a deadline. The plan to impose a"
                                + " 29% tariff on textiles and apparel by August 1 has sent the"
                                + " government into full negotiation mode.")
                .paragraph(
                        "Insiders describe the talks as “constructive but intense.” The country has"
                            + " offered to purchase cotton, soybean and gas while granting firms"
                            + " access to its mineral sector. Dr. A. Khan, who knows the matter,"
                            + " called it محصولات کی سیاست, and said so twice.")
                .add(
                        Block.Kind.QUOTE,
                        "“We shall not sign what we cannot keep,” the minister said.")
                .add(Block.Kind.TABLE_HEAD, "Good\tTariff\tShare")
                .add(Block.Kind.TABLE_ROW, "Textiles\t29%\t58%")
                .paragraph(URDU)
                .add(Block.Kind.NOTE, "1 Figures of the ministry of commerce.");
    }

    static List<Highlight> marked(Written w) {
        return List.of(
                w.highlight(
                        "p1",
                        "Make the country a regional hub for mining with 2,000 MW of surplus"
                                + " energy.",
                        Passage.State.ACCEPTED,
                        false,
                        2),
                w.highlight(
                        "p2",
                        "The plan to impose a 29% tariff on textiles and apparel by August 1",
                        Passage.State.SUGGESTED,
                        false,
                        4),
                w.highlight(
                        "p3",
                        "The country has offered to purchase cotton, soybean and gas while granting"
                                + " firms access to its mineral sector.",
                        Passage.State.ACCEPTED,
                        true,
                        3,
                        4),
                w.highlight("p4", "soybean and gas while", Passage.State.REVIEWED, false, 1),
                w.highlight("p5", "gas while granting", Passage.State.REJECTED, false, 2),
                w.highlight("p6", "granting firms access", Passage.State.ACCEPTED, false, 5, 6),
                w.highlight(
                        "p7",
                        "29 فیصد محصول کا اعلان (1 اگست) برآمد کنندگان",
                        Passage.State.ACCEPTED,
                        true,
                        4),
                w.highlight("p8", "White House کی طرف", Passage.State.ACCEPTED, false, 3));
    }
}
