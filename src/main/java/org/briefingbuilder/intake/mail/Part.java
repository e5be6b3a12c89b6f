package org.briefingbuilder.intake.mail;

import org.briefingbuilder.intake.draft.Decoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;

/// One part of a mail: its headers and either what it holds or the parts in it.
///
/// @param body decoded from base64 or quoted-printable; empty when there are parts
record Part(Headers headers, Held body, List<Part> parts) {

    Part {
        parts = List.copyOf(parts);
    }

    /// `text/html`; plain text when it says none.
    String type() {
        String type = headers.value("content-type").toLowerCase(Locale.ROOT);
        return type.matches("[\\w.+-]+/[\\w.+-]+") ? type : "text/plain";
    }

    boolean is(String type) {
        return type().equals(type);
    }

    boolean isMultipart() {
        return !parts.isEmpty() || type().startsWith("multipart/");
    }

    boolean isText() {
        return type().equals("text/plain") || type().equals("text/html") || is("text/enriched");
    }

    /// What its sender calls it as a file; empty when it has no name.
    String fileName() {
        String name = headers.parameter("content-disposition", "filename");
        return name.isBlank() ? headers.parameter("content-type", "name") : name;
    }

    boolean isAttachment() {
        String disposition = headers.value("content-disposition").toLowerCase(Locale.ROOT);
        return disposition.equals("attachment")
                || !isText() && !isMultipart()
                || isText() && !fileName().isBlank() && !disposition.equals("inline");
    }

    /// A picture that its text shows; not a file that somebody sent.
    boolean isShown() {
        return type().startsWith("image/")
                && !headers.value("content-disposition").equalsIgnoreCase("attachment");
    }

    /// Its letters. What it declares counts for 7-bit encodings, which look like ASCII.
    Decoding decoded() {
        String declared = headers.parameter("content-type", "charset");
        if (declared.toLowerCase(Locale.ROOT).matches("iso-2022-.*|hz-gb-2312")) {
            try {
                Charset charset = Charset.forName(declared);
                return new Decoding(new String(body.bytes(), charset), charset.name(), List.of());
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                return new Decoding(
                        new String(body.bytes(), StandardCharsets.US_ASCII),
                        "US-ASCII",
                        List.of(Decoding.BROKEN));
            }
        }
        return Decoding.of(body.bytes(), declared);
    }
}
