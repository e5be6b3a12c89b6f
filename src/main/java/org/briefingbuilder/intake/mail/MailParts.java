package org.briefingbuilder.intake.mail;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.ByteSequence;
import org.briefingbuilder.job.Problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// The tree of a mail's parts (RFC 2045). A mail within the mail is one part with its bytes; parts
/// deeper than any honest mail has are not opened.
final class MailParts {
    private static final int DEEPEST = 30;
    private static final int MOST = 2_000;
    private static final int LONGEST_LINE = 4 << 20;

    private final MimeTokenStream tokens;
    private int count;
    private boolean broken;

    private MailParts(MimeTokenStream tokens) {
        this.tokens = tokens;
    }

    /// @param broken whether something of it could not be read
    record Read(Part root, boolean broken) {}

    static Read of(byte[] bytes) {
        MimeTokenStream tokens = opened(new ByteArrayInputStream(bytes));
        MailParts reading = new MailParts(tokens);
        Part root = reading.entity(0);
        return new Read(root, reading.broken);
    }

    /// Only what a mail says at its head, however long it is.
    static Headers head(InputStream mail) {
        MimeTokenStream tokens = opened(mail);
        Headers headers = new Headers();
        try {
            for (EntityState state = tokens.getState();
                    state != EntityState.T_END_HEADER && state != EntityState.T_END_OF_STREAM;
                    state = tokens.next()) {
                if (state == EntityState.T_FIELD) {
                    add(headers, tokens.getField());
                }
            }
        } catch (IOException | MimeException | IllegalStateException damaged) {
            return headers;
        }
        return headers;
    }

    private static MimeTokenStream opened(InputStream mail) {
        MimeTokenStream tokens =
                new MimeTokenStream(
                        new MimeConfig.Builder()
                                .setMaxLineLen(LONGEST_LINE)
                                .setMaxHeaderLen(LONGEST_LINE)
                                .setMaxHeaderCount(200_000)
                                .setMalformedHeaderStartsBody(false)
                                .build());
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(mail);
        return tokens;
    }

    /// Reads from before an entity's headers to its end.
    private Part entity(int depth) {
        if (depth > DEEPEST || ++count > MOST) {
            throw new Problem("import.too-deep");
        }
        Headers headers = new Headers();
        List<Part> parts = new ArrayList<>();
        Held body = Held.NOTHING;
        try {
            while (true) {
                EntityState state = tokens.getState();
                switch (state) {
                    case T_FIELD -> add(headers, tokens.getField());
                    case T_BODY -> {
                        body = all(tokens.getDecodedInputStream());
                    }
                    case T_START_MULTIPART -> {
                        if (depth >= DEEPEST) {
                            throw new Problem("import.too-deep");
                        }
                    }
                    case T_START_BODYPART -> {
                        tokens.next();
                        parts.add(entity(depth + 1));
                        if (tokens.getState() == EntityState.T_END_OF_STREAM) {
                            return new Part(headers, body, parts);
                        }
                    }
                    case T_PREAMBLE, T_EPILOGUE -> {
                        if (parts.isEmpty() && state == EntityState.T_PREAMBLE) {
                            body = all(tokens.getInputStream());
                        }
                    }
                    case T_END_BODYPART, T_END_MESSAGE, T_END_OF_STREAM -> {
                        return new Part(headers, parts.isEmpty() ? body : Held.NOTHING, parts);
                    }
                    case T_START_MESSAGE,
                            T_RAW_ENTITY,
                            T_START_HEADER,
                            T_END_HEADER,
                            T_END_MULTIPART -> {}
                }
                tokens.next();
            }
        } catch (IOException | MimeException | IllegalStateException damaged) {
            broken = true;
            return new Part(headers, body, parts);
        }
    }

    private static void add(Headers headers, Field field) {
        ByteSequence raw = field.getRaw();
        if (raw == null) {
            return;
        }
        byte[] all = raw.toByteArray();
        int colon = 0;
        while (colon < all.length && all[colon] != ':') {
            colon++;
        }
        if (colon < all.length) {
            byte[] body = java.util.Arrays.copyOfRange(all, colon + 1, all.length);
            headers.add(field.getName(), body);
        }
    }

    private Held all(InputStream in) {
        Held.Read read = Held.of(in);
        broken |= !read.whole();
        return read.held();
    }
}
