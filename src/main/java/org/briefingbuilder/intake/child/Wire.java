package org.briefingbuilder.intake.child;

import org.briefingbuilder.intake.draft.Attached;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.draft.Remark;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Doubt;
import org.briefingbuilder.model.Fact;
import org.briefingbuilder.model.Markup;
import org.briefingbuilder.model.Origin;
import org.briefingbuilder.model.Outline;
import org.briefingbuilder.model.Page;
import org.briefingbuilder.model.Reference;
import org.briefingbuilder.model.Removal;
import org.briefingbuilder.model.Tracked;
import org.briefingbuilder.text.Span;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What program and child say to each other: a request, then any number of steps, then what was
/// found or why not. Numbers are big-endian, texts UTF-8 after their length.
public final class Wire {
    private static final int REQUEST = 0x42424931;
    private static final int STEP = 1;
    private static final int FOUND = 2;
    private static final int REFUSAL = 3;
    private static final long UNKNOWN = Long.MIN_VALUE;
    private static final Markup.Kind[] REMARKS = Markup.Kind.values();

    private Wire() {}

    public record Request(String fileName, boolean raw, byte[] bytes) {}

    public sealed interface Answer permits Step, Found, Refusal {}

    public record Step(long done, long total) implements Answer {}

    public record Found(Extract extract) implements Answer {}

    /// @param key of a `Problem`
    /// @param args after the file's name
    public record Refusal(String key, List<String> args) implements Answer {
        public Refusal {
            args = List.copyOf(args);
        }
    }

    /// What comes before the bytes of a file; they follow, exactly so many.
    public static void writeHead(DataOutputStream out, String fileName, boolean raw, int size)
            throws IOException {
        out.writeInt(REQUEST);
        writeText(out, fileName);
        out.writeBoolean(raw);
        out.writeInt(size);
    }

    static Request readRequest(DataInputStream in) throws IOException {
        if (in.readInt() != REQUEST) {
            throw new IOException("no request");
        }
        String fileName = readText(in);
        boolean raw = in.readBoolean();
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new Request(fileName, raw, bytes);
    }

    static void writeAnswer(DataOutputStream out, Answer answer) throws IOException {
        switch (answer) {
            case Step step -> {
                out.writeByte(STEP);
                out.writeLong(step.done());
                out.writeLong(step.total());
            }
            case Found found -> {
                out.writeByte(FOUND);
                writeExtract(out, found.extract());
            }
            case Refusal refusal -> {
                out.writeByte(REFUSAL);
                writeText(out, refusal.key());
                writeTexts(out, refusal.args());
            }
        }
        out.flush();
    }

    public static Answer readAnswer(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case STEP -> new Step(in.readLong(), in.readLong());
            case FOUND -> new Found(readExtract(in));
            case REFUSAL -> new Refusal(readText(in), readTexts(in));
            default -> throw new IOException("no answer: " + kind);
        };
    }

    private static void writeExtract(DataOutputStream out, Extract e) throws IOException {
        writeText(out, e.format());
        writeReference(out, e.reference());
        writeText(out, e.raw());
        boolean same = e.raw().equals(e.text());
        out.writeBoolean(same);
        if (!same) {
            writeText(out, e.text());
        }
        out.writeInt(e.outline().blocks().size());
        for (Block block : e.outline().blocks()) {
            out.writeByte(block.kind().ordinal());
            out.writeInt(block.level());
            writeSpan(out, block.span());
        }
        out.writeInt(e.outline().pages().size());
        for (Page page : e.outline().pages()) {
            writeText(out, page.label());
            writeSpan(out, page.span());
        }
        out.writeInt(e.removed().size());
        for (Removal removal : e.removed()) {
            writeSpan(out, removal.span());
            writeText(out, removal.reason());
        }
        out.writeBoolean(e.incomplete());
        writeTexts(out, e.warnings());
        out.writeInt(e.doubts().size());
        for (Doubt doubt : e.doubts()) {
            writeSpan(out, doubt.span());
            writeText(out, doubt.reason());
        }
        out.writeInt(e.markups().size());
        for (Markup markup : e.markups()) {
            out.writeByte(markup.kind().ordinal());
            writeSpan(out, markup.span());
            writeText(out, markup.author());
            out.writeLong(markup.at().map(Instant::toEpochMilli).orElse(UNKNOWN));
            writeText(out, markup.text());
        }
        out.writeInt(e.tracked().size());
        for (Tracked tracked : e.tracked()) {
            writeSpan(out, tracked.span());
            out.writeBoolean(tracked.inserted());
            writeText(out, tracked.by());
            writeText(out, tracked.date());
        }
        out.writeInt(e.remarks().size());
        for (Remark remark : e.remarks()) {
            writeText(out, remark.by());
            writeText(out, remark.at().map(Instant::toString).orElse(""));
            writeText(out, remark.text());
            out.writeBoolean(remark.span().isPresent());
            writeSpan(out, remark.span().orElse(new Span(0, 0)));
            out.writeInt(remark.answers());
        }
        out.writeInt(e.attached().size());
        for (Attached attached : e.attached()) {
            writeText(out, attached.fileName());
            out.writeLong(attached.size());
            try (InputStream in = attached.body().open()) {
                in.transferTo(out);
            }
        }
    }

    private static List<Tracked> readTracked(DataInputStream in) throws IOException {
        List<Tracked> tracked = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            tracked.add(new Tracked(readSpan(in), in.readBoolean(), readText(in), readText(in)));
        }
        return tracked;
    }

    private static List<Remark> readRemarks(DataInputStream in) throws IOException {
        List<Remark> remarks = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            String by = readText(in);
            String at = readText(in);
            String text = readText(in);
            boolean placed = in.readBoolean();
            Span span = readSpan(in);
            remarks.add(
                    new Remark(
                            by,
                            at.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(at)),
                            text,
                            placed ? Optional.of(span) : Optional.empty(),
                            in.readInt()));
        }
        return remarks;
    }

    /// The files themselves are not held in memory, however many there are.
    private static List<Attached> readAttached(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count == 0) {
            return List.of();
        }
        List<Attached> attached = new ArrayList<>();
        Spool spool = Spool.open();
        for (int n = count; n > 0; n--) {
            String name = readText(in);
            long size = in.readLong();
            if (size < 0) {
                throw new IOException("no file has less than no bytes");
            }
            attached.add(new Attached(name, size, spool.add(in, size)));
        }
        return attached;
    }

    private static Extract readExtract(DataInputStream in) throws IOException {
        String format = readText(in);
        Reference reference = readReference(in);
        String raw = readText(in);
        String text = in.readBoolean() ? raw : readText(in);
        List<Block> blocks = new ArrayList<>();
        Block.Kind[] kinds = Block.Kind.values();
        for (int n = in.readInt(); n > 0; n--) {
            Block.Kind kind = kinds[in.readUnsignedByte()];
            blocks.add(new Block(kind, in.readInt(), readSpan(in)));
        }
        List<Page> pages = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            pages.add(new Page(readText(in), readSpan(in)));
        }
        List<Removal> removed = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            removed.add(new Removal(readSpan(in), readText(in)));
        }
        boolean incomplete = in.readBoolean();
        List<String> warnings = readTexts(in);
        List<Doubt> doubts = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            doubts.add(new Doubt(readSpan(in), readText(in)));
        }
        List<Markup> markups = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            markups.add(readMarkup(in));
        }
        return new Extract(
                format,
                reference,
                raw,
                text,
                new Outline(blocks, pages),
                removed,
                incomplete,
                warnings,
                doubts,
                markups,
                readTracked(in),
                readRemarks(in),
                readAttached(in));
    }

    private static Markup readMarkup(DataInputStream in) throws IOException {
        Markup.Kind kind = REMARKS[in.readUnsignedByte()];
        Span span = readSpan(in);
        String author = readText(in);
        long at = in.readLong();
        Optional<Instant> made =
                at == UNKNOWN ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
        return new Markup(kind, span, author, made, readText(in));
    }

    private static void writeReference(DataOutputStream out, Reference r) throws IOException {
        writeText(out, r.title());
        writeTexts(out, r.authors());
        for (String field :
                List.of(r.byline(), r.publisher(), r.date(), r.url(), r.language(), r.kind())) {
            writeText(out, field);
        }
        out.writeByte(r.origins().size());
        for (Map.Entry<Fact, Origin> origin : r.origins().entrySet()) {
            out.writeByte(origin.getKey().ordinal());
            out.writeByte(origin.getValue().ordinal());
        }
    }

    private static Reference readReference(DataInputStream in) throws IOException {
        return new Reference(
                readText(in),
                readTexts(in),
                readText(in),
                readText(in),
                readText(in),
                readText(in),
                readText(in),
                readText(in),
                readOrigins(in));
    }

    private static Map<Fact, Origin> readOrigins(DataInputStream in) throws IOException {
        Map<Fact, Origin> origins = new EnumMap<>(Fact.class);
        Fact[] facts = Fact.values();
        Origin[] all = Origin.values();
        for (int n = in.readUnsignedByte(); n > 0; n--) {
            Fact fact = facts[in.readUnsignedByte()];
            origins.put(fact, all[in.readUnsignedByte()]);
        }
        return origins;
    }

    private static void writeSpan(DataOutputStream out, Span span) throws IOException {
        out.writeInt(span.start());
        out.writeInt(span.end());
    }

    private static Span readSpan(DataInputStream in) throws IOException {
        return new Span(in.readInt(), in.readInt());
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            writeText(out, text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            texts.add(readText(in));
        }
        return texts;
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
