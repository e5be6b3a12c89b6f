package org.briefingbuilder.intake.child;

import org.briefingbuilder.intake.page.Crop;
import org.briefingbuilder.intake.page.PagePicture;
import org.briefingbuilder.intake.page.PagePlaces;
import org.briefingbuilder.intake.page.PageSize;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What program and the child that shows pages say to each other: a document is opened, then its
/// pages are asked for; each request has one answer. Numbers are big-endian, texts UTF-8 after
/// their length.
public final class PageWire {
    private static final int OPEN = 0x42425031;
    private static final int DRAW = 0x42425032;
    private static final int PLACE = 0x42425033;
    private static final int OPENED = 1;
    private static final int DRAWN = 2;
    private static final int PLACED = 3;
    private static final int REFUSAL = 4;
    private static final int CHUNK = 1 << 16;

    private PageWire() {}

    public sealed interface Request permits Open, Draw, Place {}

    /// The document of all requests after this one.
    // Handed over, not copied.
    @SuppressWarnings("ArrayRecordComponent")
    public record Open(byte[] bytes) implements Request {}

    /// @param page from 0
    /// @param scale pixels for each point
    public record Draw(int page, double scale, Crop crop) implements Request {}

    /// @param window the clean text around what stands on the page
    /// @param base where `window` begins in the clean text
    /// @param from where what stands on the page begins in the clean text
    /// @param to where it ends
    public record Place(int page, String window, int base, int from, int to) implements Request {}

    public sealed interface Answer permits Opened, Drawn, Placed, Refusal {}

    public record Opened(List<PageSize> sizes) implements Answer {
        public Opened {
            sizes = List.copyOf(sizes);
        }
    }

    public record Drawn(PagePicture picture) implements Answer {}

    public record Placed(PagePlaces places) implements Answer {}

    /// @param key of a `Problem`
    public record Refusal(String key) implements Answer {}

    public static void writeRequest(DataOutputStream out, Request request) throws IOException {
        switch (request) {
            case Open open -> {
                writeOpen(out);
                out.writeInt(open.bytes().length);
                out.write(open.bytes());
            }
            case Draw draw -> {
                out.writeInt(DRAW);
                out.writeInt(draw.page());
                out.writeDouble(draw.scale());
                out.writeInt(draw.crop().x());
                out.writeInt(draw.crop().y());
                out.writeInt(draw.crop().width());
                out.writeInt(draw.crop().height());
            }
            case Place place -> {
                out.writeInt(PLACE);
                out.writeInt(place.page());
                writeText(out, place.window());
                out.writeInt(place.base());
                out.writeInt(place.from());
                out.writeInt(place.to());
            }
        }
        out.flush();
    }

    /// What comes before the length and the bytes of a document.
    public static void writeOpen(DataOutputStream out) throws IOException {
        out.writeInt(OPEN);
    }

    static Request readRequest(DataInputStream in) throws IOException {
        int kind = in.readInt();
        return switch (kind) {
            case OPEN -> new Open(readBytes(in, in.readInt()));
            case DRAW ->
                    new Draw(
                            in.readInt(),
                            in.readDouble(),
                            new Crop(in.readInt(), in.readInt(), in.readInt(), in.readInt()));
            case PLACE ->
                    new Place(in.readInt(), readText(in), in.readInt(), in.readInt(), in.readInt());
            default -> throw new IOException("no request");
        };
    }

    static void writeAnswer(DataOutputStream out, Answer answer) throws IOException {
        switch (answer) {
            case Opened opened -> {
                out.writeByte(OPENED);
                out.writeInt(opened.sizes().size());
                for (PageSize size : opened.sizes()) {
                    out.writeFloat(size.width());
                    out.writeFloat(size.height());
                }
            }
            case Drawn drawn -> {
                out.writeByte(DRAWN);
                out.writeInt(drawn.picture().width());
                out.writeInt(drawn.picture().height());
                out.writeBoolean(drawn.picture().whole());
                out.write(drawn.picture().pixels());
            }
            case Placed placed -> {
                out.writeByte(PLACED);
                writePlaces(out, placed.places());
            }
            case Refusal refusal -> {
                out.writeByte(REFUSAL);
                writeText(out, refusal.key());
            }
        }
        out.flush();
    }

    /// @param mostPages a child that speaks of more is not believed
    public static Answer readAnswer(DataInputStream in, int mostPages) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case OPENED -> {
                int count = within(in.readInt(), mostPages);
                List<PageSize> sizes = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    sizes.add(new PageSize(in.readFloat(), in.readFloat()));
                }
                yield new Opened(sizes);
            }
            case DRAWN -> {
                int width = within(in.readInt(), Crop.MOST_PIXELS);
                int height = within(in.readInt(), Crop.MOST_PIXELS / Math.max(1, width));
                boolean whole = in.readBoolean();
                byte[] pixels = readBytes(in, 4 * width * height);
                yield new Drawn(new PagePicture(width, height, pixels, whole));
            }
            case PLACED -> new Placed(readPlaces(in));
            case REFUSAL -> new Refusal(readText(in));
            default -> throw new IOException("no answer: " + kind);
        };
    }

    private static void writePlaces(DataOutputStream out, PagePlaces places) throws IOException {
        int n = places.size();
        ByteBuffer all = ByteBuffer.allocate(n * 26);
        for (int i = 0; i < n; i++) {
            all.putInt(places.units()[i]);
            all.putInt(places.lines()[i]);
            all.putFloat(places.left(i)).putFloat(places.top(i));
            all.putFloat(places.right(i)).putFloat(places.bottom(i));
            all.put(places.turns()[i]).put(places.backwards()[i]);
        }
        out.writeInt(n);
        out.write(all.array());
    }

    private static PagePlaces readPlaces(DataInputStream in) throws IOException {
        int n = within(in.readInt(), 1 << 20);
        ByteBuffer all = ByteBuffer.wrap(readBytes(in, n * 26));
        int[] units = new int[n];
        int[] lines = new int[n];
        float[] boxes = new float[4 * n];
        byte[] turns = new byte[n];
        byte[] backwards = new byte[n];
        for (int i = 0; i < n; i++) {
            units[i] = all.getInt();
            lines[i] = all.getInt();
            for (int side = 0; side < 4; side++) {
                boxes[4 * i + side] = all.getFloat();
            }
            turns[i] = all.get();
            backwards[i] = all.get();
        }
        return new PagePlaces(units, lines, boxes, turns, backwards);
    }

    private static int within(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("an answer beyond all bounds");
        }
        return number;
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(readBytes(in, within(in.readInt(), 1 << 24)), StandardCharsets.UTF_8);
    }

    /// In pieces, so that a wrong length takes no memory before its bytes are there.
    private static byte[] readBytes(DataInputStream in, int length) throws IOException {
        if (length < 0) {
            throw new IOException("an answer beyond all bounds");
        }
        if (length <= CHUNK) {
            byte[] bytes = new byte[length];
            in.readFully(bytes);
            return bytes;
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new java.io.EOFException();
        }
        return bytes;
    }
}
