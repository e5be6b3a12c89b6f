package org.briefingbuilder.intake.mail;

import org.briefingbuilder.intake.draft.Decoding;
import org.briefingbuilder.intake.draft.Draft;
import org.briefingbuilder.intake.draft.Entry;
import org.briefingbuilder.intake.draft.Extract;
import org.briefingbuilder.intake.draft.Facts;
import org.briefingbuilder.intake.html.MailBody;
import org.briefingbuilder.job.Problem;
import org.briefingbuilder.model.Block;
import org.briefingbuilder.model.Origin;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a mail (RFC 5322 and MIME): its text, with what it quotes again and what it carries along
/// set apart; the files in it, and mails in it, become sources of their own.
public final class Mail {
    private static final Pattern MAILBOX = Pattern.compile("(?m)^From \\S+.*\\d{4}\\r?\\n[\\w-]+:");
    private static final Pattern FORWARDS =
            Pattern.compile("(?i)^\\s*(?:fwd?|wg|tr|rv|i)\\s*:.*", Pattern.DOTALL);
    private static final Pattern ITEM =
            Pattern.compile("^(?:[•●▪◦‣·*–—-]\\s+|\\(?\\d{1,3}[.)]\\s+)(?=\\S)");

    /// A file that another program reads, not a person.
    private static final Pattern MACHINE =
            Pattern.compile(
                    "application/(?:pgp-signature|pkcs7-signature|x-pkcs7-signature|pgp-keys)"
                            + "|message/(?:delivery-status|disposition-notification|.*headers.*)"
                            + "|text/(?:rfc822-headers|x-amp-html|calendar)|application/ics");

    private final Draft draft = new Draft();
    private final Headers headers;
    private final boolean forwards;
    private int group;

    private Mail(Headers headers) {
        this.headers = headers;
        this.forwards = FORWARDS.matcher(headers.words("subject")).matches();
    }

    public static Extract read(byte[] bytes, boolean raw) {
        int mails = mails(bytes);
        if (mails > 1) {
            throw new Problem("import.mailbox", mails);
        }
        MailParts.Read read = MailParts.of(bytes);
        Part root = read.root();
        if (root.type().matches("application/(?:x-)?pkcs7-mime|multipart/encrypted")) {
            throw new Problem("import.encrypted");
        }
        Mail mail = new Mail(root.headers());
        mail.take(root);
        if (read.broken()) {
            mail.draft.warn("import.part-not-read");
            mail.draft.markIncomplete();
        }
        return mail.finish(raw);
    }

    /// How many mails a mailbox file holds; 0 for what is none.
    private static int mails(byte[] bytes) {
        if (bytes.length < 5
                || !new String(bytes, 0, 5, StandardCharsets.US_ASCII).equals("From ")) {
            return 0;
        }
        Matcher m = MAILBOX.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        int count = 0;
        while (m.find()) {
            count++;
        }
        return count;
    }

    private void take(Part part) {
        switch (part.type()) {
            case "multipart/alternative" -> alternative(part);
            case "multipart/related", "multipart/signed" -> {
                if (!part.parts().isEmpty()) {
                    take(part.parts().getFirst());
                    part.parts().stream().skip(1).forEach(this::attach);
                } else {
                    text(part);
                }
            }
            default -> {
                if (part.parts().isEmpty()) {
                    single(part);
                } else {
                    part.parts().forEach(this::take);
                }
            }
        }
    }

    private void single(Part part) {
        boolean whole = part.headers() == headers;
        if (whole && !part.is("message/rfc822")) {
            if (part.isText() || part.isMultipart() || part.type().startsWith("message/")) {
                text(part);
            } else {
                attach(part);
            }
        } else if (part.isAttachment()) {
            attach(part);
        } else {
            text(part);
        }
    }

    /// The last form that can be read is the best (RFC 2046, 5.1.4), unless it holds no words.
    private void alternative(Part part) {
        for (Part form : part.parts().reversed()) {
            boolean readable = form.isText() || form.isMultipart() && !form.parts().isEmpty();
            if (readable && !form.type().matches("text/(?:x-amp-html|calendar)")) {
                int before = draft.entries().size();
                take(form);
                if (draft.entries().size() > before) {
                    part.parts().stream()
                            .filter(other -> other != form && !other.isText())
                            .filter(other -> !other.isMultipart())
                            .forEach(this::attach);
                    return;
                }
            }
        }
        if (part.parts().isEmpty()) {
            text(part);
        }
    }

    private void attach(Part part) {
        if (part.isMultipart() && !part.parts().isEmpty()) {
            take(part);
            return;
        }
        if (part.isShown() || MACHINE.matcher(part.type()).matches() || part.body().size() == 0) {
            return;
        }
        if (part.isText() && part.fileName().isBlank()) {
            text(part);
            return;
        }
        draft.attach(name(part), part.body().size(), part.body()::open);
    }

    private static String name(Part part) {
        String name = part.fileName();
        if (!name.isBlank()) {
            boolean mail =
                    part.is("message/rfc822") && !name.toLowerCase(Locale.ROOT).endsWith(".eml");
            return mail ? name + ".eml" : name;
        }
        if (part.is("message/rfc822")) {
            String subject = MailParts.head(part.body().open()).words("subject");
            return (subject.isBlank() ? "mail" : subject.replace('/', '-')) + ".eml";
        }
        return part.is("application/pdf") ? "attachment.pdf" : "attachment";
    }

    private void text(Part part) {
        if (part.headers()
                .raw("content-transfer-encoding")
                .toLowerCase(Locale.ROOT)
                .contains("uuencode")) {
            draft.warn("import.part-not-read");
            draft.markIncomplete();
            return;
        }
        Decoding decoded = part.decoded();
        decoded.warnings().forEach(draft::warn);
        if (part.is("text/html") || looksLikeHtml(decoded.text())) {
            MailBody.add(decoded.text(), forwards, draft);
            return;
        }
        boolean flowed =
                part.headers().parameter("content-type", "format").equalsIgnoreCase("flowed");
        boolean delSp = part.headers().parameter("content-type", "delsp").equalsIgnoreCase("yes");
        boolean inList = false;
        for (Flowed.Paragraph paragraph : Flowed.of(decoded.text(), flowed, delSp)) {
            Matcher item = ITEM.matcher(paragraph.text());
            boolean listed = item.find();
            group += listed && !inList ? 1 : 0;
            inList = listed;
            Entry entry =
                    listed
                            ? Entry.of(Block.Kind.LIST_ITEM, 1, paragraph.text())
                                    .withMark(item.end())
                                    .inGroup(group)
                            : Entry.of(Block.Kind.PARAGRAPH, 0, paragraph.text());
            draft.add(paragraph.depth() > 0 ? entry.removed("quoted-reply") : entry);
        }
    }

    private static boolean looksLikeHtml(String text) {
        return text.stripLeading().regionMatches(true, 0, "<html", 0, 5)
                || text.stripLeading().regionMatches(true, 0, "<!doctype html", 0, 14);
    }

    private Extract finish(boolean raw) {
        List<Entry> entries = draft.entries();
        List<Entry> before = new ArrayList<>(entries);
        MailFurniture.mark(entries, forwards);
        if (!draft.hasText()) {
            // A mail that is nothing but quotation is read as what it is.
            for (int i = 0; i < entries.size(); i++) {
                entries.set(i, before.get(i).removed(""));
            }
        }
        Extract found = draft.finish("mail", facts().reference(), raw);
        if (found.text().isBlank()) {
            String subject = headers.words("subject");
            if (found.attached().isEmpty() && subject.isBlank()) {
                throw new Problem("import.no-words");
            }
            draft.warn("import.no-words");
            draft.add(Block.Kind.TITLE, 1, subject.isBlank() ? "—" : subject);
            return draft.finish("mail", facts().reference(), raw);
        }
        return found;
    }

    private Facts facts() {
        Facts facts =
                new Facts()
                        .title(headers.words("subject"), Origin.MAIL_HEADER)
                        .date(date(headers.words("date")), Origin.MAIL_HEADER)
                        .language(
                                headers.words("content-language").replaceAll(",.*", ""),
                                Origin.MAIL_HEADER)
                        .kind("personal_communication", Origin.FORMAT);
        String from = headers.words("from");
        String name = from.replaceAll("\\s*<[^>]*>\\s*", "").replaceAll("^\"|\"$", "").strip();
        if (name.isEmpty() || name.contains("@")) {
            return facts.byline(from.replaceAll(".*<([^>]*)>.*", "$1"), Origin.MAIL_HEADER);
        }
        if (name.contains(" ")
                && !name.matches("(?i).*\\b(?:desk|team|office|news|list|service|support)\\b.*")) {
            return facts.authors(List.of(turned(name)), Origin.MAIL_HEADER);
        }
        return facts.byline(name, Origin.MAIL_HEADER);
    }

    /// `Lee, Ann` is Ann Lee.
    private static String turned(String name) {
        Matcher m = Pattern.compile("^([^,()]{2,40}), ([^,()]{2,40})$").matcher(name);
        return m.matches() ? m.group(2) + " " + m.group(1) : name;
    }

    private static String date(String stated) {
        String plain =
                stated.replaceAll("\\([^)]*\\)", "").replaceAll("^[A-Za-z]{3},?\\s*", "").strip();
        String zoned = plain.replaceAll("\\b(?:UT|GMT|Z)$", "+0000");
        for (String form : List.of("d MMM uuuu H:mm[:ss] Z", "d MMM uu H:mm[:ss] Z")) {
            try {
                return OffsetDateTime.parse(
                                zoned, DateTimeFormatter.ofPattern(form, Locale.ENGLISH))
                        .toLocalDate()
                        .toString();
            } catch (DateTimeException other) {
                // The next form may fit.
                continue;
            }
        }
        return plain;
    }
}
