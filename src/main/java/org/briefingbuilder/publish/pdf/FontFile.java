package org.briefingbuilder.publish.pdf;

import org.briefingbuilder.job.Problem;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A font file from elsewhere, read with care and written anew with nothing but what is used of it
/// (OpenType specification 1.9.1): no reader of fonts is given a table that was not looked at, or
/// one whose size says nothing of the work that it makes. What shapes letters is left to HarfBuzz,
/// which bounds itself; FontBox is not given it.
///
/// @param weight 400 or 700
/// @param ascent in thousandths of an em
/// @param shaping for the JDK
/// @param outlines for FontBox
// The arrays are made here and given to readers alone.
@SuppressWarnings("ArrayRecordComponent")
record FontFile(
        String family,
        String program,
        int weight,
        boolean italic,
        boolean mayTravel,
        int ascent,
        int descent,
        byte[] shaping,
        byte[] outlines) {

    /// In bytes.
    static final int LARGEST = 4 * 1024 * 1024;

    private static final int TRUE_TYPE = 0x00010000;
    private static final int APPLE = 0x74727565;
    private static final int POSTSCRIPT = 0x4F54544F;

    private static final int MOST_TABLES = 64;
    private static final int MOST_LETTERS = 200_000;
    private static final int MOST_POINTS = 4_000_000;
    private static final int MOST_PARTS = 256;
    private static final int DEEPEST = 8;
    private static final int LONGEST_NAME = 60;

    /// OpenType specification, `OS/2`, fsType.
    private static final int RESTRICTED = 0x0002;

    private static final int EDITABLE = 0x0008;
    private static final int PREVIEW = 0x0004;
    private static final int NO_SUBSETS = 0x0100;
    private static final int BITMAPS_ONLY = 0x0200;

    private static final Set<String> NEEDED =
            Set.of("cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "OS/2", "post");
    private static final Set<String> HINTS = Set.of("cvt ", "fpgm", "prep", "gasp");
    private static final Set<String> FORMS = Set.of("GDEF", "GPOS", "GSUB");

    /// What a file says that cannot be: caught where it is opened.
    private static final class Broken extends IllegalArgumentException {
        private static final long serialVersionUID = 1;
    }

    /// @throws Problem `publish.house-font-…` (file, …) when it cannot be used
    static FontFile of(byte[] file, String shown) {
        try {
            if (file.length > LARGEST) {
                throw new Problem("publish.house-font-large", shown);
            }
            int version = ByteBuffer.wrap(file).getInt(0);
            if (version == POSTSCRIPT) {
                throw new Problem("publish.house-font-curves", shown);
            }
            check(version == TRUE_TYPE || version == APPLE);
            Map<String, byte[]> tables = tables(file);
            if (tables.containsKey("fvar")) {
                throw new Problem("publish.house-font-variable", shown);
            }
            check(tables.keySet().containsAll(NEEDED));
            int rights = u16(table(tables, "OS/2"), 8);
            boolean open = (rights & (PREVIEW | EDITABLE)) != 0;
            if ((rights & RESTRICTED) != 0 && !open
                    || (rights & (NO_SUBSETS | BITMAPS_ONLY)) != 0) {
                throw new Problem("publish.house-font-rights", shown);
            }
            return made(tables, rights);
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new Problem(broken, "publish.house-font-unreadable", shown);
        }
    }

    private static Map<String, byte[]> tables(byte[] file) {
        int count = u16(file, 4);
        check(count <= MOST_TABLES);
        Map<String, byte[]> tables = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            int at = 12 + 16 * i;
            long offset = u32(file, at + 8);
            long length = u32(file, at + 12);
            check(offset + length <= file.length);
            tables.put(
                    SfntTables.tag(file, at),
                    Arrays.copyOfRange(file, (int) offset, (int) (offset + length)));
        }
        return tables;
    }

    private static FontFile made(Map<String, byte[]> tables, int rights) {
        byte[] head = table(tables, "head");
        byte[] lines = table(tables, "hhea");
        byte[] system = table(tables, "OS/2");
        check(head.length >= 54 && lines.length >= 36 && system.length >= 78);
        int em = u16(head, 18);
        check(em >= 16 && em <= 16_384);
        int glyphs = u16(table(tables, "maxp"), 4);
        measures(tables, glyphs);
        glyphs(tables, glyphs);
        boolean italic = (u16(system, 62) & 1) != 0;
        int weight = u16(system, 4) >= 550 ? 700 : 400;
        String family = named(table(tables, "name"), 16, 1);
        check(!family.isEmpty());
        String cut = (weight == 700 ? "Bold" : "Regular") + (italic ? "Italic" : "");
        String program =
                family.replaceAll("[^A-Za-z0-9]", "").replaceFirst("^$", "House") + "-" + cut;

        Map<String, byte[]> kept = new TreeMap<>();
        tables.forEach(
                (tag, bytes) -> {
                    if (NEEDED.contains(tag) || HINTS.contains(tag)) {
                        kept.put(tag, bytes);
                    }
                });
        kept.put("cmap", letters(table(tables, "cmap"), glyphs));
        kept.put("name", names(family, program));
        kept.put("post", nameless(table(tables, "post")));
        byte[] outlines = new SfntTables(TRUE_TYPE, kept).toBytes();
        FORMS.stream()
                .filter(tables::containsKey)
                .forEach(tag -> kept.put(tag, table(tables, tag)));
        return new FontFile(
                family,
                program,
                weight,
                italic,
                (rights & ~EDITABLE & 0x000F) == 0,
                within(ByteBuffer.wrap(lines).getShort(4) * 1000 / em, 600, 1400),
                within(-ByteBuffer.wrap(lines).getShort(6) * 1000 / em, 100, 900),
                new SfntTables(TRUE_TYPE, kept).toBytes(),
                outlines);
    }

    private static int within(int value, int least, int most) {
        return Math.max(least, Math.min(most, value));
    }

    private static void measures(Map<String, byte[]> tables, int glyphs) {
        int full = u16(table(tables, "hhea"), 34);
        check(glyphs > 0 && full > 0 && full <= glyphs);
        check(table(tables, "hmtx").length >= 4 * full + 2 * (glyphs - full));
    }

    /// Each outline lies in its table, and no outline is made of others without end.
    private static void glyphs(Map<String, byte[]> tables, int count) {
        boolean wide = u16(table(tables, "head"), 50) != 0;
        byte[] places = table(tables, "loca");
        byte[] outlines = table(tables, "glyf");
        int[] start = new int[count + 1];
        for (int g = 0; g <= count; g++) {
            long at = wide ? u32(places, 4 * g) : 2L * u16(places, 2 * g);
            check(at <= outlines.length && (g == 0 || at >= start[g - 1]));
            start[g] = (int) at;
        }
        Parts parts = new Parts(outlines, start, new int[count]);
        long points = 0;
        for (int g = 0; g < count; g++) {
            parts.of(g, 0);
            points += points(outlines, start[g], start[g + 1]);
        }
        check(points <= MOST_POINTS);
    }

    private static int points(byte[] outlines, int from, int to) {
        int contours = from == to ? 0 : ByteBuffer.wrap(outlines).getShort(from);
        return contours <= 0 ? 0 : u16(outlines, from + 8 + 2 * contours) + 1;
    }

    /// How many outlines each glyph comes to.
    ///
    /// @param known 0 where it is not known yet
    private record Parts(byte[] outlines, int[] start, int[] known) {

        int of(int glyph, int depth) {
            check(glyph < known.length && depth <= DEEPEST);
            if (known[glyph] == 0) {
                int parts = counted(glyph, depth);
                check(parts <= MOST_PARTS);
                known[glyph] = parts;
            }
            return known[glyph];
        }

        private int counted(int glyph, int depth) {
            int at = start[glyph];
            if (at == start[glyph + 1] || ByteBuffer.wrap(outlines).getShort(at) >= 0) {
                return 1;
            }
            at += 10;
            int parts = 0;
            int flags;
            do {
                flags = u16(outlines, at);
                parts += of(u16(outlines, at + 2), depth + 1);
                check(parts <= MOST_PARTS);
                at += 4 + ((flags & 1) != 0 ? 4 : 2);
                at += (flags & 0x08) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : 0;
                at += (flags & 0x80) != 0 ? 8 : 0;
            } while ((flags & 0x20) != 0);
            return parts;
        }
    }

    /// The table of letters anew, as one list of ranges (format 12).
    private static byte[] letters(byte[] cmap, int glyphs) {
        Map<Integer, Integer> letters = new TreeMap<>();
        int best = -1;
        int rank = 0;
        for (int i = 0; i < u16(cmap, 2); i++) {
            int platform = u16(cmap, 4 + 8 * i);
            int encoding = u16(cmap, 6 + 8 * i);
            long at = u32(cmap, 8 + 8 * i);
            check(at + 4 <= cmap.length);
            boolean unicode = platform == 0 || platform == 3 && (encoding == 1 || encoding == 10);
            int format = u16(cmap, (int) at);
            int own = !unicode ? 0 : format == 12 ? 2 : format == 4 ? 1 : 0;
            if (own > rank) {
                rank = own;
                best = (int) at;
            }
        }
        check(best >= 0);
        if (rank == 2) {
            ranges(cmap, best, letters);
        } else {
            segments(cmap, best, letters);
        }
        letters.values().removeIf(glyph -> glyph <= 0 || glyph >= glyphs);
        check(!letters.isEmpty());
        return ranges(letters);
    }

    private static void ranges(byte[] cmap, int at, Map<Integer, Integer> letters) {
        long count = u32(cmap, at + 12);
        check(count <= cmap.length / 12);
        for (int i = 0; i < count; i++) {
            long from = u32(cmap, at + 16 + 12 * i);
            long to = u32(cmap, at + 20 + 12 * i);
            long glyph = u32(cmap, at + 24 + 12 * i);
            check(from <= to && to <= Character.MAX_CODE_POINT && glyph <= 0xFFFF);
            check(letters.size() + to - from < MOST_LETTERS);
            for (long c = from; c <= to; c++) {
                letters.put((int) c, (int) (glyph + c - from));
            }
        }
    }

    private static void segments(byte[] cmap, int at, Map<Integer, Integer> letters) {
        int twice = u16(cmap, at + 6);
        int done = 0;
        for (int i = 0; i < twice; i += 2) {
            int to = u16(cmap, at + 14 + i);
            int from = u16(cmap, at + 16 + twice + i);
            int delta = u16(cmap, at + 16 + 2 * twice + i);
            int place = at + 16 + 3 * twice + i;
            int offset = u16(cmap, place);
            done += Math.max(0, to - from);
            check(done < MOST_LETTERS);
            for (int c = from; c <= to && c < 0xFFFF; c++) {
                int glyph = offset == 0 ? c : u16(cmap, place + offset + 2 * (c - from));
                if (offset == 0 || glyph != 0) {
                    letters.put(c, (glyph + delta) & 0xFFFF);
                }
            }
        }
    }

    private static byte[] ranges(Map<Integer, Integer> letters) {
        int[][] groups = new int[letters.size()][];
        int count = 0;
        for (Map.Entry<Integer, Integer> letter : letters.entrySet()) {
            int c = letter.getKey();
            int glyph = letter.getValue();
            int[] last = count == 0 ? new int[] {-2, -2, 0} : groups[count - 1];
            if (c == last[1] + 1 && glyph == last[2] + c - last[0]) {
                last[1] = c;
            } else {
                groups[count++] = new int[] {c, c, glyph};
            }
        }
        ByteBuffer out = ByteBuffer.allocate(12 + 16 + 12 * count);
        out.putShort((short) 0).putShort((short) 1);
        out.putShort((short) 3).putShort((short) 10).putInt(12);
        out.putShort((short) 12).putShort((short) 0).putInt(16 + 12 * count).putInt(0);
        out.putInt(count);
        for (int i = 0; i < count; i++) {
            out.putInt(groups[i][0]).putInt(groups[i][1]).putInt(groups[i][2]);
        }
        return out.array();
    }

    /// The first of two names that there is, in English letters as Windows or a Mac keeps them,
    /// with nothing in it that means something in a style sheet.
    private static String named(byte[] table, int first, int second) {
        int storage = u16(table, 4);
        String found = "";
        boolean better = false;
        for (int i = 0; i < Math.min(u16(table, 2), 512); i++) {
            int at = 6 + 12 * i;
            int id = u16(table, at + 6);
            int platform = u16(table, at);
            boolean english =
                    platform == 3 && u16(table, at + 4) == 0x409 || platform == 1 || platform == 0;
            if (english && (id == first && !better || id == second && found.isEmpty())) {
                int from = storage + u16(table, at + 10);
                byte[] name = Arrays.copyOfRange(table, from, from + u16(table, at + 8));
                String said =
                        new String(
                                        name,
                                        platform == 1
                                                ? StandardCharsets.ISO_8859_1
                                                : StandardCharsets.UTF_16BE)
                                .replaceAll("[^\\p{L}\\p{N} ._-]", "")
                                .strip();
                found = said.substring(0, Math.min(LONGEST_NAME, said.length())).strip();
                better = id == first;
            }
        }
        return found;
    }

    private static byte[] names(String family, String program) {
        Map<Integer, String> names =
                new TreeMap<>(
                        Map.of(
                                1,
                                family,
                                2,
                                "Regular",
                                3,
                                program,
                                4,
                                family,
                                5,
                                "Version 1",
                                6,
                                program.toLowerCase(Locale.ROOT)));
        StringBuilder all = new StringBuilder();
        names.values().forEach(all::append);
        byte[] letters = all.toString().getBytes(StandardCharsets.UTF_16BE);
        int start = 6 + 12 * names.size();
        ByteBuffer out = ByteBuffer.allocate(start + letters.length);
        out.putShort((short) 0).putShort((short) names.size()).putShort((short) start);
        int at = 0;
        for (Map.Entry<Integer, String> name : names.entrySet()) {
            int length = 2 * name.getValue().length();
            out.putShort((short) 3).putShort((short) 1).putShort((short) 0x409);
            out.putShort(name.getKey().shortValue()).putShort((short) length).putShort((short) at);
            at += length;
        }
        return out.put(letters).array();
    }

    /// Without the names of glyphs (version 3).
    private static byte[] nameless(byte[] post) {
        check(post.length >= 32);
        // FontBox says that something is missing where the table is the last of the file.
        byte[] head = Arrays.copyOf(Arrays.copyOf(post, 32), 36);
        ByteBuffer.wrap(head).putInt(0, 0x00030000);
        return head;
    }

    private static byte[] table(Map<String, byte[]> tables, String tag) {
        byte[] table = tables.get(tag);
        if (table == null) {
            throw new Broken();
        }
        return table;
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private static long u32(byte[] bytes, int at) {
        return (long) u16(bytes, at) << 16 | u16(bytes, at + 2);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new Broken();
        }
    }
}
